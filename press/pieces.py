"""What blocks are made of: boxes, columns, rules, tables and pictures as ReportLab flowables that carry their structure elements."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from press.reportlab import platypus

from press.inks import Ink
from press.stacking import Standing, fill, stack
from press.tags import Tag
from press.typesetting.paragraph import Words


class Group:
    """Pieces that flow on as if they stood alone, but belong to one structure element."""

    def __init__(self, tag: Tag, pieces: Iterable[Any]) -> None:
        self.pieces = list(pieces)
        self.tag = tag.add(*tags_of(self.pieces))


_STEPS = 9


def tags_of(pieces: Iterable[Any]) -> list[Tag]:
    """Return the structure elements that pieces bring along, in order."""
    found: list[Tag] = []
    for piece in pieces:
        tag = getattr(piece, "tag", None)
        found += [tag] if tag is not None else getattr(piece, "tags", [])
    return found


def flat(pieces: Iterable[Any]) -> list[Any]:
    """Return the flowables of pieces, groups opened."""
    found: list[Any] = []
    for piece in pieces:
        found += flat(piece.pieces) if isinstance(piece, Group) else [piece]
    return found


@dataclass(frozen=True)
class Frame:
    """How a box looks: padding (top, end, bottom, start) in points, fill, a bar at the start edge, rules above and below."""

    pad: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    fill: Ink | None = None
    bar: Ink | None = None
    bar_width: float = 3.0
    outline: Ink | None = None
    rule_above: Ink | None = None
    rule_below: Ink | None = None
    rule_width: float = 0.5
    rtl: bool = False


class Stack(platypus.Flowable):  # type: ignore[misc]
    """Pieces below each other, in a frame if one is given; never split if `keep`."""

    def __init__(
        self,
        pieces: Sequence[Any],
        tag: Tag | None = None,
        frame: Frame | None = None,
        keep: bool = False,
        around: tuple[float, float] = (0, 0),
    ) -> None:
        super().__init__()
        pieces = list(pieces)
        self.pieces = flat(pieces)
        self.frame = frame or Frame()
        self.keep, self.around, self.keep_next = keep, around, False
        self.tags = tags_of(pieces)
        self.tag = tag.add(*self.tags) if tag is not None else None
        self._standing: list[Standing] = []

    def getSpaceBefore(self) -> float:  # noqa: N802, D102
        return self.around[0] or (
            self.pieces[0].getSpaceBefore() if self.pieces and self.frame == Frame() else 0.0
        )

    def getSpaceAfter(self) -> float:  # noqa: N802, D102
        return self.around[1] or (
            self.pieces[-1].getSpaceAfter() if self.pieces and self.frame == Frame() else 0.0
        )

    def _inner(self, width: float) -> float:
        _, end, _, start = self.frame.pad
        return width - end - start

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height in points."""
        self._standing, tall = stack(self.pieces, self._inner(width))
        self.width, self.height = width, tall + self.frame.pad[0] + self.frame.pad[2]
        return self.width, self.height

    def split(self, width: float, height: float) -> "list[Stack]":
        """Split between pieces, or inside the one at the boundary."""
        if self.keep:
            return []
        top, _, bottom, _ = self.frame.pad
        standing, rest = fill(self.pieces, self._inner(width), height - top - bottom)
        if not standing or not rest:
            return []
        return [self._part([one.piece for one in standing], first=True), self._part(rest, first=False)]

    def _part(self, pieces: list[Any], first: bool) -> "Stack":
        part = Stack(
            pieces,
            None,
            self.frame,
            self.keep,
            (self.around[0] if first else 0, 0 if first else self.around[1]),
        )
        part.tag, part.tags = self.tag, self.tags
        if hasattr(self, "block"):
            part.block = self.block
        return part

    def draw(self) -> None:
        """Draw the frame, then the pieces."""
        frame, canvas = self.frame, self.canv
        w, h = self.width, self.height
        if frame.fill:
            canvas.fill_rect(0, 0, w, h, frame.fill)
        if frame.outline:
            canvas.stroke_rect(0, 0, w, h, frame.outline, frame.rule_width)
        if frame.bar:
            canvas.fill_rect(w - frame.bar_width if frame.rtl else 0, 0, frame.bar_width, h, frame.bar)
        if frame.rule_above:
            canvas.line(0, h, w, h, frame.rule_above, frame.rule_width)
        if frame.rule_below:
            canvas.line(0, 0, w, 0, frame.rule_below, frame.rule_width)
        top, end, _, start = frame.pad
        for one in self._standing:
            one.piece.drawOn(canvas, end if frame.rtl else start, h - top - one.top - one.height)


