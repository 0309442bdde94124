"""Layers are the same for everyone (6.24)."""

import pytest
from pikepdf import Array, Dictionary, Name


def nameless(pdf):
    del pdf.Root.OCProperties.D.Name


def switching(pdf):
    pdf.Root.OCProperties.D.AS = Array([Dictionary(Event=Name.Print)])


def second_nameless(pdf):
    pdf.Root.OCProperties.Configs = Array([Dictionary(Order=Array([]))])


FAULTS = [(nameless, "6.24"), (switching, "6.24"), (second_nameless, "6.24")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-layers", clause)}
