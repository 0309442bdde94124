"""Tables as a ReportLab flowable: a header and rows of words in; rows that split between pages, the header repeated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from press.inks import Ink, Stroke
from press.reportlab import platypus
from press.tags import Tag
from press.typesetting.paragraph import Run, Words

_FEW, _LITTLE = 2, 300.0  # rows that are too few to stand alone where less than so many points are left


class Repeated(platypus.Flowable):  # type: ignore[misc]
    """Words drawn again on a later page, as an artifact, so that they are read once only."""

    tag = None

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the words in points."""
        self.width, self.height = self.words.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the words without their element."""
        with self.canv.artifact("Pagination"):
            self.words.drawOn(self.canv, 0, 0)


@dataclass(frozen=True)
class Ruling:
    """How a table looks: points of padding in cells, the ink and thickness of the rules between rows, the fill of the header."""

    pad: float
    gutter: float
    ink: Ink
    thickness: float = 0.4
    fill: Ink | None = None
    rtl: bool = False


class Grid(platypus.Flowable):  # type: ignore[misc]
    """A table: column shares, a header row and body rows of words; splits between rows, the header again on each page."""

    keep_next = False

    def __init__(
        self,
        shares: Sequence[float],
        header: Sequence[Any],
        rows: Sequence[Sequence[Any]],
        ruling: Ruling,
        tag: Tag,
    ) -> None:
        super().__init__()
        self.shares, self.header, self.rows, self.ruling, self.tag = (
            tuple(shares),
            list(header),
            [list(r) for r in rows],
            ruling,
            tag,
        )
        self.around = (0.0, 0.0)
        self._tall: list[float] = []
        self._shared: dict[float, list[float]] = {}

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def _columns(self, width: float) -> list[tuple[float, float]]:
        room = width - self.ruling.gutter * (len(self.shares) - 1)
        wide = self._widths(room)
        starts = [sum(wide[:i]) + self.ruling.gutter * i for i in range(len(wide))]
        return [(width - x - w if self.ruling.rtl else x, w) for x, w in zip(starts, wide, strict=True)]

    def _widths(self, room: float) -> list[float]:
        """Share out the room, but give each column what its longest word needs as long as that is under half of it."""
        if room not in self._shared:
            longest = [
                max(longest_word(cell) for cell in column) for column in zip(*self._all(), strict=False)
            ]
            need = [min(one, room / len(self.shares)) for one in longest]
            wide = [room * share / sum(self.shares) for share in self.shares]
            short = sum(max(0.0, n - w) for n, w in zip(need, wide, strict=True))
            spare = sum(max(0.0, w - n) for n, w in zip(need, wide, strict=True))
            part = short / spare if spare else 0.0
            self._shared[room] = [n if w < n else w - (w - n) * part for n, w in zip(need, wide, strict=True)]
        return self._shared[room]

    def _all(self) -> list[list[Any]]:
        return ([self.header] if self.header else []) + self.rows

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height of all rows in points."""
        columns = self._columns(width)
        self._tall = [
            max(cell.wrap(wide, 1e6)[1] for cell, (_, wide) in zip(row, columns, strict=True))
            + 2 * self.ruling.pad
            for row in self._all()
        ]
        self.width, self.height = width, sum(self._tall)
        return width, self.height

    def split(self, width: float, height: float) -> "list[Grid]":
        """Split between rows; a row is never split."""
        self.wrap(width, height)
        head = 1 if self.header else 0
        tall, fits = sum(self._tall[:head]), 0
        for one in self._tall[head:]:
            if tall + one > height:
                break
            tall, fits = tall + one, fits + 1
        if 0 < fits < _FEW < len(self.rows) and height < _LITTLE:
            fits = 0  # one row alone at the foot of a page looks lost
        if fits == 0 or fits == len(self.rows):
            return []
        again = [cell if isinstance(cell, Repeated) else Repeated(untagged(cell)) for cell in self.header]
        first = Grid(self.shares, self.header, self.rows[:fits], self.ruling, self.tag)
        second = Grid(self.shares, again, self.rows[fits:], self.ruling, self.tag)
        first.around, second.around = (self.around[0], 0.0), (0.0, self.around[1])
        return [first, second]

    def draw(self) -> None:
        """Draw the rows from the top, a rule below each."""
        rule, y = self.ruling, self.height
        columns = self._columns(self.width)
        for number, (row, tall) in enumerate(zip(self._all(), self._tall, strict=True)):
            head = bool(self.header) and number == 0
            if head and rule.fill:
                self.canv.fill_rect(0, y - tall, self.width, tall, rule.fill)
            for cell, (x, _) in zip(row, columns, strict=True):
                cell.drawOn(self.canv, x, y - rule.pad - cell.height)
            y -= tall
            self.canv.line(0, y, self.width, y, Stroke(rule.ink, rule.thickness * (2 if head else 1)))


def longest_word(cell: Any) -> float:
    """Return the width of the longest word of a cell in points."""
    words = cell.words if isinstance(cell, Repeated) else cell
    longest = max(words.text.split(), key=len, default="")
    run = next((run for run in words.runs if longest in run.text), Run(""))
    return Words([replace(run, text=longest, tag=None)], words.style, None).natural + 0.5


def untagged(words: Words) -> Words:
    """Return the same words for drawing inside an artifact."""
    return Words([replace(run, tag=None, link=None) for run in words.runs], words.style, None)
