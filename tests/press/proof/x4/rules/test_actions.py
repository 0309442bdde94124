"""Nothing happens by itself or on a click (6.18)."""

import pytest
from pikepdf import Array, Dictionary, Name, String

ADDRESS = {"/S": Name.URI, "/URI": "https://example.org/"}


def opens(pdf):
    pdf.Root.OpenAction = Dictionary(ADDRESS)


def page_acts(pdf):
    pdf.pages[0].AA = Dictionary(O=Dictionary(ADDRESS))


def clicked(pdf):
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 10, 10]), A=Dictionary(ADDRESS))
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


def outline(pdf):
    item = pdf.make_indirect(Dictionary(Title=String("One"), A=Dictionary(ADDRESS)))
    pdf.Root.Outlines = Dictionary(First=item, Last=item, Count=1)


def script(pdf):
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([])))


FAULTS = [(opens, "6.18"), (page_acts, "6.18"), (clicked, "6.18"), (outline, "6.18"), (script, "6.18")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-actions", clause)}


def test_a_place_is_no_action(told):
    def place(pdf):
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
        item = pdf.make_indirect(Dictionary(Title=String("One"), Dest=Array([pdf.pages[0].obj, Name.Fit])))
        pdf.Root.Outlines = Dictionary(First=item, Last=item, Count=1)

    assert told(place) == set()
