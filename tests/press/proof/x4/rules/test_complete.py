"""Nothing is fetched from elsewhere (6.3)."""

import pytest
from pikepdf import Dictionary


def stand_in(pdf):
    pdf.pages[0].Resources.XObject.Photo.OPI = Dictionary()


def other_file(pdf):
    pdf.pages[0].Resources.XObject.Badge.Ref = Dictionary(Page=0)


FAULTS = [(stand_in, "6.3"), (other_file, "6.3")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-complete", clause)}
