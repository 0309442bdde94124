"""There is no PostScript (6.14)."""

import pytest
from pikepdf import Name, Stream


def program(pdf):
    pdf.pages[0].Resources.XObject.Old = Stream(pdf, b"showpage", Type=Name.XObject, Subtype=Name.PS)


def half_a_form(pdf):
    pdf.pages[0].Resources.XObject.Badge.Subtype2 = Name.PS


def hidden(pdf):
    pdf.pages[0].Resources.XObject.Badge.PS = Stream(pdf, b"showpage")


FAULTS = [(program, "6.14"), (half_a_form, "6.14"), (hidden, "6.14")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-postscript", clause)}
