"""Set lines in, text operators out: marks, fonts, inks, TJ arrays in reading order (ISO 32000-1, 9.4)."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from press.inks import Ink
from press.tags import Tag
from press.typesetting.embedding import Embedded, Fragment, embed
from press.typesetting.faces import Face
from press.typesetting.lines import Line
from press.typesetting.shaping import Shaped

_TOUCHING = 0.01  # points
_DEPTH, _HEIGHT = 0.25, 0.8  # of the size: how far a link's area reaches below and above the baseline


class Surface(Protocol):
    """What a paragraph asks of the canvas that it is drawn on."""

    inside: bool
    _doc: Any

    def mark(self, tag: Tag) -> str:
        """Return the operators that open marked content for `tag`, and note it in the tag's kids."""

    def unmark(self) -> str:
        """Return the operators that close marked content."""

    def paint(self, ink: Ink) -> str:
        """Return the operator that sets the fill colour."""

    def put(self, code: str) -> None:
        """Append operators to the page."""

    def link(self, rect: tuple[float, float, float, float], target: str, contents: str, tag: Tag) -> None:
        """Lay a link over an area of the page."""

    def place(self, name: str, x: float, y: float) -> None:
        """Give a point a name that links can reach."""

    def reach(self, tag: Tag, x: float, y: float) -> None:
        """Note the point where the words of an element begin."""


class Dress(NamedTuple):
    """How a run's letters are drawn; lengths in points."""

    size: float
    ink: Ink
    rise: float
    tag: Tag | None
    link: str | None
    contents: str


class Area(NamedTuple):
    """The stretch of one line that a link covers."""

    left: float
    right: float
    baseline: float
    dress: Dress


class Pen:
    """Draws the lines of one paragraph as one text object."""

    def __init__(self, canv: Surface, dresses: Sequence[Dress], tag: Tag | None) -> None:
        self.canv, self.dresses, self.tag = canv, dresses, tag
        self.marks = tag is not None and not canv.inside
        self.code: list[str] = []
        self.row: list[str] = []
        self.areas: list[Area] = []
        self.dress: Dress | None = None
        self.open: Tag | None = None
        self.font: Embedded | None = None
        self.fragment: Callable[[Shaped], Fragment]
        self.linked = self.marks and any(dress.link for dress in dresses)
        self.x = self.y = 0.0
        self.em = 1.0

    def draw(self, lines: Sequence[Line], baselines: Sequence[float]) -> None:
        """Draw lines on their baselines, in points from the foot of the paragraph."""
        for line, baseline in zip(lines, baselines, strict=True):
            self._line(line, baseline)
        if self.open is not None:
            self.code.append(self.canv.unmark())
        if self.code:
            self.canv.put(f"BT {' '.join(self.code)} ET")
        for area in self.areas:
            self._link(area)

    def _line(self, line: Line, baseline: float) -> None:
        self.x = x = line.x
        self.code.append(f"1 0 0 1 {_number(line.x)} {_number(baseline)} Tm")
        run, face = -1, None
        for at, piece in enumerate(line.pieces):
            if piece.run != run or piece.shaped.face is not face:
                run, face = piece.run, piece.shaped.face
                self._wear(self.dresses[run], face)
            width = piece.width + piece.gaps * line.extra
            if line.places is not None:
                x = line.places[at]
            self._set(piece.shaped, x + width if piece.shaped.backward else x)
            if self.linked:
                self._cover(x, x + width, baseline)
            x += width
        self._flush()

    def _wear(self, dress: Dress, face: Face) -> None:
        before, font = self.dress, self.font
        if dress is before and font is not None and font.face.font is face.font:
            return
        self._flush()
        self._mark(dress)
        if before is None or dress.ink != before.ink:
            self.code.append(self.canv.paint(dress.ink))
        if dress.rise != (before.rise if before else 0.0):
            self.code.append(f"{_number(dress.rise)} Ts")
        self.font = embed(self.canv._doc, face)
        if self.font is not font or before is None or dress.size != before.size:
            self.code.append(f"/{self.font.name} {_number(dress.size)} Tf")
        self.fragment = self.font.fragment
        self.em = dress.size / 1000
        self.dress = dress

    def _mark(self, dress: Dress) -> None:
        wanted = dress.tag or self.tag
        if not self.marks or self.tag is None or wanted is None or wanted is self.open:
            return
        if self.open is not None:
            self.code.append(self.canv.unmark())
        if wanted is not self.tag:
            self.tag.adopt(wanted)
        self.code.append(self.canv.mark(wanted))
        self.open = wanted

    def _set(self, shaped: Shaped, x: float) -> None:
        move = round((self.x - x) / self.em)
        if move:
            self.row.append(f"{move} ")
        fragment = self.fragment(shaped)
        if len(fragment.parts) == 1:
            self.row.append(fragment.parts[0][1])
        else:
            self._set_raised(fragment)
        self.x += (fragment.pen - move) * self.em

    def _set_raised(self, fragment: Fragment) -> None:
        for y, codes in fragment.parts:
            if y != self.y:
                self._raise(y)
            self.row.append(codes)
        if self.y:
            self._raise(0.0)

    def _raise(self, y: float) -> None:
        self._flush()
        rise = self.dress.rise if self.dress else 0.0
        self.code.append(f"{_number(rise + y * self.em)} Ts")
        self.y = y

    def _flush(self) -> None:
        if self.row:
            self.code.append(f"[{''.join(self.row)}] TJ".replace("><", ""))
            self.row.clear()

    def _cover(self, left: float, right: float, baseline: float) -> None:
        dress = self.dress
        if dress is None or not dress.link or not dress.tag:
            return
        area = Area(left, right, baseline, dress)
        last = self.areas[-1] if self.areas else None
        if last and last.dress.tag is dress.tag and last.baseline == baseline:
            if abs(last.right - left) < _TOUCHING:
                area = self.areas.pop()._replace(right=right)
            elif abs(right - last.left) < _TOUCHING:
                area = self.areas.pop()._replace(left=left)
        self.areas.append(area)

    def _link(self, area: Area) -> None:
        dress = area.dress
        below, above = _DEPTH * dress.size, _HEIGHT * dress.size
        y = area.baseline + dress.rise
        rect = area.left, y - below, area.right, y + above
        assert dress.link
        assert dress.tag
        self.canv.link(rect, dress.link, dress.contents, dress.tag)


def _number(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
