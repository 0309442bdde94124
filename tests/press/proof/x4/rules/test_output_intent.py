"""There is one output intent of PDF/X with all that it needs (6.4.2)."""

import pytest
from pikepdf import Dictionary, Name, Stream, String


def twice(pdf):
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def nameless(pdf):
    del pdf.Root.OutputIntents[0].OutputConditionIdentifier


def untold(pdf):
    pdf.Root.OutputIntents[0].Info = String(" ")


def reference_to_a_profile(pdf):
    pdf.Root.OutputIntents[0].DestOutputProfileRef = Dictionary()


def two_profiles(pdf):
    own = Stream(pdf, pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes(), N=4)
    other = Dictionary(
        S=Name.GTS_PDFA1, OutputConditionIdentifier="FOGRA39", DestOutputProfile=pdf.make_indirect(own)
    )
    pdf.Root.OutputIntents.append(other)


FAULTS = [
    (twice, "6.4.2"),
    (nameless, "6.4.2"),
    (untold, "6.4.2"),
    (reference_to_a_profile, "6.4.2"),
    (two_profiles, "6.4.2"),
]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-output-intent", clause)}


def test_without_an_intent_device_colour_has_no_meaning_either(told):
    def none(pdf):
        del pdf.Root.OutputIntents

    both = {("x4-output-intent", "6.4.2"), ("x4-device-colour", "6.4.3.2"), ("x4-transparency", "6.20")}
    assert told(none) == both


def test_a_missing_profile_is_told(told):
    def none(pdf):
        del pdf.Root.OutputIntents[0].DestOutputProfile

    assert ("x4-output-intent", "6.4.2") in told(none)
