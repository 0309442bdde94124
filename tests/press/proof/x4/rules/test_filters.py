"""Streams are compressed in ways that presses know (6.8)."""

import pytest
from pikepdf import Name, Stream

from tests.printed import drawing


def lzw(pdf):
    pdf.pages[0].Resources.Pattern.Tile.write(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", filter=Name.LZWDecode)
    pdf.pages[0].Contents = Stream(pdf, b"")


def unheard(pdf):
    pdf.Root.Other = pdf.make_indirect(Stream(pdf, b""))
    pdf.Root.Other.write(b"x", filter=Name.OtherDecode)


lzw_inline = drawing(b"q 4 0 0 4 60 80 cm BI /W 20 /H 20 /BPC 8 /CS /G /F /LZW ID abc EI Q")


FAULTS = [(unheard, "6.8"), (lzw_inline, "6.8")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-filters", clause)}


def test_lzw_is_found(told):
    assert ("x4-filters", "6.8") in told(lzw)
