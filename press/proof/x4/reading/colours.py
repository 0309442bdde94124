"""Operators that choose inks and set the graphics state go in, what they do to the stage comes out (8.4, 8.6)."""

from typing import Any

from press.proof.reading import graphics
from press.proof.reading.stage import Act
from press.proof.x4.reading.file import entry, resolved
from press.proof.x4.reading.spaces import UNKNOWN, read_space
from press.proof.x4.reading.stage import Press, Shade

INTENTS = ("/AbsoluteColorimetric", "/RelativeColorimetric", "/Saturation", "/Perceptual")
_DEEPEST_STATE = 28  # ISO 32000-1, annex C
_DEVICES = {b"g": ("/DeviceGray", 1), b"rg": ("/DeviceRGB", 3), b"k": ("/DeviceCMYK", 4)}


def _choose(shade: str) -> Act:
    def act(press: Press, name: str) -> None:
        space = press.space(name)
        if space is UNKNOWN:
            press.fault(f"there is no colour space {name[1:]} in the resources", "cs")
        setattr(press.state, shade, Shade(space, space.first()))

    return act


def _mix(shade: str) -> Act:
    def act(press: Press, *values: Any) -> None:
        space = getattr(press.state, shade).space
        if values and isinstance(values[-1], str):
            setattr(press.state, shade, _pattern(press, space, values))
        elif space.channels and len(values) != space.channels:
            raise ValueError
        else:
            setattr(press.state, shade, Shade(space, values))

    return act


def _pattern(press: Press, space: Any, values: tuple[Any, ...]) -> Shade:
    pattern = press.resource("/Pattern", values[-1])
    if pattern is None:
        press.fault(f"there is no pattern {values[-1][1:]} in the resources", "scn")
    shading = entry(pattern, "/Shading", "/ColorSpace")
    if shading is not None:
        space = read_space(shading, press.resources)
    return Shade(space, values[:-1], pattern)


def _device(shade: str, name: str, channels: int) -> Act:
    def act(press: Press, *values: float) -> None:
        if len(values) != channels:
            raise ValueError
        setattr(press.state, shade, Shade(press.space(name), values))

    return act


def _extend(press: Press, name: str) -> None:
    wanted, state = press.resource("/ExtGState", name), press.state
    if wanted is None:
        press.fault(f"there is no graphics state {name[1:]} in the resources", "gs")
        return
    if "/OP" in wanted:
        state.over_stroke = state.over_fill = graphics.flag(wanted["/OP"])
    if "/op" in wanted:
        state.over_fill = graphics.flag(wanted["/op"])
    if "/LW" in wanted:
        state.width = float(wanted["/LW"])
    if "/Font" in wanted:
        source, size = wanted["/Font"]
        state.font, state.size = press.fonts.get(resolved(source)), float(size)


def _width(press: Press, width: float) -> None:
    press.state.width = float(width)


def _intend(press: Press, name: str) -> None:
    if name not in INTENTS:
        press.fault(f"there is no rendering intent {name[1:]}", "ri")


def _save(press: Press) -> None:
    press.save()
    if len(press.saved) > _DEEPEST_STATE:
        press.fault(f"q stands inside q more than {_DEEPEST_STATE} deep", "q")


def _tolerate(step: int) -> Act:
    def act(press: Press) -> None:
        press.compatible += step
        if press.compatible < 0:
            press.compatible = 0
            press.fault("EX has no beginning", "BX")

    return act


def _colours(shade: str) -> dict[bytes, Act]:
    devices = {operator: _device(shade, *device) for operator, device in _DEVICES.items()}
    return devices | {b"cs": _choose(shade), b"sc": _mix(shade), b"scn": _mix(shade)}


ACTS: dict[bytes, Act] = {
    **_colours("fill_shade"),
    **{operator.upper(): act for operator, act in _colours("stroke_shade").items()},
    b"gs": _extend,
    b"w": _width,
    b"ri": _intend,
    b"q": _save,
    b"BX": _tolerate(1),
    b"EX": _tolerate(-1),
}
