"""A file's content streams in; everything that they paint, with which inks, and every word that is no operator, out."""

from copy import copy
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from press.proof.reading import graphics, lettering, marking
from press.proof.reading.geometry import IDENTITY, Box, around, image_of, multiply
from press.proof.reading.glyphs import Font
from press.proof.reading.stage import Act, Fonts, Stage, State
from press.proof.reading.tokens import Operation, operations
from press.proof.x4.file import File, Thing, decoded, entry, items, resolved
from press.proof.x4.spaces import UNKNOWN, Space, read_space

_DEEPEST_FORM = 12
_MOST_STREAMS = 5000
_MOST_OPERATIONS = 3_000_000
_STROKED, _FILLED = (1, 2, 5, 6), (0, 2, 4, 6)


class Shade(NamedTuple):
    """A colour: its space and its values; `pattern` is what it is made of, if it is a pattern."""

    space: Space
    values: tuple[float, ...]
    pattern: Any = None

    @property
    def inks(self) -> dict[str, float] | None:
        """How much of which ink it takes, 0 to 1; None if that takes a conversion."""
        return self.space.inks(self.values)


_GREY = Space("/DeviceGray", 1)
_BLACK = Shade(_GREY, (0.0,))


class Painted(NamedTuple):
    """One thing painted: `text`, `fill`, `stroke`, `image` or `shading`; box and size in points on the page.

    `size` is the height of type or the width of a line; `over` tells whether it overprints, `beside` whether it
    is a printer's mark. `picture` is an image's dictionary, `font` what text is set in.
    """

    page: int | None
    number: int
    kind: str
    box: Box
    shade: Shade
    size: float
    over: bool
    beside: bool
    picture: Any = None
    font: Font | None = None


class Broken(NamedTuple):
    """Something in a content stream that is no sound operator, or names what is not there."""

    page: int | None
    number: int
    words: str
    operator: str


@dataclass
class Inks(State):
    """The graphics state with what is asked of inks."""

    fill_shade: Shade = _BLACK
    stroke_shade: Shade = _BLACK
    over_fill: bool = False
    over_stroke: bool = False
    width: float = 1.0


@dataclass
class _Sheet(Stage):
    """One page, or one thing that is drawn on its own, while its content is read."""

    painted: list[Painted] = field(default_factory=list)
    broken: dict[Broken, None] = field(default_factory=dict)
    number: int = 0
    place: int | None = None
    state: Any = field(default_factory=Inks)
    compatible: int = 0

    def fault(self, words: str, operator: str = "") -> None:
        self.broken[Broken(self.place, self.number, words, operator)] = None

    def paint(self, kind: str, box: Box, shade: Shade, size: float = 0.0, **more: Any) -> None:
        state = self.state
        over = state.over_stroke if kind == "stroke" else state.over_fill
        artifact = self.mark.artifact
        beside = artifact is not None and artifact.startswith("Page") and not artifact.startswith("Pagin")
        seen = box.meet(state.clip)
        self.painted.append(Painted(self.place, self.number, kind, seen, shade, size, over, beside, **more))


