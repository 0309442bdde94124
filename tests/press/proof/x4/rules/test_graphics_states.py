"""Nothing interferes with the press (6.13)."""

import pytest
from pikepdf import Array, Dictionary, Name, String


def state(**entries):
    def change(pdf):
        for key, value in entries.items():
            pdf.pages[0].Resources.ExtGState.Plain[f"/{key}"] = value

    return change


transfer = state(TR=Name.Identity)
transfer_2 = state(TR2=Name.Identity)
phase = state(HTP=Array([0, 0]))
halftone = state(HT=Dictionary(Type=Name.Halftone, HalftoneType=6))
named_halftone = state(HT=Dictionary(Type=Name.Halftone, HalftoneType=1, HalftoneName=String("x")))
inner_halftone = state(HT=Dictionary(HalftoneType=5, Default=Dictionary(HalftoneType=10)))


FAULTS = [
    (transfer, "6.13"),
    (transfer_2, "6.13"),
    (phase, "6.13"),
    (halftone, "6.13"),
    (named_halftone, "6.13"),
    (inner_halftone, "6.13"),
]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-graphics-states", clause)}


def test_the_default_may_be_named(told):
    assert told(state(TR2=Name.Default)) == set()
