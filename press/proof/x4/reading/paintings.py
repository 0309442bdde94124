"""A file's content streams in; everything that they paint, and what is broken in them, out."""

from copy import copy
from typing import Any

from press.proof.reading import graphics, lettering, marking
from press.proof.reading.geometry import IDENTITY, image_of
from press.proof.reading.stage import Act, Fonts
from press.proof.reading.tokens import operations
from press.proof.x4.reading import colours, paint
from press.proof.x4.reading.file import File, Thing, decoded, entry, items
from press.proof.x4.reading.stage import Broken, Painted, Press

_DEEPEST_FORM = 12
_MOST_STREAMS = 5000
_MOST_OPERATIONS = 3_000_000
_ACTS: dict[bytes, Act] = {**graphics.ACTS, **lettering.ACTS, **marking.ACTS, **colours.ACTS, **paint.ACTS}
_KEPT = ("resources", "matrix", "line", "in_text", "mark", "number", "compatible")


class Paintings:
    """Everything that a file paints: `painted` in drawing order, `broken` syntax, the `fonts` that are used.

    `cut_short` tells that there was more than is read of any file.
    """

    def __init__(self, file: File) -> None:
        self.painted: list[Painted] = []
        self.broken: list[Broken] = []
        self.fonts = Fonts()
        self.cut_short = False
        self._operations, self._streams = _MOST_OPERATIONS, _MOST_STREAMS
        self._drawn: set[int] = set()
        for leaf in file.pages:
            press = self._press(leaf.page, leaf.number, leaf.entries)
            self._read(press, *items(leaf.entries, "/Contents"))
        for thing in file.things:
            if _stands_alone(thing) and id(thing.value) not in self._drawn:
                press = self._press(thing.page, thing.number, thing.value)
                press.alone = True
                self._read(press, thing.value)

    def _press(self, page: int | None, number: int, holder: Any) -> Press:
        resources = entry(holder, "/Resources")
        held = resources if isinstance(resources, dict) else {}
        return Press(page or 0, self.fonts, held, place=page, number=number)

    def _read(self, press: Press, *streams: Any) -> None:
        """Read streams as one (7.8.2)."""
        self._run(press, b"\n".join(_data(press, stream) for stream in streams), 0)
        self.painted += press.painted
        self.broken += press.broken

    def _run(self, press: Press, data: bytes, depth: int) -> None:
        levels = len(press.saved), len(press.outer)
        for operator, operands in operations(data):
            self._operations -= 1
            if self._operations < 0:
                self.cut_short = True
                return
            act = _ACTS.get(operator)
            try:
                if act is not None:
                    act(press, *operands)
                elif operator == b"Do":
                    self._do(press, depth, *operands)
                else:
                    _unknown(press, operator)
            except Exception:  # of our own acts and of pypdf's: a foreign file may hold anything
                name = operator.decode("latin-1")
                press.fault(f"{name} has operands that it cannot have: {str(operands)[:60]}", name)
        if (len(press.saved), len(press.outer)) != levels or press.in_text:
            press.fault("q, BT, BDC or BMC has no end")
        if press.compatible:
            press.fault("BX has no end", "BX")

    def _do(self, press: Press, depth: int, name: str) -> None:
        source = press.resource("/XObject", name)
        if source is None:
            press.fault(f"there is no XObject {name[1:]} in the resources", "Do")
        elif entry(source, "/Subtype") == "/Form":
            self._form(press, source, depth)
        elif entry(source, "/Subtype") == "/Image":
            paint.paint_image(press, source)

    def _form(self, press: Press, source: Any, depth: int) -> None:
        """Read a form where it is used (8.10); what it leaves open ends with it."""
        self._streams -= 1
        if depth >= _DEEPEST_FORM or self._streams < 0:
            self.cut_short = True
            return
        self._drawn.add(id(source))
        kept = {name: getattr(press, name) for name in _KEPT} | {"state": copy(press.state)}
        levels = len(press.saved), len(press.outer)
        _enter(press, source)
        self._run(press, _data(press, source), depth + 1)
        del press.saved[levels[0] :], press.outer[levels[1] :]
        for name, value in kept.items():
            setattr(press, name, value)


def _enter(press: Press, form: Any) -> None:
    """Set the stage for a form: its resources, its place, its edges."""
    reference, resources = getattr(form, "indirect_reference", None), entry(form, "/Resources")
    press.number = press.number if reference is None else reference.idnum
    press.resources = resources if isinstance(resources, dict) else press.resources
    press.in_text, press.compatible = False, 0
    a, b, c, d, e, f = map(float, items(form, "/Matrix") or IDENTITY)
    press.transform((a, b, c, d, e, f))
    x0, y0, x1, y1 = map(float, items(form, "/BBox"))
    press.state.clip = press.state.clip.meet(image_of(press.state.ctm, x0, y0, x1, y1))


def _data(press: Press, stream: Any) -> bytes:
    data = decoded(stream)
    if data is None:
        press.fault("a content stream cannot be decoded")
    return data or b""


def _stands_alone(thing: Thing) -> bool:
    """Tell whether a thing is drawn apart from pages: appearances, soft masks, tiles, glyphs of Type 3 fonts."""
    value = thing.value
    if not hasattr(value, "get_data"):
        return False
    form = entry(value, "/Subtype") == "/Form" and thing.role != "/XObject"
    return form or thing.role == "/CharProcs" or entry(value, "/PatternType") == 1


def _unknown(press: Press, operator: bytes) -> None:
    name = operator.decode("latin-1")[:20]
    place = "between BX and EX" if press.compatible else "in the content stream"
    press.fault(f"{name!r} {place} is no operator of PDF 1.6", "BX" if press.compatible else name)
