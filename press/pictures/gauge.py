"""The likelihood gauge: a term of a scale in; seven cells in proportion to their ranges, the chosen one solid, drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from press.inks import Ink, Stroke


@dataclass(frozen=True)
class Cell:
    """One step of the scale: its range in percent and whether it is the chosen one."""

    low: float
    high: float
    chosen: bool


def gauge(cells: Sequence[Cell], ink: Ink, ground: Ink, height: float, rtl: bool = False) -> Any:
    """Return a painter of the gauge in a bar of `height` points; with no cell chosen, a dashed empty bar. Readable without colour: solid against outline."""

    def paint(canvas: Any, width: float) -> None:
        line = 0.6
        if not any(cell.chosen for cell in cells):
            for y in (line / 2, height - line / 2):
                canvas.line(0, y, width, y, Stroke(ink, line, (2, 2)))
            for x in (line / 2, width - line / 2):
                canvas.line(x, 0, x, height, Stroke(ink, line, (2, 2)))
            return
        canvas.fill_rect(0, 0, width, height, ground)
        for cell in cells:
            low, high = width * cell.low / 100, width * cell.high / 100
            x = width - high if rtl else low
            if cell.chosen:
                canvas.fill_rect(x, 0, high - low, height, ink)
            for edge in (cell.low, cell.high):
                if 0 < edge < 100:
                    at = width * (100 - edge if rtl else edge) / 100
                    canvas.line(at, 0, at, height, Stroke(ink, line / 2))
        canvas.stroke_rect(line / 2, line / 2, width - line, height - line, Stroke(ink, line))

    return paint
