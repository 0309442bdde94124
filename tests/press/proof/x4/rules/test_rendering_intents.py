"""Colours are converted in one of four ways (6.23)."""

import pytest
from pikepdf import Name

from tests.printed import drawing


def of_an_image(pdf):
    pdf.pages[0].Resources.XObject.Photo.Intent = Name.Vivid


def of_a_state(pdf):
    pdf.pages[0].Resources.ExtGState.Plain.RI = Name.Vivid


chosen = drawing(b"/Vivid ri")


FAULTS = [(of_an_image, "6.23"), (of_a_state, "6.23"), (chosen, "6.23")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-rendering-intents", clause)}


def test_the_four_are_known(told):
    assert told(drawing(b"/Saturation ri /AbsoluteColorimetric ri")) == set()
