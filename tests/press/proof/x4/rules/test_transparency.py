"""Blending is known and in the colours of the condition (6.20)."""

import pytest
from pikepdf import Name


def unknown_mode(pdf):
    pdf.pages[0].Resources.ExtGState.Plain.BM = Name.Dissolve


def page_group(pdf):
    pdf.pages[0].Group.CS = Name.DeviceRGB


def form_group(pdf):
    pdf.pages[0].Resources.XObject.Badge.Group.CS = Name.DeviceRGB


FAULTS = [(unknown_mode, "6.20"), (page_group, "6.20"), (form_group, "6.20")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-transparency", clause)}


def test_a_group_may_have_a_profile(told):
    def own(pdf):
        pdf.pages[0].Group.CS = pdf.pages[0].Resources.ColorSpace.Wide

    assert told(own) == set()
