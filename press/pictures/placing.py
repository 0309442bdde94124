"""Boxes and the pairs of them that a line joins in; a place for each on a grid, where lines stay clear, out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from math import atan2, hypot, pi
from typing import NamedTuple

Pair = tuple[int, int]
Point = tuple[float, float]
Seats = tuple[int, ...]  # of each box, its cell, counted row by row

_THROUGH, _CROSSED, _NARROW, _LONG, _ORDER = 60.0, 20.0, 8.0, 1.0, 0.02
_LEAST_ANGLE = pi / 15
_MARGIN = 3.0  # points that a line keeps away from a box
_ROUNDS = 8


class Raster(NamedTuple):
    """A grid of boxes: its columns, the size of a box and the distance from one to the next, across and down, in points."""

    columns: int
    box: tuple[float, float]
    pitch: tuple[float, float]

    def centre(self, cell: int) -> Point:
        """Return the middle of a cell, x and y from the middle of the first one; y grows downwards."""
        row, column = divmod(cell, self.columns)
        return column * self.pitch[0], row * self.pitch[1]

    def border(self, start: Point, end: Point) -> Point:
        """Return where the line from the middle of a box to another point leaves the box."""
        dx, dy = end[0] - start[0], end[1] - start[1]
        shares = [half / abs(way) for half, way in zip(self._half(0), (dx, dy), strict=True) if way]
        share = min(shares, default=0.0)
        return start[0] + share * dx, start[1] + share * dy

    def hits(self, start: Point, end: Point, box: Point) -> bool:
        """Tell whether a line runs through a box, or comes too close to it (Liang and Barsky)."""
        low, high = 0.0, 1.0
        for axis, half in enumerate(self._half(_MARGIN)):
            way, gap = end[axis] - start[axis], box[axis] - start[axis]
            if not way:
                if abs(gap) >= half:
                    return False
                continue
            near, far = sorted(((gap - half) / way, (gap + half) / way))
            low, high = max(low, near), min(high, far)
        return low < high

    def _half(self, margin: float) -> Point:
        return self.box[0] / 2 + margin, self.box[1] / 2 + margin


class Plan(NamedTuple):
    """Where each box stands, and what is not good about it: 0 to 20 is a sound picture, 60 a line through a box."""

    seats: Seats
    cost: float


@cache
def placed(count: int, pairs: tuple[Pair, ...], raster: Raster) -> Plan:
    """Return the best places found for some boxes; the same ones give the same places."""
    cells = raster.columns * -(-count // raster.columns)
    degree = Counter(box for pair in pairs for box in pair)
    hub = min(range(count), key=lambda box: (-degree[box], box))
    middle = min(range(cells), key=lambda cell: (_off_centre(raster, cells, cell), cell))
    others = [cell for cell in range(cells) if cell != middle]
    central = [others[box - (box > hub)] if box != hub else middle for box in range(count)]
    starts = (central, list(range(count)))
    return min((_improved(seats, cells, pairs, raster) for seats in starts), key=lambda plan: plan.cost)


def _off_centre(raster: Raster, cells: int, cell: int) -> float:
    last = raster.centre(cells - 1)
    x, y = raster.centre(cell)
    return hypot(x - last[0] / 2, y - last[1] / 2)


def _improved(seats: list[int], cells: int, pairs: Sequence[Pair], raster: Raster) -> Plan:
    """Let boxes change places, or move to an empty one, as long as that makes the picture better."""
    best = _cost(seats, pairs, raster)
    for _ in range(_ROUNDS):
        before = best
        for one, other in combinations(range(cells), 2):
            changed = [{one: other, other: one}.get(cell, cell) for cell in seats]
            if changed != seats and (cost := _cost(changed, pairs, raster)) < best:
                seats, best = changed, cost
        if best == before:
            break
    return Plan(tuple(seats), best)


def _cost(seats: Sequence[int], pairs: Sequence[Pair], raster: Raster) -> float:
    middles = [raster.centre(cell) for cell in seats]
    return sum(
        (
            _THROUGH * sum(_throughs(middles, pairs, raster)),
            sum(_meetings(middles, pairs)),
            _LONG * sum(_lengths(middles, pairs, raster)),
            _ORDER * sum(abs(cell - box) for box, cell in enumerate(seats)),
        )
    )


def _throughs(middles: Sequence[Point], pairs: Sequence[Pair], raster: Raster) -> Iterator[int]:
    for one, other in pairs:
        boxes = (box for number, box in enumerate(middles) if number not in (one, other))
        yield sum(raster.hits(middles[one], middles[other], box) for box in boxes)


def _meetings(middles: Sequence[Point], pairs: Sequence[Pair]) -> Iterator[float]:
    for first, second in combinations(pairs, 2):
        shared = set(first) & set(second)
        if shared:
            hub = shared.pop()
            ways = (_way(middles[hub], middles[sum(pair) - hub]) for pair in (first, second))
            turn = abs(next(ways) - next(ways))
            yield _NARROW * (min(turn, 2 * pi - turn) < _LEAST_ANGLE)
        else:
            yield _CROSSED * _cross(*(middles[box] for box in (*first, *second)))


def _way(start: Point, end: Point) -> float:
    return atan2(end[1] - start[1], end[0] - start[0])


def _lengths(middles: Sequence[Point], pairs: Sequence[Pair], raster: Raster) -> Iterator[float]:
    """Yield how long each line is, in steps of the grid; a step more costs more than the one before."""
    for one, other in pairs:
        across, down = ((middles[one][axis] - middles[other][axis]) / raster.pitch[axis] for axis in (0, 1))
        yield hypot(across, down) ** 1.5


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 > side(c, d, a) * side(c, d, b)
