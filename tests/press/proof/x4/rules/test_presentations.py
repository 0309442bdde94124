"""The file is no slide show (6.22)."""

import pytest
from pikepdf import Array, Dictionary


def show(pdf):
    pdf.Root.Names = Dictionary(AlternatePresentations=Dictionary(Names=Array([])))


def steps(pdf):
    pdf.pages[0].PresSteps = Dictionary()


FAULTS = [(show, "6.22"), (steps, "6.22")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-presentations", clause)}
