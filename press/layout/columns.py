"""Columns as ReportLab flowables: side by side with their shares of the width, or even, one text down all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from press.layout.pieces import Stack, flat, tags_of
from press.layout.stacking import Standing, fill, stack, wants_company
from press.reportlab import platypus
from press.tags import Tag

_STEPS = 9
_NARROWEST = 140.0  # points; columns are fewer rather than narrower


class Points(float):
    """The width of a column in points, where others have a share of what is left."""


class Columns(platypus.Flowable):  # type: ignore[misc]
    """Columns side by side from the start edge: each a share of the width, or points, and its pieces; never split if `keep`.

    Where every column begins with words, their first lines stand on one baseline.
    """

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

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def _widths(self, width: float) -> list[float]:
        fixed = sum(share for share, _ in self.columns if isinstance(share, Points))
        room = max(width - self.gutter * (len(self.columns) - 1) - fixed, 0.0)
        total = sum(share for share, _ in self.columns if not isinstance(share, Points))
        return [share if isinstance(share, Points) else room * share / total for share, _ in self.columns]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height of the tallest column in points."""
        self._placed, x, self.height = [], 0.0, 0.0
        firsts = [_baseline(pieces[0]) if pieces else None for _, pieces in self.columns]
        known = [one for one in firsts if one is not None]
        lowest = max(known) if len(known) == len(firsts) else 0.0
        for (_, pieces), wide, first in zip(self.columns, self._widths(width), firsts, strict=True):
            standing, tall = stack(pieces, wide)
            down = max(lowest - (first or 0.0), 0.0) if lowest else 0.0
            self._placed.append(
                (width - x - wide if self.rtl else x, [replace(one, top=one.top + down) for one in standing])
            )
            x += wide + self.gutter
            self.height = max(self.height, tall + down)
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


def _baseline(piece: Any) -> float | None:
    """Return how far below the top of a piece its first words stand, in points; None if it does not begin with words."""
    if isinstance(piece, Stack):
        inner = _baseline(piece.pieces[0]) if piece.pieces else None
        return None if inner is None else inner + piece.frame.pad[0] - piece.frame.rise
    return getattr(piece, "baseline", None)


class Either(platypus.Flowable):  # type: ignore[misc]
    """One of two settings of the same words: `wide` in a frame of at least `least` points, else `narrow`; never split."""

    def __init__(self, least: float, wide: Any, narrow: Any, tag: Tag | None) -> None:
        super().__init__()
        self.least, self.wide, self.narrow, self.tag = least, wide, narrow, tag
        self.pieces, self.keep_next = [narrow], wants_company(wide)

    def _suited(self, width: float) -> Any:
        return self.wide if width >= self.least else self.narrow

    def getSpaceBefore(self) -> float:  # noqa: D102
        return float(self.narrow.getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: D102
        return float(self.narrow.getSpaceAfter())

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height in points."""
        self.width, self.height = self._suited(width).wrap(width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """Return nothing: it is never split."""
        return []

    def draw(self) -> None:
        """Draw what suits the width."""
        self._suited(self.width).drawOn(self.canv, 0, 0)


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

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def _filled(self, width: float, height: float) -> tuple[list[list[Standing]], list[Any]]:
        wide, rest, columns = self._wide(width), list(self.pieces), []
        for _ in range(self._count(width)):
            standing, rest = fill(rest, wide, height)
            columns.append(standing)
        return columns, rest

    def _wide(self, width: float) -> float:
        return (width - self.gutter * (self._count(width) - 1)) / self._count(width)

    def _count(self, width: float) -> int:
        return max(1, min(self.across, int((width + self.gutter) / (_NARROWEST + self.gutter))))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Find the least height at which everything fits; return width and height in points."""
        high = stack(self.pieces, self._wide(width))[1]
        low = high / self._count(width)
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
