"""The file says whether it is trapped (6.9)."""

import pytest
from pikepdf import Name, String


def edited(old, new):
    def change(pdf):
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata.write(data.replace(old, new))

    return change


def in_words(pdf):
    pdf.docinfo["/Trapped"] = String("False")


def contradicted(pdf):
    pdf.docinfo["/Trapped"] = Name("/True")


not_told = edited(b'pdf:Trapped="False" ', b"")
not_known = edited(b'pdf:Trapped="False"', b'pdf:Trapped="Unknown"')


FAULTS = [(in_words, "6.9"), (contradicted, "6.9"), (not_told, "6.9"), (not_known, "6.9")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-trapping", clause)}
