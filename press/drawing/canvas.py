"""A sheet and a page size go in, a canvas comes out that draws nothing untagged and in no colour but inks."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal, NoReturn

from press.drawing.operators import REGISTRATION, filling, stroking
from press.inks import BLACK, WHITE, Ink
from press.pdf.document import Document
from press.pdf.syntax import numbers
from press.reportlab import Canvas, Color
from press.sheets import Sheet
from press.tags import Mark, Tag

Kind = Literal["", "Pagination", "Layout", "Page", "Background"]
_SHOWN = re.compile(r"\b(?:BDC|BMC|EMC|Tj|TJ)\b")


class Misdrawn(RuntimeError):
    """A block or a page asks for what must not be in a file: the fault of its author, not of the brief's."""


class Stock(Color):  # type: ignore[misc]
    """An ink in the form that ReportLab's table styles accept."""

    def __init__(self, ink: Ink) -> None:
        super().__init__(*ink.rgb)
        self.ink = ink


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """ReportLab's canvas, held to marked content (ISO 32000-1, 14.6) and to inks."""

    _code: list[str]

    def __init__(self, sheet: Sheet, size: tuple[float, float], lang: str) -> None:
        self.sheet = sheet
        self.lang = lang
        self._open: Tag | str | None = None
        self._marked: list[Tag] = []
        self._decorated = -1
        self._spots: dict[str, Ink] = {}
        super().__init__(io.BytesIO(), pagesize=size)
        self.document = self._doc = Document(compression=1, invariant=1, lang=lang)

    # Marked content

    @property
    def inside(self) -> bool:
        """Tell whether a mark or an artifact is open."""
        return self._open is not None

    def mark(self, tag: Tag) -> str:
        """Begin what belongs to `tag`: give the operator for it; raise Misdrawn if something is open."""
        self._refuse_if_open(tag.role)
        tag.kids.append(Mark(self._pageNumber, len(self._marked)))
        self._marked.append(tag)
        self._open = tag
        return f"/{tag.role} <</MCID {len(self._marked) - 1}>> BDC"

    def unmark(self) -> str:
        """End what is open: give the operator for it."""
        if self._open is None:
            raise Misdrawn("nothing is open that could be ended")
        self._open = None
        return "EMC"

    @contextmanager
    def tagged(self, tag: Tag) -> Iterator[None]:
        """Give everything drawn within to `tag`."""
        self._code.append(self.mark(tag))
        yield
        self._code.append(self.unmark())

    @contextmanager
    def artifact(self, kind: Kind = "", subtype: str = "") -> Iterator[None]:
        """Let readers pass over everything drawn within; within another artifact it changes nothing."""
        if isinstance(self._open, str):
            yield
            return
        self._refuse_if_open("Artifact")
        self._code.append(self._artifact(kind, subtype))
        self._open = "Artifact"
        yield
        self._code.append(self.unmark())

    def put(self, code: str) -> None:
        """Add operators to the page; raise Misdrawn if they show text outside every mark and artifact."""
        if self._open is None:
            _refuse_loose_text(code)
        self._code.append(code)

    # Colour

    @property
    def spots(self) -> tuple[Ink, ...]:
        """The inks with plates of their own that have been used so far, in the order of their names."""
        return tuple(ink for _, ink in sorted(self._spots.items()))

    def note(self, ink: Ink) -> None:
        """Note that an ink needs a plate; raise Misdrawn if one of its name is made otherwise (ISO 15930-7, 6.4.4)."""
        if ink.spot and ink != REGISTRATION and self.sheet.colour == "cmyk":
            first = self._spots.setdefault(ink.spot, ink)
            if first.cmyk != ink.cmyk:
                raise Misdrawn(f"the ink {ink.spot} is made in two ways: {first.cmyk} and {ink.cmyk}")

    def solid(self, ink: Ink) -> str:
        """Give the operators that fill with `ink` and let nothing show through."""
        return self._knockout() + self._filling(ink)

    def solid_line(self, ink: Ink) -> str:
        """Give the operators that draw lines with `ink` and let nothing show through."""
        self.note(ink)
        return self._knockout() + stroking(ink, self.sheet.colour)

    def paint(self, ink: Ink) -> str:
        """Give the operators that fill with `ink`; solid black overprints: no paper can show round it."""
        return self._overprint(ink) + self._filling(ink)

    def stroke(self, ink: Ink) -> str:
        """Give the operators that draw lines with `ink`."""
        self.note(ink)
        return self._overprint(ink) + stroking(ink, self.sheet.colour)

    def setFillColor(self, aColor: object, alpha: float | None = None) -> None:
        """Fill with an ink from here on; anything else but Stock, black and white raises Misdrawn."""
        self._code.append(self.solid(_ink(aColor, alpha)))

    def setStrokeColor(self, aColor: object, alpha: float | None = None) -> None:
        """Draw lines with an ink from here on; anything else but Stock, black and white raises Misdrawn."""
        self._code.append(self.stroke(_ink(aColor, alpha)))

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:
        """Do nothing: stock fonts are not embedded, and stock text is refused."""

    # Within

    @contextmanager
    def _decoration(self) -> Iterator[None]:
        """Make what is drawn within a layout artifact, one with its neighbour, unless something is open."""
        if self._open is not None:
            yield
            return
        if self._decorated == len(self._code):
            self._code.pop()
        else:
            self._code.append(self._artifact("Layout", ""))
        self._open = "Artifact"
        yield
        self._code.append(self.unmark())
        self._decorated = len(self._code)

    def _artifact(self, kind: Kind, subtype: str) -> str:
        if not kind:
            return "/Artifact BMC"
        more = f" /Subtype /{subtype}" if subtype else ""
        if kind == "Background":  # ISO 32000-1, table 330: a background says how far it reaches
            more += f" /BBox [0 0 {numbers(*self._pagesize)}]"
        return f"/Artifact <</Type /{kind}{more}>> BDC"

    def _refuse_if_open(self, role: str) -> None:
        if self._open is not None:
            within = self._open.role if isinstance(self._open, Tag) else self._open
            raise Misdrawn(f"{role} cannot begin inside {within}")

    def _filling(self, ink: Ink) -> str:
        self.note(ink)
        return filling(ink, self.sheet.colour)

    def _overprint(self, ink: Ink) -> str:
        if self.sheet.colour == "rgb":
            return ""
        return "/Over gs " if ink.cmyk == (0, 0, 0, 1) and not ink.spot else self._knockout()

    def _knockout(self) -> str:
        return "/Knock gs " if self.sheet.colour != "rgb" else ""

    def _make_preamble(self) -> None:
        """Begin pages without the stock font, which is not embedded, and on paper in a black that overprints."""
        self._preamble = f"{self.paint(BLACK)} {self.stroke(BLACK)}" if self.sheet.colour != "rgb" else ""


