"""Nothing lies elsewhere, and nothing travels along (6.7)."""

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String


def data_elsewhere(pdf):
    pdf.pages[0].Resources.XObject.Photo.F = String("photo.dat")


FAULTS = [(data_elsewhere, "6.7")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-embedded-files", clause)}


def test_an_attachment_is_a_remark(told, findings):
    def attached(pdf):
        held = Dictionary(F=pdf.make_indirect(Stream(pdf, b"words")))
        pdf.Root.AF = Array([Dictionary(Type=Name.Filespec, UF=String("a.txt"), EF=held)])

    assert told(attached) == set()
    assert ["embedded" in one.message for one in findings(attached)] == [True]
