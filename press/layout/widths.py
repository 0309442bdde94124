"""The room of a table and what its columns need in; the width of each column in points out."""

from collections.abc import Sequence
from itertools import permutations
from math import ceil

_STEPS = 30
_MOVES = (0.16, 0.08, 0.04, 0.02, 0.01)  # of the room: what one column may cede to another at a time

# The words of a cell: the width of each and of the space behind it, in points.
Cell = Sequence[tuple[float, float]]


def by_shares(room: float, shares: Sequence[float], longest: Sequence[float]) -> list[float]:
    """Share out the room, but give each column what its longest word needs as long as that is under an even share."""
    need = [min(one, room / len(shares)) for one in longest]
    wide = [room * share / sum(shares) for share in shares]
    short = sum(max(0.0, n - w) for n, w in zip(need, wide, strict=True))
    spare = sum(max(0.0, w - n) for n, w in zip(need, wide, strict=True))
    part = short / spare if spare else 0.0
    return [n if w < n else w - (w - n) * part for n, w in zip(need, wide, strict=True)]


def by_content(room: float, narrowest: Sequence[float], columns: Sequence[Sequence[Cell]]) -> list[float]:
    """Give each column no less than its narrowest width, no more than its longest cell, and else as much as it has to say.

    What nobody needs is shared out alike; where even the narrowest are too wide, so is their sum.
    """
    cells = [[sum(map(sum, cell)) for cell in column] for column in columns]
    most = [max(column) for column in cells]
    if sum(most) <= room:
        return [one + (room - sum(most)) * one / max(sum(most), 1e-6) for one in most]
    areas = [sum(column) for column in cells]

    def at(scale: float) -> list[float]:
        return [
            max(least, min(full, scale * area))
            for least, full, area in zip(narrowest, most, areas, strict=True)
        ]

    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if sum(at(middle)) > room else (middle, high)
    return _shortened(at(low), room, (narrowest, most), list(zip(*columns, strict=True)))


def _shortened(
    wide: list[float],
    room: float,
    bounds: tuple[Sequence[float], Sequence[float]],
    rows: Sequence[Sequence[Cell]],
) -> list[float]:
    """Let columns cede room to each other as long as the table becomes shorter."""
    (narrowest, most), least = bounds, _lines(wide, rows)
    for move in (room * share for share in _MOVES):
        for giver, taker in permutations(range(len(wide)), 2):
            tried = list(wide)
            tried[giver], tried[taker] = wide[giver] - move, wide[taker] + move
            fair = tried[giver] >= narrowest[giver] and tried[taker] <= most[taker] + move
            if fair and (lines := _lines(tried, rows)) < least:
                wide, least = tried, lines
    return wide


def _lines(wide: Sequence[float], rows: Sequence[Sequence[Cell]]) -> int:
    return sum(max(_of(cell, room) for cell, room in zip(row, wide, strict=True)) for row in rows)


def _of(cell: Cell, room: float) -> int:
    """Return how many lines a cell takes: as many as the words that begin one."""
    lines, left = 1, room
    for word, space in cell:
        if word > left < room:
            lines, left = lines + 1, room
        lines += max(0, ceil(word / room) - 1)  # it is chopped
        left -= word + space
    return lines
