"""The stage records what is painted and what is broken."""

from copy import copy

from press.proof.reading.geometry import Box
from press.proof.reading.stage import Fonts
from press.proof.x4.reading.spaces import Space
from press.proof.x4.reading.stage import Inks, Press, Shade


def test_a_copy_of_the_state_is_its_own():
    state = Inks(width=3.0, over_fill=True)
    other = copy(state)
    assert other == state
    other.width = 5.0
    assert state.width == 3.0


def test_what_is_clipped_away_is_not_painted():
    press = Press(1, Fonts(), {}, place=1, number=7)
    press.state.clip = Box(0, 0, 10, 10)
    press.paint("fill", Box(5, 5, 20, 20), Shade(Space("/DeviceGray", 1), (0.5,)))
    press.paint("fill", Box(15, 5, 20, 20), Shade(Space("/DeviceGray", 1), (0.5,)))
    (one,) = press.painted
    assert one.box == Box(5, 5, 10, 10)
    assert one.shade.inks == {"Black": 0.5}
    assert (one.page, one.number, one.mark) == (1, 7, False)


def test_the_same_fault_is_told_once_and_there_is_an_end_to_them():
    press = Press(1, Fonts(), {})
    press.fault("x")
    press.fault("x")
    assert len(press.broken) == 1
    for number in range(1000):
        press.fault(str(number))
    assert len(press.broken) == 200


def test_spaces_are_looked_up_in_the_resources():
    press = Press(1, Fonts(), {"/ColorSpace": {"/Own": "/DeviceCMYK"}})
    assert press.space("/Own").channels == 4
    assert press.space("/Own") is press.space("/Own")
