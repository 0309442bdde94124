"""Fonts are in the file, and letters have shapes (6.5)."""

import pytest
from pikepdf import Dictionary, Name

from tests.printed import drawing


def not_embedded(pdf):
    del pdf.pages[0].Resources.Font.F1.DescendantFonts[0].FontDescriptor.FontFile2


def standard_font(pdf):
    pdf.pages[0].Resources.Font.F2 = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    drawing(b"BT /Over gs /F2 12 Tf 0 0 0 1 k 60 80 Td (words) Tj ET")(pdf)


def in_a_form(pdf):
    badge = pdf.pages[0].Resources.XObject.Badge
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Arial)
    badge.Resources.Font = Dictionary(F2=font)
    badge.write(b"BT /F2 12 Tf 0 0.5 0 0 k (words) Tj ET")


no_shape = drawing(b"BT /Over gs /F1 12 Tf 0 0 0 1 k 60 80 Td <0000> Tj ET")


FAULTS = [(not_embedded, "6.5"), (standard_font, "6.5"), (in_a_form, "6.5"), (no_shape, "6.5")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-embedded-fonts", clause)}


def test_a_font_that_shows_nothing_may_be_missing(told):
    def unused(pdf):
        pdf.pages[0].Resources.Font.F2 = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica
        )

    assert told(unused) == set()
