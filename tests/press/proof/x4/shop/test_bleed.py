"""Artwork that reaches the edge runs on into the bleed."""

import pytest
from pikepdf import Array

from tests.printed import drawing

RED = {("shop-bleed", "")}


@pytest.mark.parametrize(
    "code",
    [
        b"0 1 1 0 k 30 60 50 50 re f",  # ends at the left trim
        b"0 1 1 0 k 300 60 30 50 re f",  # ends at the right trim
        b"0 1 1 0 k 60 25 50 50 re f",  # ends between trim and bleed at the foot
        b"0 1 1 0 K 2 w 30 60 m 200 60 l S",  # a line, too
        b"q 300 0 0 300 30 60 cm /Photo Do Q",  # an image
        b"q 30 60 90 90 re W n 0 1 1 0 k 0 0 360 460 re f Q",  # clipped at the trim
    ],
)
def test_what_ends_at_the_trim_is_found(told, code):
    assert told(drawing(code)) >= RED


@pytest.mark.parametrize(
    "code",
    [
        b"0 1 1 0 k 21 60 50 50 re f",
        b"0 1 1 0 k 0 0 360 460 re f",
        b"0 1 1 0 k 60 60 50 50 re f",
        b"0 1 1 0 k 2 60 18 18 re f",  # beside the page
        b"/Artifact <</Type /Page>> BDC 0 1 1 0 K 0.25 w 10 60 m 30 60 l S EMC",  # a mark of the printer
    ],
)
def test_what_runs_on_or_stays_inside_is_sound(told, code):
    assert told(drawing(code)) == set()


def test_a_narrow_bleed_is_found_where_artwork_needs_it(told, findings):
    def narrow(pdf):
        pdf.pages[0].BleedBox = Array([28, 28, 332, 432])

    assert told(narrow) == RED
    assert any("0.7 mm" in one.message for one in findings(narrow))


def test_a_page_with_nothing_at_its_edge_needs_no_bleed(told):
    def plain(pdf):
        pdf.pages[0].BleedBox = pdf.pages[0].TrimBox
        pdf.pages[0].Contents.write(b"0 0 0 1 k 60 60 10 10 re f")

    assert told(plain) == set()
