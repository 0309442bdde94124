"""One name of an ink means one ink (6.4.4)."""

import pytest
from pikepdf import Array, Dictionary, Name


def second(alternate, colour):
    def change(pdf):
        tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0, 0, 0, 0]), C1=Array(colour))
        spaces = pdf.pages[0].Resources.ColorSpace
        spaces.Other = Array([Name.Separation, Name("/Warm Red"), alternate, tint])

    return change


other_recipe = second(Name.DeviceCMYK, [0, 1, 1, 0])
other_space = second(Name.DeviceGray, [0, 0.9, 0.8, 0])


FAULTS = [(other_recipe, "6.4.4"), (other_space, "6.4.4")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-spots", clause)}


def test_the_same_recipe_written_twice_is_one_ink(told):
    assert told(second(Name.DeviceCMYK, [0, 0.9, 0.8, 0])) == set()