class Columns(platypus.Flowable):  # type: ignore[misc]
    """Columns side by side from the start edge: each a share of the width and its pieces; never split if `keep`."""

    def __init__(
        self,
        columns: Sequence[tuple[float, Sequence[Any]]],
        gutter: float,
        tag: Tag | None = None,
        keep: bool = False,
        rtl: bool = False,
    ) -> None:
        super().__init__()
        self.columns = [(share, flat(pieces)) for share, pieces in columns]
        self.gutter, self.keep, self.rtl, self.keep_next = gutter, keep, rtl, False
        self.around = (0.0, 0.0)
        self.tags = [tag for _, pieces in columns for tag in tags_of(pieces)]
        self.tag = tag.add(*self.tags) if tag is not None else None
        self._placed: list[tuple[float, list[Standing]]] = []

    def getSpaceBefore(self) -> float:  # noqa: N802, D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: N802, D102
        return self.around[1]

    def _widths(self, width: float) -> list[float]:
        room = width - self.gutter * (len(self.columns) - 1)
        total = sum(share for share, _ in self.columns)
        return [room * share / total for share, _ in self.columns]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height of the tallest column in points."""
        self._placed, x, self.height = [], 0.0, 0.0
        for (_, pieces), wide in zip(self.columns, self._widths(width), strict=True):
            standing, tall = stack(pieces, wide)
            self._placed.append((width - x - wide if self.rtl else x, standing))
            x += wide + self.gutter
            self.height = max(self.height, tall)
        self.width = width
        return width, self.height

    def split(self, width: float, height: float) -> "list[Columns]":
        """Split every column at the same height."""
        if self.keep:
            return []
        parts = [
            fill(pieces, wide, height)
            for (_, pieces), wide in zip(self.columns, self._widths(width), strict=True)
        ]
        if any(
            pieces and not standing for (standing, _), (_, pieces) in zip(parts, self.columns, strict=True)
        ):
            return []
        shares = [share for share, _ in self.columns]
        first = [
            (share, [one.piece for one in standing])
            for share, (standing, _) in zip(shares, parts, strict=True)
        ]
        second = [(share, rest) for share, (_, rest) in zip(shares, parts, strict=True)]
        made = [Columns(columns, self.gutter, None, self.keep, self.rtl) for columns in (first, second)]
        for part in made:
            part.tag, part.tags = self.tag, self.tags
        made[0].around, made[1].around = (self.around[0], 0.0), (0.0, self.around[1])
        return made

    def draw(self) -> None:
        """Draw the columns."""
        for x, standing in self._placed:
            for one in standing:
                one.piece.drawOn(self.canv, x, self.height - one.top - one.height)


class Balanced(platypus.Flowable):  # type: ignore[misc]
    """Pieces that run down one column after the other, the columns as even as the pieces allow."""

    keep_next = False

    def __init__(
        self, pieces: Iterable[Any], across: int, gutter: float, tag: Tag | None = None, rtl: bool = False
    ) -> None:
        super().__init__()
        pieces = list(pieces)
        self.pieces, self.across, self.gutter, self.rtl = flat(pieces), across, gutter, rtl
        self.tags = tags_of(pieces)
        self.tag = tag.add(*self.tags) if tag is not None else None
        self.around = (0.0, 0.0)
        self._columns: list[list[Standing]] = []

    def getSpaceBefore(self) -> float:  # noqa: N802, D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: N802, D102
        return self.around[1]

    def _filled(self, width: float, height: float) -> tuple[list[list[Standing]], list[Any]]:
        wide, rest, columns = self._wide(width), list(self.pieces), []
        for _ in range(self.across):
            standing, rest = fill(rest, wide, height)
            columns.append(standing)
        return columns, rest

    def _wide(self, width: float) -> float:
        return (width - self.gutter * (self.across - 1)) / self.across

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Find the least height at which everything fits; return width and height in points."""
        high = stack(self.pieces, self._wide(width))[1]
        low = high / self.across
        for _ in range(_STEPS):
            middle = (low + high) / 2
            low, high = (middle, high) if self._filled(width, middle)[1] else (low, middle)
        self._columns = self._filled(width, high)[0]
        self.width = width
        self.height = max(
            (column[-1].top + column[-1].height for column in self._columns if column), default=0.0
        )
        return width, self.height

    def split(self, width: float, height: float) -> "list[Balanced]":
        """Fill the columns to the height; what is left goes on."""
        columns, rest = self._filled(width, height)
        placed = [one.piece for column in columns for one in column]
        if not placed or not rest:
            return []
        made = [Balanced(pieces, self.across, self.gutter, None, self.rtl) for pieces in (placed, rest)]
        for part in made:
            part.tag, part.tags = self.tag, self.tags
        made[0].around, made[1].around = (self.around[0], 0.0), (0.0, self.around[1])
        return made

    def draw(self) -> None:
        """Draw the columns."""
        wide = self._wide(self.width)
        for number, column in enumerate(self._columns):
            x = number * (wide + self.gutter)
            for one in column:
                one.piece.drawOn(
                    self.canv, self.width - x - wide if self.rtl else x, self.height - one.top - one.height
                )