def _ink(color: object, alpha: float | None) -> Ink:
    if alpha is not None:
        raise Misdrawn("an ink cannot be made transparent: choose a lighter one")
    if isinstance(color, (Ink, Stock)):
        return color if isinstance(color, Ink) else color.ink
    plain = color.rgb() if isinstance(color, Color) else color
    for ink in (BLACK, WHITE):
        if plain in (ink.name, ink.rgb):
            return ink
    raise Misdrawn(f"{color!r} is not an ink")


def _refuse_loose_text(code: str) -> None:
    depth = 0
    for word in _SHOWN.findall(code):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(word, 0)
        if depth < 1 and word in {"Tj", "TJ"}:
            raise Misdrawn(f"text outside every mark and artifact: {code[:80]}")


def _decorating(name: str) -> Any:
    stock = getattr(Canvas, name)

    def draw(self: TaggedCanvas, *args: Any, **options: Any) -> None:
        with self._decoration():
            stock(self, *args, **options)

    return draw


def _refusing(name: str) -> Any:
    def refuse(self: TaggedCanvas, *args: Any, **options: Any) -> NoReturn:
        raise Misdrawn(f"{name} would draw what no edition may hold")

    return refuse


_DRAWN = "line lines bezier arc rect ellipse wedge roundRect drawPath"
# Stock text, colours past the inks, transparency, forms without resources, annotations without elements.
_REFUSED = """drawText setFillGray setStrokeGray setFillAlpha setStrokeAlpha setBlendMode setFillOverprint
setStrokeOverprint setOverprintMask shade linearGradient radialGradient drawImage drawInlineImage beginForm doForm
linkURL linkRect linkAbsolute textAnnotation freeTextAnnotation highlightAnnotation inkAnnotation
addPostScriptCommand"""
for _name in _DRAWN.split():
    setattr(TaggedCanvas, _name, _decorating(_name))
for _name in _REFUSED.split():
    setattr(TaggedCanvas, _name, _refusing(_name))
