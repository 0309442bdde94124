"""An image is the image (6.16)."""

import pytest
from pikepdf import Array, Dictionary


def alternate(pdf):
    photo = pdf.pages[0].Resources.XObject.Photo
    photo.Alternates = Array([Dictionary(Image=photo, DefaultForPrinting=True)])


def strange_depth(pdf):
    pdf.pages[0].Resources.XObject.Photo.BitsPerComponent = 12


FAULTS = [(alternate, "6.16"), (strange_depth, "6.16")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-images", clause)}


def test_interpolation_is_a_remark(told, findings):
    def smoothed(pdf):
        pdf.pages[0].Resources.XObject.Photo.Interpolate = True

    assert told(smoothed) == set()
    assert len(findings(smoothed)) == 1
