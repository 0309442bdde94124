"""Nowhere lies more ink than the paper takes."""

import pytest

from press.proof.x4.preflight import preflight
from press.proof.x4.shop.ink_limit import coverage, limit
from tests.printed import ROOT, broken, drawing, sound


@pytest.mark.parametrize("code", [b"1 1 1 0.3 k 60 60 10 10 re f", b"1 1 1 1 K 60 60 m 90 60 l S"])
def test_a_colour_over_the_limit_is_found(told, code):
    assert told(drawing(code)) == {("shop-ink-limit", "")}


def test_a_colour_at_the_limit_is_sound(told):
    assert told(drawing(b"1 1 1 0.2 k 60 60 10 10 re f")) == set()


def test_marks_may_print_in_every_ink(told):
    mark = b"/Artifact <</Type /Page>> BDC 1 1 1 1 k 5 5 5 5 re f EMC"
    assert told(drawing(mark)) == set()


def test_all_counts_on_every_plate():
    assert coverage({"All": 0.5}) == 200
    assert coverage({"Black": 1.0, "Warm Red": 0.5}) == 150


def test_the_limit_is_that_of_the_profile():
    assert limit(preflight(sound()).file) == 320

    def for_a_screen(pdf):
        profile = (ROOT / "layouts/profiles/sRGB_argyll.icc").read_bytes()
        pdf.Root.OutputIntents[0].DestOutputProfile.write(profile)

    assert limit(preflight(broken(for_a_screen)).file) == 320
