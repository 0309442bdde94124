"""Tables as a ReportLab flowable: a header and rows of words in; rows that split between pages, the header repeated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from press.inks import Ink, Stroke
from press.layout.widths import by_content, by_shares
from press.reportlab import platypus
from press.tags import Tag
from press.typesetting.paragraph import Words

_FEW, _LITTLE = 2, 300.0  # rows that are too few to stand alone where less than so many points are left
_FEWEST = 6.0  # em: a column of several lines is no narrower
_LABELS = 0.4  # of the width: what the headings may take beside cells that stand below each other


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


class _Row(NamedTuple):
    """One row as it is set: its height, and its cells with x, width and distance from the top of the row, in points."""

    tall: float
    cells: tuple[tuple[Any, float, float, float], ...]
    head: bool = False


class Grid(platypus.Flowable):  # type: ignore[misc]
    """A table: a header row and body rows of words; splits between rows, the header again on each page.

    Columns have shares, or without any the widths that their content asks for; in a frame that is too narrow for those,
    the cells of a row stand below each other, each beside the heading of its column.
    """

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
        self._set: list[_Row] = []
        self._shared: dict[float, list[float]] = {}

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def _columns(self, width: float) -> list[tuple[float, float]]:
        wide = self._widths(width)
        starts = [sum(wide[:i]) + self.ruling.gutter * i for i in range(len(wide))]
        return [(width - x - w if self.ruling.rtl else x, w) for x, w in zip(starts, wide, strict=True)]

    def _widths(self, width: float) -> list[float]:
        if width not in self._shared:
            columns = list(zip(*self._all(), strict=True))
            room = width - self.ruling.gutter * (len(columns) - 1)
            longest = [max(longest_word(cell) for cell in column) for column in columns]
            if self.shares:
                self._shared[width] = by_shares(room, self.shares, longest)
            else:
                few = _FEWEST * self.rows[0][0].style.size
                most = [max(natural(cell) for cell in column) for column in columns]
                least = [max(one, min(few, whole)) for one, whole in zip(longest, most, strict=True)]
                cells = [[_words(cell).widths for cell in column] for column in columns]
                self._shared[width] = by_content(room, least, cells)
        return self._shared[width]

    def _narrow(self, width: float) -> bool:
        """Tell whether columns by content are too wide for a frame, even at their narrowest."""
        gutters = self.ruling.gutter * (len(self.rows[0]) - 1)
        return not self.shares and sum(self._widths(width)) + gutters > width + 0.1

    def _all(self) -> list[list[Any]]:
        return ([self.header] if self.header else []) + self.rows

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height of all rows in points."""
        self._set = self._stacked(width) if self._narrow(width) else self._beside(width)
        self.width, self.height = width, sum(row.tall for row in self._set)
        return width, self.height

    def _beside(self, width: float) -> list[_Row]:
        columns, pad, made = self._columns(width), self.ruling.pad, []
        for number, row in enumerate(self._all()):
            low = max(_words(cell).baseline for cell in row)
            set_ = [
                (cell, x, wide, pad + low - _words(cell).baseline)
                for cell, (x, wide) in zip(row, columns, strict=True)
            ]
            tall = max(top + cell.wrap(wide, 1e6)[1] for cell, _, wide, top in set_) + pad
            made.append(_Row(tall, tuple(set_), head=bool(self.header) and number == 0))
        return made

    def _stacked(self, width: float) -> list[_Row]:
        pad, gutter = self.ruling.pad, self.ruling.gutter
        side = max((natural(cell) for cell in self.header), default=0.0)
        room = min(
            _LABELS * width, width - gutter - max(longest_word(cell) for row in self.rows for cell in row)
        )
        side = side + gutter if side <= room else 0.0
        made = []
        for number, row in enumerate(self.rows):
            labels = self.header if number == 0 else [_again(cell) for cell in self.header]
            top, set_ = pad, []
            for at, cell in enumerate(row):
                tall = cell.wrap(width - side, 1e6)[1]
                if labels:
                    wide = side - gutter if side else width
                    low = max(_words(labels[at]).baseline - cell.baseline, 0.0) if side else 0.0
                    set_.append((labels[at], self._at(0, wide, width), wide, top))
                    label = labels[at].wrap(wide, 1e6)[1]
                    tall, top = (max(tall + low, label), top + low) if side else (tall, top + label)
                    set_.append((cell, self._at(side, width - side, width), width - side, top))
                    top += tall - low
                else:
                    set_.append((cell, 0.0, width, top))
                    top += tall
            made.append(_Row(top + pad, tuple(set_)))
        return made

    def _at(self, x: float, wide: float, width: float) -> float:
        return width - x - wide if self.ruling.rtl else x

    def split(self, width: float, height: float) -> "list[Grid]":
        """Split between rows; a row is never split."""
        self.wrap(width, height)
        heads = [row.tall for row in self._set if row.head]
        tall, fits = sum(heads), 0
        for row in self._set[len(heads) :]:
            if tall + row.tall > height:
                break
            tall, fits = tall + row.tall, fits + 1
        if 0 < fits < _FEW < len(self.rows) and height < _LITTLE:
            fits = 0  # one row alone at the foot of a page looks lost
        if fits == 0 or fits == len(self.rows):
            return []
        again = [_again(cell) for cell in self.header]
        first = Grid(self.shares, self.header, self.rows[:fits], self.ruling, self.tag)
        second = Grid(self.shares, again, self.rows[fits:], self.ruling, self.tag)
        first.around, second.around = (self.around[0], 0.0), (0.0, self.around[1])
        if not self.shares:
            for part in (first, second):
                part._shared = self._shared  # both parts of a table have the same columns
        return [first, second]

    def draw(self) -> None:
        """Draw the rows from the top, a rule below each."""
        rule, y = self.ruling, self.height
        for row in self._set:
            if row.head and rule.fill:
                self.canv.fill_rect(0, y - row.tall, self.width, row.tall, rule.fill)
            for cell, x, _, top in row.cells:
                cell.drawOn(self.canv, x, y - top - cell.height)
            y -= row.tall
            self.canv.line(0, y, self.width, y, Stroke(rule.ink, rule.thickness * (2 if row.head else 1)))


def _words(cell: Any) -> Words:
    return cell.words if isinstance(cell, Repeated) else cell


def _again(cell: Any) -> Repeated:
    return cell if isinstance(cell, Repeated) else Repeated(untagged(cell))


def natural(cell: Any) -> float:
    """Return how wide a cell is on one line, in points."""
    return float(_words(cell).natural) + 0.5


def longest_word(cell: Any) -> float:
    """Return the width of the longest word of a cell, or of words that never part, in points."""
    return max((word for word, _ in _words(cell).widths), default=0.0) + 0.5


def untagged(words: Words) -> Words:
    """Return the same words for drawing inside an artifact."""
    return Words([replace(run, tag=None, link=None) for run in words.runs], words.style, None)