class Paintings:
    """Everything that a file paints: `painted` in drawing order, `broken` syntax, the `fonts` that are used."""

    def __init__(self, file: File) -> None:
        self.painted: list[Painted] = []
        self.broken: list[Broken] = []
        self.fonts = Fonts()
        self.cut_short = False
        self._left, self._streams = _MOST_OPERATIONS, 0
        self._drawn: set[int] = set()
        for leaf in file.pages:
            self._page(leaf.page, leaf.number, leaf.entries)
        for thing in file.things:
            self._alone(thing)

    def _page(self, page: int, number: int, entries: Any) -> None:
        parts = [decoded(part) if hasattr(part, "get_data") else None for part in items(entries, "/Contents")]
        data = b"\n".join(part or b"" for part in parts)
        sheet = self._sheet(page, number, entry(entries, "/Resources"))
        if None in parts:
            sheet.fault("a content stream cannot be decoded")
        self._read(sheet, data)

    def _alone(self, thing: Thing) -> None:
        """Read what is drawn apart from the pages: appearances, glyphs of Type 3 fonts, groups of soft masks."""
        value = thing.value
        if not isinstance(value, dict) or id(value) in self._drawn:
            return
        glyphs = thing.role == "/CharProcs"
        form = entry(value, "/Subtype") == "/Form" and thing.role != "/XObject"
        tile = entry(value, "/PatternType") == 1
        if hasattr(value, "get_data") and (glyphs or form or tile):
            resources = entry(value, "/Resources")
            self._stream(self._sheet(thing.page, thing.number, resources), value)

    def _sheet(self, page: int | None, number: int, resources: Any) -> "_Sheet":
        held = resources if isinstance(resources, dict) else {}
        sheet = _Sheet(page or 0, self.fonts, held, place=page, number=number)
        return sheet

    def _stream(self, sheet: "_Sheet", stream: Any) -> None:
        self._drawn.add(id(stream))
        data = decoded(stream)
        if data is None:
            sheet.fault("a content stream cannot be decoded")
        self._read(sheet, data or b"")

    def _read(self, sheet: "_Sheet", data: bytes) -> None:
        self._run(sheet, data, 0)
        self.painted += sheet.painted
        self.broken += sheet.broken

    def _run(self, sheet: "_Sheet", data: bytes, depth: int) -> None:
        levels = len(sheet.saved), len(sheet.outer)
        for operator, operands in operations(data):
            self._left -= 1
            if self._left < 0:
                self.cut_short = True
                return
            act = ACTS.get(operator)
            try:
                if act is not None:
                    act(sheet, *operands)
                elif operator == b"Do":
                    self._do(sheet, depth, *operands)
                else:
                    _unknown(sheet, operator)
            except (TypeError, ValueError, IndexError, AttributeError, KeyError, OverflowError):
                name = operator.decode("latin-1")
                sheet.fault(f"{name} has operands that it cannot have: {str(operands)[:60]}", name)
        if (len(sheet.saved), len(sheet.outer)) != levels or sheet.in_text:
            sheet.fault("q, BT, BDC or BMC has no end")
        if sheet.compatible:
            sheet.fault("BX has no end", "BX")

    def _do(self, sheet: "_Sheet", depth: int, name: str) -> None:
        source = sheet.resource("/XObject", name)
        if source is None:
            sheet.fault(f"there is no XObject {name[1:]} in the resources", "Do")
        elif source.get("/Subtype") == "/Form":
            self._form(sheet, source, depth)
        elif source.get("/Subtype") == "/Image":
            _paint_image(sheet, source)

    def _form(self, sheet: "_Sheet", source: Any, depth: int) -> None:
        """Read a form where it is used (8.10); what it leaves open ends with it."""
        self._streams += 1
        if depth >= _DEEPEST_FORM or self._streams > _MOST_STREAMS:
            self.cut_short = True
            return
        self._drawn.add(id(source))
        kept = {name: copy(getattr(sheet, name)) for name in _KEPT}
        kept["resources"] = sheet.resources
        levels = len(sheet.saved), len(sheet.outer)
        reference = getattr(source, "indirect_reference", None)
        sheet.number = reference.idnum if reference is not None else sheet.number
        inner = entry(source, "/Resources")
        sheet.resources, sheet.in_text = inner if isinstance(inner, dict) else sheet.resources, False
        a, b, c, d, e, f = [float(one) for one in items(source, "/Matrix")] or IDENTITY
        sheet.transform((a, b, c, d, e, f))
        if len(corners := [float(one) for one in items(source, "/BBox")]) == 4:
            sheet.state.clip = sheet.state.clip.meet(image_of(sheet.state.ctm, *corners))
        data = decoded(source)
        if data is None:
            sheet.fault("a content stream cannot be decoded")
        self._run(sheet, data or b"", depth + 1)
        del sheet.saved[levels[0] :], sheet.outer[levels[1] :]
        for name, value in kept.items():
            setattr(sheet, name, value)


_KEPT = ("resources", "state", "matrix", "line", "in_text", "mark", "number", "compatible")


