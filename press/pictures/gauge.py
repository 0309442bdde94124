"""The likelihood gauge: the steps of a scale in; cells from nought to a hundred, the chosen one solid, ticks below, drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from press.inks import FINEST, Ink, Stroke

LINE = 0.6  # points
_TICK = 0.35  # of the height: how far the ticks stand out below


@dataclass(frozen=True)
class Cell:
    """One step of the scale: its range in percent and whether it is the chosen one."""

    low: float
    high: float
    chosen: bool


def gauge(cells: Sequence[Cell], ink: Ink, ground: Ink, height: float, rtl: bool = False) -> Any:
    """Return a painter of a bar of `height` points, the chosen cell solid; dashed and empty if none is.

    It is read without colour: solid against outline. The first cell begins at the edge and the last one ends there,
    though scales say 1 and 99; ticks below the bar tell where cells meet.
    """
    if not any(cell.chosen for cell in cells):
        return lambda canvas, width: _dashes(canvas, (width, height), ink)
    low, high = min(cell.low for cell in cells), max(cell.high for cell in cells)
    whole = [
        Cell(0 if cell.low == low else cell.low, 100 if cell.high == high else cell.high, cell.chosen)
        for cell in cells
    ]
    seen = [Cell(100 - cell.high, 100 - cell.low, cell.chosen) for cell in whole] if rtl else whole
    return lambda canvas, width: _cells(canvas, (width, height), seen, (ink, ground))


def _dashes(canvas: Any, size: tuple[float, float], ink: Ink) -> None:
    (width, height), inset, stroke = size, LINE / 2, Stroke(ink, LINE, (2, 2))
    for y in (inset, height - inset):
        canvas.line(0, y, width, y, stroke)
    for x in (inset, width - inset):
        canvas.line(x, 0, x, height, stroke)


def _cells(canvas: Any, size: tuple[float, float], cells: Sequence[Cell], inks: tuple[Ink, Ink]) -> None:
    (width, height), (ink, ground) = size, inks
    canvas.fill_rect(0, 0, width, height, ground)
    for cell in cells:
        if cell.chosen:
            canvas.fill_rect(width * cell.low / 100, 0, width * (cell.high - cell.low) / 100, height, ink)
    for edge in sorted({cell.low for cell in cells} | {cell.high for cell in cells}):
        if 0 < edge < 100:
            canvas.line(width * edge / 100, -_TICK * height, width * edge / 100, height, Stroke(ink, FINEST))
    canvas.stroke_rect(LINE / 2, LINE / 2, width - LINE, height - LINE, Stroke(ink, LINE))
