"""Sizes are those that every reader takes (6.25)."""

import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.printed import drawing


def long_string(pdf):
    pdf.Root.Words = String("x" * 32768)


def long_name(pdf):
    pdf.Root.Words = Name("/" + "x" * 128)


def long_key(pdf):
    pdf.Root.Words = Dictionary({"/" + "x" * 128: 1})


deep = drawing(b"q " * 29 + b"Q " * 29)


FAULTS = [(long_string, "6.25"), (long_name, "6.25"), (long_key, "6.25"), (deep, "6.25")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-limits", clause)}


def test_the_longest_are_sound(told):
    def longest(pdf):
        pdf.Root.Words = Array([String("x" * 32767), Name("/" + "x" * 127)])
        drawing(b"q " * 28 + b"Q " * 28)(pdf)

    assert told(longest) == set()
