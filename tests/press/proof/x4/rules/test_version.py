"""The version is 1.6 or less (6.1)."""

import pytest
from pikepdf import Name

from tests.printed import sound


def newer_catalog(pdf):
    pdf.Root.Version = Name("/1.7")


FAULTS = [(newer_catalog, "6.1")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-version", clause)}


def test_the_header_is_read(told):
    from press.proof.x4.preflight import preflight

    data = sound().replace(b"%PDF-1.6", b"%PDF-1.7")
    assert [(one.rule, one.clause) for one in preflight(data).found] == [("x4-version", "6.1")]
    assert preflight(sound()).found == ()
