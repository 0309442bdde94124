"""Nothing lies on the page (6.17)."""

import pytest
from pikepdf import Array, Dictionary, Name


def note(kind, rect):
    def change(pdf):
        one = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array(rect))
        pdf.pages[0].Annots = Array([pdf.make_indirect(one)])

    return change


link = note("Link", [60, 60, 100, 80])
point = note("Text", [60, 60, 60, 60])
mark_on_the_page = note("PrinterMark", [25, 25, 40, 40])
placeless = note("Text", [])


FAULTS = [(link, "6.17"), (point, "6.17"), (mark_on_the_page, "6.17"), (placeless, "6.17")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-annotations", clause)}


@pytest.mark.parametrize("beside", [note("Text", [0, 0, 21, 20]), note("PrinterMark", [22, 22, 29, 29])])
def test_what_lies_beside_the_page_is_allowed(told, beside):
    assert told(beside) == set()
