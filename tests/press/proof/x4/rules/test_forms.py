"""The file is no XFA form (6.26)."""

import pytest
from pikepdf import Array, Dictionary, Stream


def xfa(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_indirect(Stream(pdf, b"<x/>")))


def rendered_later(pdf):
    pdf.Root.NeedsRendering = True


FAULTS = [(xfa, "6.26"), (rendered_later, "6.26")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-forms", clause)}
