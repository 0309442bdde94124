"""A file that is made for one press is told when it is to go to another one."""

import pytest

from press.conditions import Condition
from press.proof.x4.meant import meant_for
from press.proof.x4.preflight import preflight
from tests.printed import ROOT, sound

COATED = (ROOT / "layouts/profiles/FOGRA39L_coated.icc").read_bytes()


def test_a_file_for_this_press_has_nothing_to_tell():
    assert meant_for(preflight(sound()), Condition("FOGRA39", COATED)).found == ()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("House press", "for the press of FOGRA39, and not for that of House press"),
        ("FOGRA39", "another profile"),
    ],
)
def test_a_file_for_another_press_does_not_pass(name, words):
    held = meant_for(preflight(sound()), Condition(name, COATED + b"\0"))
    (found,) = held.found
    assert (found.rule, words in found.finding.message, held.passes) == ("shop-condition", True, False)
    assert found.finding.number > 0


def test_a_file_that_says_nothing_is_told_by_others():
    assert len(meant_for(preflight(b"words"), Condition("FOGRA39", COATED)).found) == 1
