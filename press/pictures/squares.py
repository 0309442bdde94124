"""Confidence squares: how many of three are filled in; three squares, drawn."""

from typing import Any

from press.inks import Ink, Stroke


def squares(filled: int, ink: Ink, side: float, rtl: bool = False) -> Any:
    """Return a painter of three squares of `side` points, the first `filled` of them solid."""

    def paint(canvas: Any, width: float) -> None:
        for number in range(3):
            x = number * side * 1.5
            x = width - x - side if rtl else x
            if number < filled:
                canvas.fill_rect(x, 0, side, side, ink)
            else:
                canvas.stroke_rect(x + 0.3, 0.3, side - 0.6, side - 0.6, Stroke(ink, 0.6))

    return paint