def _unknown(sheet: "_Sheet", operator: bytes) -> None:
    name = operator.decode("latin-1")
    where = "between BX and EX" if sheet.compatible else "in a content stream"
    sheet.fault(f"{name[:20]!r} {where} is no operator of PDF 1.6", "BX" if sheet.compatible else name)


# ------------------------------------------------------------------ colour and state


def _choose(kind: str) -> Act:
    def act(sheet: "_Sheet", name: str) -> None:
        space = read_space(name, sheet.resources)
        if space is UNKNOWN:
            sheet.fault(f"there is no colour space {name[1:]} in the resources", "cs")
        setattr(sheet.state, kind, Shade(space, space.first()))

    return act


def _colour(kind: str) -> Act:
    def act(sheet: "_Sheet", *values: Any) -> None:
        space = getattr(sheet.state, kind).space
        pattern = None
        if values and isinstance(values[-1], str):
            pattern = sheet.resource("/Pattern", values[-1])
            if pattern is None:
                sheet.fault(f"there is no pattern {values[-1][1:]} in the resources", "scn")
            values = values[:-1]
        elif len(values) != space.channels and space.channels:
            raise ValueError
        setattr(sheet.state, kind, Shade(space, values, pattern))

    return act


def _device(kind: str, name: str, channels: int) -> Act:
    def act(sheet: "_Sheet", *values: float) -> None:
        if len(values) != channels:
            raise ValueError
        setattr(sheet.state, kind, Shade(_spaces(sheet, name), values))

    return act


def _spaces(sheet: "_Sheet", name: str) -> Space:
    known = sheet.known
    key = id(sheet.resources), name
    if key not in known:
        known[key] = read_space(name, sheet.resources)
    return known[key]


def _extend(sheet: "_Sheet", name: str) -> None:
    wanted, state = sheet.resource("/ExtGState", name), sheet.state
    if wanted is None:
        sheet.fault(f"there is no graphics state {name[1:]} in the resources", "gs")
        return
    if "/OP" in wanted:
        state.over_stroke = state.over_fill = graphics.flag(wanted["/OP"])
    if "/op" in wanted:
        state.over_fill = graphics.flag(wanted["/op"])
    if "/LW" in wanted:
        state.width = float(wanted["/LW"])
    if "/Font" in wanted:
        source, size = wanted["/Font"]
        state.font, state.size = sheet.fonts.get(resolved(source)), float(size)


# ------------------------------------------------------------------ painting


def _painting(*kinds: str) -> Act:
    def act(sheet: "_Sheet") -> None:
        if sheet.path:
            box, state = around(sheet.path), sheet.state
            for kind in kinds:
                if kind == "fill":
                    sheet.paint(kind, box, state.fill_shade)
                else:
                    sheet.paint(kind, box, state.stroke_shade, state.width * _scale(state.ctm))
            if sheet.clipping:
                state.clip = state.clip.meet(box)
        sheet.clipping, sheet.path = False, []

    return act


def _scale(matrix: tuple[float, ...]) -> float:
    a, b, c, d = matrix[:4]
    return abs(a * d - b * c) ** 0.5


def _shade(sheet: "_Sheet", name: str) -> None:
    source = sheet.resource("/Shading", name)
    if source is None:
        sheet.fault(f"there is no shading {name[1:]} in the resources", "sh")
        return
    space = read_space(source.get("/ColorSpace"), sheet.resources)
    sheet.paint("shading", sheet.state.clip, Shade(space, ()))


def _paint_image(sheet: "_Sheet", picture: Any, _data: bytes = b"") -> None:
    box = image_of(sheet.state.ctm, 0, 0, 1, 1)
    if graphics.flag(picture.get("/ImageMask", picture.get("/IM"))):
        shade = sheet.state.fill_shade
    else:
        space = picture.get("/ColorSpace", picture.get("/CS"))
        shade = Shade(UNKNOWN if space is None else read_space(space, sheet.resources), ())
    sheet.paint("image", box, shade, picture=(picture, sheet.state.ctm))


