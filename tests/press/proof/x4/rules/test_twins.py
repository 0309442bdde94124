"""Document information and packet say the same (6.10.2)."""

import pytest


def entry(key, value):
    def change(pdf):
        pdf.docinfo[key] = value

    return change


other_title = entry("/Title", "Another leaflet")
other_author = entry("/Author", "Another desk")
other_date = entry("/CreationDate", "D:20241128060000Z")
no_date = entry("/ModDate", "yesterday")
only_here = entry("/Subject", "Leaflets")


FAULTS = [
    (other_title, "6.10.2"),
    (other_author, "6.10.2"),
    (other_date, "6.10.2"),
    (no_date, "6.10.2"),
    (only_here, "6.10.2"),
]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-twins", clause)}
