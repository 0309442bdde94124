"""Operators that choose inks change the state."""

import pytest

from press.proof.reading.stage import Fonts
from press.proof.x4.reading.colours import ACTS, INTENTS
from press.proof.x4.reading.stage import Press


@pytest.fixture
def press() -> Press:
    spaces = {"/Spot": ["/Separation", "/Red", "/DeviceCMYK", {}], "/Mine": "/Pattern"}
    return Press(1, Fonts(), {"/ColorSpace": spaces, "/ExtGState": {"/Over": {"/op": True}}})


@pytest.mark.parametrize(
    ("operator", "values", "shade", "kind"),
    [
        (b"g", (0.5,), "fill_shade", "/DeviceGray"),
        (b"RG", (0.1, 0.2, 0.3), "stroke_shade", "/DeviceRGB"),
        (b"k", (0.1, 0.2, 0.3, 0.4), "fill_shade", "/DeviceCMYK"),
    ],
)
def test_device_colours(press, operator, values, shade, kind):
    ACTS[operator](press, *values)
    found = getattr(press.state, shade)
    assert (found.space.kind, found.values) == (kind, values)


@pytest.mark.parametrize(("operator", "values"), [(b"k", (1.0,)), (b"g", ())])
def test_a_wrong_number_of_values_is_an_error(press, operator, values):
    with pytest.raises(ValueError, match=r"^$"):
        ACTS[operator](press, *values)


def test_a_space_begins_with_its_first_colour(press):
    ACTS[b"cs"](press, "/Spot")
    assert press.state.fill_shade.inks == {"Red": 1.0}
    ACTS[b"scn"](press, 0.25)
    assert press.state.fill_shade.inks == {"Red": 0.25}


def test_what_is_missing_is_told(press):
    for operator, name in ((b"cs", "/None"), (b"gs", "/None"), (b"scn", "/None"), (b"ri", "/None")):
        ACTS[operator](press, name)
    assert [one.about for one in press.broken] == ["cs", "gs", "scn", "ri"]


def test_states_and_intents(press):
    ACTS[b"gs"](press, "/Over")
    ACTS[b"w"](press, 2.0)
    for intent in INTENTS:
        ACTS[b"ri"](press, intent)
    assert press.state.over_fill
    assert not press.state.over_stroke
    assert press.state.width == 2
    assert not press.broken


def test_depth_of_states(press):
    for _ in range(28):
        ACTS[b"q"](press)
    assert not press.broken
    ACTS[b"q"](press)
    assert [one.about for one in press.broken] == ["q"]
