"""Nothing is hidden from older programs (6.19)."""

import pytest

from tests.printed import drawing

hidden = drawing(b"BX 1 2 unheard EX")
open_end = drawing(b"BX")
no_beginning = drawing(b"EX")


FAULTS = [(hidden, "6.19"), (open_end, "6.19"), (no_beginning, "6.19")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-compatibility", clause)}
