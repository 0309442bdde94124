"""Content streams are sound, and what they name is there (6.1)."""

import pytest
from pikepdf import Array, Dictionary, Name

from tests.printed import drawing

unknown_operator = drawing(b"1 0 0 1 xx")
wrong_operands = drawing(b"0 0 1 re")
unbalanced = drawing(b"q q Q")
too_many_ends = drawing(b"Q Q")
open_text = drawing(b"BT")
open_mark = drawing(b"/Span BMC")
end_without_mark = drawing(b"EMC")
missing_font = drawing(b"BT /F9 10 Tf ET")
missing_image = drawing(b"/Nothing Do")
missing_state = drawing(b"/Nothing gs")
missing_space = drawing(b"/Nothing cs")
missing_pattern = drawing(b"/Pattern cs /Nothing scn")
missing_shading = drawing(b"/Nothing sh")
missing_properties = drawing(b"/OC /Nothing BDC EMC")


def garbage_in_a_form(pdf):
    pdf.pages[0].Resources.XObject.Badge.write(b"0 0 40 40 re ff")


def damaged_stream(pdf):
    pdf.pages[0].Resources.Pattern.Tile.write(b"not deflated", filter=Name.FlateDecode)


FAULTS = [
    (unknown_operator, "6.1"),
    (wrong_operands, "6.1"),
    (unbalanced, "6.1"),
    (too_many_ends, "6.1"),
    (open_text, "6.1"),
    (open_mark, "6.1"),
    (end_without_mark, "6.1"),
    (missing_font, "6.1"),
    (missing_image, "6.1"),
    (missing_state, "6.1"),
    (missing_space, "6.1"),
    (missing_pattern, "6.1"),
    (missing_shading, "6.1"),
    (missing_properties, "6.1"),
    (garbage_in_a_form, "6.1"),
    (damaged_stream, "6.1"),
]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-content", clause)}


def test_the_object_is_named(findings):
    (one,) = findings(garbage_in_a_form)
    assert one.page == 1
    assert one.number > 0
    assert "ff" in one.message


def test_a_file_without_pages_is_no_print_file(told):
    def no_pages(pdf):
        pdf.Root.Pages = Dictionary(Type=Name.Pages, Kids=Array([]), Count=0)

    assert told(no_pages) == {("x4-content", "6.1")}
