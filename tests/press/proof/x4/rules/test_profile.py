"""The profile is a sound one of a printing device (6.4.2.1)."""

import pytest


def patched(at, with_):
    def change(pdf):
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        data = bytearray(profile.read_bytes())
        data[at : at + len(with_)] = with_
        profile.write(bytes(data))

    return change


def cut_short(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes()[:5000])


def wrong_count(pdf):
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 3


of_a_screen = patched(12, b"mntr")
no_signature = patched(36, b"none")
too_new = patched(8, bytes([4, 0x30]))


FAULTS = [
    (of_a_screen, "6.4.2.1"),
    (no_signature, "6.4.2.1"),
    (too_new, "6.4.2.1"),
    (cut_short, "6.4.2.1"),
    (wrong_count, "6.4.2.1"),
]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-profile", clause)}