class Rule(platypus.Flowable):  # type: ignore[misc]
    """A horizontal rule over the whole width."""

    tag = None
    keep_next = True

    def __init__(self, ink: Ink, thickness: float = 0.5, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.ink, self.thickness, self.around = ink, thickness, (before, after)

    def getSpaceBefore(self) -> float:  # noqa: N802, D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: N802, D102
        return self.around[1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the thickness in points."""
        self.width, self.height = width, self.thickness
        return width, self.thickness

    def split(self, width: float, height: float) -> list[Any]:
        """Return nothing: a rule is never split."""
        return []

    def draw(self) -> None:
        """Draw the rule."""
        self.canv.fill_rect(0, 0, self.width, self.thickness, self.ink)


class Picture(platypus.Flowable):  # type: ignore[misc]
    """A drawing of a given height in points; `tag` is its Figure with its alternative text, None if it is decoration."""

    keep_next = False

    def __init__(
        self,
        height: float,
        paint: Callable[[Any, float], None],
        tag: Tag | None,
        around: tuple[float, float] = (0, 0),
    ) -> None:
        super().__init__()
        self.tall, self.paint, self.tag, self.around = height, paint, tag, around

    def getSpaceBefore(self) -> float:  # noqa: N802, D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: N802, D102
        return self.around[1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height in points."""
        self.width, self.height = width, self.tall
        return width, self.tall

    def split(self, width: float, height: float) -> list[Any]:
        """Return nothing: a picture is never split."""
        return []

    def draw(self) -> None:
        """Draw inside the Figure element, or as an artifact."""
        if self.tag is None:
            with self.canv.artifact("Layout"):
                self.paint(self.canv, self.width)
            return
        x0, y0 = self.canv.absolutePosition(0, 0)
        x1, y1 = self.canv.absolutePosition(self.width, self.height)
        self.tag.attributes["Layout"] = {"BBox": [x0, y0, x1, y1], "Placement": "/Block"}
        with self.canv.tagged(self.tag):
            self.paint(self.canv, self.width)


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

    def getSpaceBefore(self) -> float:  # noqa: N802, D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: N802, D102
        return self.around[1]

    def _columns(self, width: float) -> list[tuple[float, float]]:
        room = width - self.ruling.gutter * (len(self.shares) - 1)
        wide = [room * share / sum(self.shares) for share in self.shares]
        starts = [sum(wide[:i]) + self.ruling.gutter * i for i in range(len(wide))]
        return [(width - x - w if self.ruling.rtl else x, w) for x, w in zip(starts, wide, strict=True)]

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
            self.canv.line(0, y, self.width, y, rule.ink, rule.thickness * (2 if head else 1))


def untagged(words: Words) -> Words:
    """Return the same words for drawing inside an artifact."""
    copy = Words([replace(run, tag=None, link=None) for run in words.runs], words.style, None)
    return copy
