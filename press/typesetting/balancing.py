"""Measured words and the length of lines in, the places where few and evenly long lines end out."""

from collections.abc import Sequence

from press.typesetting.breaking import NEVER, Box, Break, Cut, Measure, break_lines, fill_lines

_HALVINGS = 8  # of what lines may be narrowed by


def balance(boxes: Sequence[Box], measure: Measure) -> list[Break]:
    """Return where lines end if they are no more than they must be and as even as can be; [] if a word is too wide."""
    least = _widest(boxes)
    if least > measure.first:
        return []
    few, low, high = len(_whole(boxes, measure)), least, measure.first
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        enough = len(_whole(boxes, _narrowed(measure, middle))) <= few
        low, high = (low, middle) if enough else (middle, high)
    narrow = _narrowed(measure, high)
    even = break_lines(boxes, _uncut, narrow)
    return even if 0 < len(even) <= few else _whole(boxes, narrow)


def _widest(boxes: Sequence[Box]) -> float:
    # Of what is never parted: words, and those that no-break spaces hold together.
    widest = x = 0.0
    for box in boxes:
        widest = max(widest, x + box.width)
        x = x + box.width + box.space if box.cost == NEVER else 0.0
    return widest


def _narrowed(measure: Measure, first: float) -> Measure:
    return Measure(first, measure.rest - measure.first + first, measure.give)


def _whole(boxes: Sequence[Box], measure: Measure) -> list[Break]:
    return fill_lines(boxes, _uncut, lambda word, at, room: Cut(at + 1, room, 0.0), measure)


def _uncut(_: int) -> Sequence[Cut]:
    return ()
