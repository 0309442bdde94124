"""Where a dot stands in a row in; a spine through the rows of a list, with a dot in each, drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from press.inks import Ink, Stroke

LINE = 0.5  # points


@dataclass(frozen=True)
class Dot:
    """A dot: points from the start edge and from the top of its row to its centre, and its radius."""

    x: float
    down: float
    radius: float


def spine(
    dot: Dot, line: Ink, ink: Ink, ends: tuple[bool, bool], rtl: bool = False
) -> Callable[[Any, float, float], None]:
    """Return a painter for one row: the spine begins at the dot of the first row and ends at that of the last."""
    first, last = ends

    def paint(canvas: Any, width: float, height: float) -> None:
        x, y = width - dot.x if rtl else dot.x, height - dot.down
        top, foot = y if first else height, y if last else 0.0
        if top > foot:
            canvas.line(x, top, x, foot, Stroke(line, LINE))
        canvas.circle(x, y, dot.radius, fill=ink)

    return paint
