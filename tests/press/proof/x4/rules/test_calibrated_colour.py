"""A colour space with a profile fits its profile (6.4.3)."""

import pytest


def wrong_count(pdf):
    profile = pdf.pages[0].Resources.ColorSpace.Wide[1]
    data = bytearray(profile.read_bytes())
    data[16:20] = b"CMYK"
    profile.write(bytes(data))


def no_profile(pdf):
    pdf.pages[0].Resources.ColorSpace.Wide[1].write(b"no profile")


FAULTS = [(wrong_count, "6.4.3"), (no_profile, "6.4.3")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-calibrated-colour", clause)}
