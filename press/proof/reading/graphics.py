"""Graphics operators: state, colour, paths, clips, shadings and pictures (ISO 32000-1, 8.4 to 8.9)."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from press.proof.reading.drawn import Colour, Painted
from press.proof.reading.geometry import Box, Point, apply, around, image_of
from press.proof.reading.stage import Act, Stage

_FIRST: dict[str, Colour] = {
    "/DeviceGray": (0.0,),
    "/DeviceRGB": (0.0, 0.0, 0.0),
    "/DeviceCMYK": (0.0, 0.0, 0.0, 1.0),
    "/Pattern": None,
}


def _transform(stage: Stage, *numbers: float) -> None:
    a, b, c, d, e, f = numbers
    stage.transform((a, b, c, d, e, f))


def _extend(stage: Stage, name: str) -> None:
    wanted, state = stage.resource("/ExtGState", name), stage.state
    if wanted is None:
        stage.fault(f"no graphics state {name[1:]} in the resources")
        return
    state.alpha = float(wanted.get("/ca", state.alpha))
    if "/BM" in wanted or "/SMask" in wanted:
        plain = wanted.get("/BM", "/Normal") in ("/Normal", "/Compatible")
        state.blended = not plain or wanted.get("/SMask", "/None") != "/None"
    if "/Font" in wanted:
        source, size = wanted["/Font"]
        state.font, state.size = stage.fonts.get(source.get_object()), float(size)


def _colour(numbers: tuple[Any, ...]) -> Colour:
    return None if numbers and isinstance(numbers[-1], str) else numbers


def _fill(stage: Stage, *numbers: Any) -> None:
    stage.state.fill = _colour(numbers)
    stage.state.device = True


def _fill_in_space(stage: Stage, *numbers: Any) -> None:
    # What a number means in another space, an ink's for instance, is not known here.
    stage.state.fill = _colour(numbers) if stage.state.device else None


def _stroke(stage: Stage, *numbers: Any) -> None:
    stage.state.stroke = _colour(numbers)


def _space_fill(stage: Stage, name: str) -> None:
    stage.state.fill, stage.state.device = _FIRST.get(name), name in _FIRST


def _space_stroke(stage: Stage, name: str) -> None:
    stage.state.stroke = _FIRST.get(name)


def _points(stage: Stage, *numbers: float) -> None:
    ctm = stage.state.ctm
    stage.path += [apply(ctm, x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _start(stage: Stage, x: float, y: float) -> None:
    stage.parts.append(len(stage.path))
    _points(stage, x, y)


def _rectangle(stage: Stage, x: float, y: float, width: float, height: float) -> None:
    stage.parts.append(len(stage.path))
    _points(stage, x, y, x + width, y, x + width, y + height, x, y + height)


def _clip_next(stage: Stage) -> None:
    stage.clipping = True


def _painting(*kinds: str) -> Act:
    def paint(stage: Stage) -> None:
        if stage.path:
            box = around(stage.path)
            for kind in kinds:
                _record(stage, kind, box, stage.state.fill if kind == "fill" else stage.state.stroke)
            if stage.clipping:
                stage.state.clip = stage.state.clip.meet(box)
        stage.clipping = False
        stage.path, stage.parts = [], []

    return paint


def _record(stage: Stage, kind: str, box: Box, colour: Colour, covering: bool = True) -> None:
    state = stage.state
    opaque = covering and state.alpha >= 1 and not state.blended
    outline = tuple(_outline(stage)) if kind == "fill" else ()
    stage.drawn.things.append(
        Painted(stage.page, kind, box.meet(state.clip), colour, opaque, stage.mark, outline)
    )


def _outline(stage: Stage) -> Iterator[tuple[Point, ...]]:
    for start, end in pairwise((*stage.parts, len(stage.path))):
        yield tuple(stage.path[start:end])


def _shade(stage: Stage, _name: str) -> None:
    _record(stage, "shading", stage.state.clip, None)


def paint_picture(stage: Stage, properties: Any, _data: bytes = b"") -> None:
    """Record an image, which fills the unit square (8.9.5); masks let what lies under it shine through."""
    masks = any(key in properties for key in ("/SMask", "/Mask"))
    covering = not masks and not flag(properties.get("/ImageMask", properties.get("/IM")))
    _record(stage, "image", image_of(stage.state.ctm, 0, 0, 1, 1), stage.state.fill, covering)


def flag(value: Any) -> bool:
    """Return a boolean as Python's; pypdf's own are never false."""
    return bool(getattr(value, "value", value))


def _nothing(_stage: Stage, *_operands: Any) -> None:
    """Change nothing that a proof looks at."""


ACTS: dict[bytes, Act] = {
    b"q": Stage.save,
    b"Q": Stage.restore,
    b"cm": _transform,
    b"gs": _extend,
    b"cs": _space_fill,
    b"CS": _space_stroke,
    **dict.fromkeys((b"g", b"rg", b"k"), _fill),
    **dict.fromkeys((b"sc", b"scn"), _fill_in_space),
    **dict.fromkeys((b"G", b"RG", b"K", b"SC", b"SCN"), _stroke),
    **dict.fromkeys((b"l", b"c", b"v", b"y"), _points),
    b"m": _start,
    b"re": _rectangle,
    **dict.fromkeys((b"W", b"W*"), _clip_next),
    b"n": _painting(),
    **dict.fromkeys((b"f", b"F", b"f*"), _painting("fill")),
    **dict.fromkeys((b"S", b"s"), _painting("stroke")),
    **dict.fromkeys((b"B", b"B*", b"b", b"b*"), _painting("fill", "stroke")),
    b"sh": _shade,
    b"EI": paint_picture,
    **dict.fromkeys(b"w J j M d i ri h MP DP d0 d1 BX EX BI".split(), _nothing),
}
