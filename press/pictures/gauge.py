"""The likelihood gauge: a term of a scale in; seven cells in proportion to their ranges, the chosen one solid, drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from press.inks import FINEST, Ink, Stroke

LINE = 0.6  # points


@dataclass(frozen=True)
class Cell:
    """One step of the scale: its range in percent and whether it is the chosen one."""

    low: float
    high: float
    chosen: bool


def gauge(cells: Sequence[Cell], ink: Ink, ground: Ink, height: float, rtl: bool = False) -> Any:
    """Return a painter of a bar of `height` points, the chosen cell solid; dashed and empty if none is.

    It is read without colour: solid against outline.
    """
    chosen = any(cell.chosen for cell in cells)

    def paint(canvas: Any, width: float) -> None:
        if chosen:
            _cells(
                canvas, (width, height), [_mirrored(cell) if rtl else cell for cell in cells], (ink, ground)
            )
        else:
            _dashes(canvas, (width, height), ink)

    return paint


def _mirrored(cell: Cell) -> Cell:
    return Cell(100 - cell.high, 100 - cell.low, cell.chosen)


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
            canvas.line(width * edge / 100, 0, width * edge / 100, height, Stroke(ink, FINEST))
    canvas.stroke_rect(LINE / 2, LINE / 2, width - LINE, height - LINE, Stroke(ink, LINE))
