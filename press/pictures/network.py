"""Who acts on whom in; boxes with numbered arrows between them, in as many columns as the width allows, drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot
from typing import Any, NamedTuple

from press.inks import Ink, Stroke
from press.pictures.placing import Pair, Plan, Point, Raster, placed

MOST_BOXES, MOST_ARROWS = 12, 16  # what is more is a thicket
_COLUMNS = (4, 3, 2)
_LEAST_BOX = 9.5  # em
_PAD, _ACROSS, _DOWN = 0.7, 4.2, 3.2  # em: within a box, and between boxes
_LINE, _OUTLINE = 0.8, 0.6  # points
_HEAD, _CLEAR = 0.75, 0.2  # em: how long a head is, and how far from its box it ends
_DISC = 0.66  # em
_APART = 2.2  # radii from the middle of a disc to that of the next
_MIDDLE = 0.34  # em: how far above the baseline figures have their middle
_SHARES = (0.42, 0.5, 0.34, 0.58, 0.66, 0.26, 0.74, 0.18, 0.82)  # of a line: where its number may stand
_OFFS = (0.0, 1.1, -1.1, 1.7, -1.7, 2.2, -2.2, 3.3, -3.3)  # radii beside it


@dataclass(frozen=True)
class Arrow:
    """What one box does to another, by their places in the list of boxes; `sign` is the number that stands on it."""

    start: int
    end: int
    sign: Any


class Inks(NamedTuple):
    """What lines, boxes and the ground under numbers are drawn in."""

    line: Ink
    box: Ink
    ground: Ink


class _Line(NamedTuple):
    """The line of one pair: where it begins and ends, at which of its ends it has heads, and the signs on it."""

    ends: tuple[Point, Point]
    heads: tuple[bool, bool]
    signs: tuple[Any, ...]


class Room(NamedTuple):
    """Where discs of a radius may stand in a figure: clear of the boxes, by their middles, and of each other."""

    size: Point
    boxes: Sequence[Point]
    raster: Raster
    radius: float
    discs: list[Point]

    def has(self, spot: Point) -> bool:
        """Tell whether there is room for a disc round a spot."""
        halves = [side / 2 + self.radius for side in self.raster.box]
        within = all(
            self.radius <= at <= side - self.radius for at, side in zip(spot, self.size, strict=True)
        )
        return (
            within
            and all(abs(spot[0] - x) >= halves[0] or abs(spot[1] - y) >= halves[1] for x, y in self.boxes)
            and all(hypot(spot[0] - x, spot[1] - y) >= _APART * self.radius for x, y in self.discs)
        )


class Network:
    """A diagram of boxes and arrows; `boxes` are words in one style, whose size is the measure of everything."""

    def __init__(self, boxes: Sequence[Any], arrows: Sequence[Arrow], inks: Inks, rtl: bool = False) -> None:
        self.boxes, self.inks, self.rtl = boxes, inks, rtl
        self.arrows = [one for one in arrows if one.start != one.end]
        self.em = boxes[0].style.size

    def height(self, width: float) -> float:
        """Return the height in points at a width."""
        raster, _ = self.plan(width)
        rows = -(-len(self.boxes) // raster.columns)
        return (rows - 1) * raster.pitch[1] + raster.box[1]

    def plan(self, width: float) -> tuple[Raster, Plan]:
        """Return the grid at a width, and the places on it: the fewest faults, then the fewest rows, then the fewest columns."""
        pairs = tuple(dict.fromkeys(map(_pair, self.arrows)))
        gap = _ACROSS * self.em
        fitting = [n for n in _COLUMNS if (width - (n - 1) * gap) / n >= _LEAST_BOX * self.em] or [2]
        rasters = [self._raster(columns, width) for columns in fitting]
        plans = [(raster, placed(len(self.boxes), pairs, raster)) for raster in rasters]
        return min(plans, key=lambda one: (round(one[1].cost, -1), -(-len(self.boxes) // one[0].columns)))

    def paint(self, canvas: Any, width: float) -> None:
        """Draw lines, then their numbers, then the boxes."""
        raster, plan = self.plan(width)
        down = self.height(width) - raster.box[1] / 2
        across = raster.box[0] / 2
        middles = [
            (width - across - x if self.rtl else across + x, down - y)
            for x, y in map(raster.centre, plan.seats)
        ]
        lines = list(self._lines(raster, middles))
        for line in lines:
            self._draw_line(canvas, line)
        for words, middle in zip(self.boxes, middles, strict=True):
            self._draw_box(canvas, words, middle, raster.box)
        for sign, centre in self._spots(
            lines, Room((width, self.height(width)), middles, raster, self._radius, [])
        ):
            self._draw_sign(canvas, sign, centre)

    def _raster(self, columns: int, width: float) -> Raster:
        gap, pad = _ACROSS * self.em, _PAD * self.em
        wide = (width - (columns - 1) * gap) / columns
        lines = max(words.lines_at(wide - 2 * pad) for words in self.boxes)
        tall = lines * self.boxes[0].style.leading + 1.6 * pad
        return Raster(columns, (wide, tall), (wide + gap, tall + _DOWN * self.em))

    def _lines(self, raster: Raster, middles: Sequence[Point]) -> Iterator[_Line]:
        for pair in dict.fromkeys(map(_pair, self.arrows)):
            own = [one for one in self.arrows if _pair(one) == pair]
            one, other = (middles[box] for box in pair)
            heads = any(arrow.end == pair[0] for arrow in own), any(arrow.end == pair[1] for arrow in own)
            ends = raster.border(one, other), raster.border(other, one)
            yield _Line(ends, heads, tuple(arrow.sign for arrow in own))

    def _draw_line(self, canvas: Any, line: _Line) -> None:
        (x0, y0), (x1, y1) = line.ends
        long = hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = (x1 - x0) / long, (y1 - y0) / long
        clear, head = _CLEAR * self.em, _HEAD * self.em
        begin, end = (clear + head / 2 if has else 0.0 for has in line.heads)
        start = x0 + begin * dx, y0 + begin * dy
        canvas.line(*start, x1 - end * dx, y1 - end * dy, Stroke(self.inks.line, _LINE))
        for has, (x, y), way in zip(line.heads, line.ends, ((-dx, -dy), (dx, dy)), strict=True):
            if has:
                tip = x - clear * way[0], y - clear * way[1]
                canvas.fill_path(_head(tip, way, head), self.inks.line)

    @property
    def _radius(self) -> float:
        return _DISC * float(self.em)

    def _spots(self, lines: Sequence[_Line], room: Room) -> Iterator[tuple[Any, Point]]:
        """Yield each number with the middle of its disc, on its line or as near as there is room; else none."""
        for line in lines:
            (x0, y0), (x1, y1) = line.ends
            long = hypot(x1 - x0, y1 - y0) or 1.0
            across = -(y1 - y0) / long * self._radius, (x1 - x0) / long * self._radius
            for sign in line.signs:
                tried = (
                    (x0 + share * (x1 - x0) + off * across[0], y0 + share * (y1 - y0) + off * across[1])
                    for off, share in product(_OFFS, _SHARES)
                )
                spot = next(filter(room.has, tried), None)
                if spot:
                    room.discs.append(spot)
                    yield sign, spot

    def _draw_sign(self, canvas: Any, sign: Any, centre: Point) -> None:
        canvas.circle(*centre, self._radius, fill=self.inks.ground, stroke=Stroke(self.inks.line, _OUTLINE))
        wide = sum(word for word, _ in sign.widths)
        sign.wrap(sign.natural + 0.01, 0)
        low = centre[1] - _MIDDLE * sign.style.size
        sign.drawOn(canvas, centre[0] - wide / 2, low - sign.height + sign.baseline)

    def _draw_box(self, canvas: Any, words: Any, middle: Point, size: tuple[float, float]) -> None:
        (wide, tall), (x, y), pad = size, middle, _PAD * self.em
        left, foot = x - wide / 2, y - tall / 2
        canvas.fill_rect(left, foot, wide, tall, self.inks.box)
        canvas.stroke_rect(left, foot, wide, tall, Stroke(self.inks.line, _OUTLINE))
        words.wrap(wide - 2 * pad, 0)
        words.drawOn(canvas, left + pad, y - words.height / 2)


def _pair(arrow: Arrow) -> Pair:
    return min(arrow.start, arrow.end), max(arrow.start, arrow.end)


def _head(tip: Point, way: Point, long: float) -> list[tuple[float, ...]]:
    (x, y), (dx, dy) = tip, way
    corners = [(x, y)]
    for side in (1, -1):
        corners.append((x - long * dx + side * 0.38 * long * dy, y - long * dy - side * 0.38 * long * dx))
    return [*corners, corners[0]]
