"""Pages say where they are cut, and boxes lie within each other (6.12)."""

import pytest
from pikepdf import Array


def boxed(**boxes):
    def change(pdf):
        for name, corners in boxes.items():
            pdf.pages[0].obj[f"/{name}"] = Array(corners)

    return change


both = boxed(ArtBox=[30, 30, 330, 430])
bleed_outside = boxed(MediaBox=[22, 0, 360, 460])
cropped = boxed(CropBox=[25, 25, 335, 435])
art_outside = boxed(ArtBox=[0, 0, 500, 400])


FAULTS = [(both, "6.12"), (bleed_outside, "6.12"), (cropped, "6.12")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-boxes", clause)}


def test_no_trim_is_told(told):
    def none(pdf):
        del pdf.pages[0].TrimBox

    assert told(none) == {("x4-boxes", "6.12")}


def test_trim_beyond_the_bleed_is_told(told):
    assert ("x4-boxes", "6.12") in told(boxed(TrimBox=[10, 10, 350, 450]))


def test_an_empty_box_is_told(told):
    assert ("x4-boxes", "6.12") in told(boxed(BleedBox=[30, 30, 30, 430]))


def test_corners_may_come_in_any_order(told):
    assert told(boxed(TrimBox=[330, 430, 30, 30])) == set()