def _show(sheet: "_Sheet", items: list[Any]) -> None:
    state = sheet.state
    font: Font | None = state.font
    if font is None or not sheet.in_text:
        sheet.fault("text is shown without a font or outside BT", "Tj")
        return
    shown = b"".join(item for item in items if isinstance(item, bytes))
    moved = sum(item for item in items if not isinstance(item, bytes))
    codes = font.codes(shown)
    font.used.update(codes)
    wide = sum(map(font.widths.__getitem__, codes)) * state.size / 1000 + len(codes) * state.letter_space
    pen = wide * state.stretch - moved * state.size * state.stretch / 1000
    whole = multiply(sheet.matrix, state.ctm)
    if shown.strip(b" \0") and state.mode != 3:
        _paint_text(sheet, font, whole, (min(pen, 0.0), max(pen, 0.0)))
    a, b, c, d, e, f = sheet.matrix
    sheet.matrix = (a, b, c, d, e + pen * a, f + pen * b)


def _paint_text(sheet: "_Sheet", font: Font, whole: Any, extent: tuple[float, float]) -> None:
    state = sheet.state
    unit = state.size / 1000
    box = image_of(whole, extent[0], font.descent * unit + state.rise, extent[1], font.ascent * unit + state.rise)
    size = abs(state.size) * (whole[2] ** 2 + whole[3] ** 2) ** 0.5
    if state.mode in _FILLED:
        sheet.paint("text", box, state.fill_shade, size, font=font)
    if state.mode in _STROKED:
        sheet.paint("text", box, state.stroke_shade, size, font=font)


def _show_one(sheet: "_Sheet", text: bytes) -> None:
    _show(sheet, [text])


def _show_next(sheet: "_Sheet", text: bytes) -> None:
    lettering.ACTS[b"T*"](sheet)
    _show(sheet, [text])


def _show_spaced(sheet: "_Sheet", word: float, letter: float, text: bytes) -> None:
    sheet.state.word_space, sheet.state.letter_space = word, letter
    _show_next(sheet, text)


def _width(sheet: "_Sheet", width: float) -> None:
    sheet.state.width = float(width)


def _compatible(step: int) -> Act:
    def act(sheet: "_Sheet") -> None:
        sheet.compatible += step
        if sheet.compatible < 0:
            sheet.compatible = 0
            sheet.fault("EX has no beginning", "BX")

    return act


def _colours(capital: bool) -> dict[bytes, Act]:
    kind = "stroke_shade" if capital else "fill_shade"
    devices = {b"g": ("/DeviceGray", 1), b"rg": ("/DeviceRGB", 3), b"k": ("/DeviceCMYK", 4)}
    acts = {key: _device(kind, *device) for key, device in devices.items()}
    acts |= {b"cs": _choose(kind), b"sc": _colour(kind), b"scn": _colour(kind)}
    return {key.upper(): act for key, act in acts.items()} if capital else acts


def _resourceful(operator: bytes) -> Act:
    plain = marking.ACTS[operator]

    def act(sheet: "_Sheet", *operands: Any) -> None:
        if len(operands) > 1 and isinstance(operands[1], str) and sheet.resource("/Properties", operands[1]) is None:
            sheet.fault(f"there are no properties {operands[1][1:]} in the resources", "BDC")
        plain(sheet, *operands)

    return act


ACTS: dict[bytes, Act] = {
    **graphics.ACTS,
    **lettering.ACTS,
    **marking.ACTS,
    **_colours(capital=False),
    **_colours(capital=True),
    b"BDC": _resourceful(b"BDC"),
    b"gs": _extend,
    b"w": _width,
    b"n": _painting(),
    **dict.fromkeys((b"f", b"F", b"f*"), _painting("fill")),
    **dict.fromkeys((b"S", b"s"), _painting("stroke")),
    **dict.fromkeys((b"B", b"B*", b"b", b"b*"), _painting("fill", "stroke")),
    b"sh": _shade,
    b"EI": _paint_image,
    b"Tj": _show_one,
    b"TJ": _show,
    b"'": _show_next,
    b'"': _show_spaced,
    b"BX": _compatible(1),
    b"EX": _compatible(-1),
}
