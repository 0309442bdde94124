"""A gauge, squares and the words beside them in; one figure in as many rows as its width asks for, out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Painter = Callable[[Any, float], None]
_BAR, _LEAST_BAR = 14.5, 9.5  # the length of a gauge in em, at most and at least beside its words
_BESIDE, _BETWEEN = 0.7, 2.0  # em between a drawing and its words, and between likelihood and confidence


@dataclass(frozen=True)
class Sign:
    """A drawing and what may be written to it, the fullest words first; `room` is what the longest of its kind takes."""

    paint: Painter
    words: Sequence[Any]
    room: float


@dataclass(frozen=True)
class Placed:
    """A drawing or words: x and the top of its row, from the start and from the top, and its width, in points."""

    what: Any
    x: float
    top: float
    wide: float


class Assessment:
    """Likelihood and confidence of one judgment: in one row, in two, or each with its words below it.

    Words that are longer than the whole width are the only ones that take a second line; the figure is as tall as they
    make it, so nothing is ever set upon anything else.
    """

    def __init__(self, likelihood: Sign, confidence: Sign, squares: float, rtl: bool = False) -> None:
        self.likelihood, self.confidence, self.squares, self.rtl = likelihood, confidence, squares, rtl
        self.style = likelihood.words[0].style

    def height(self, width: float) -> float:
        """Return the height in points at a width."""
        return max(one.top + self._tall(one) for one in self.placed(width))

    def paint(self, canvas: Any, width: float) -> None:
        """Draw everything; drawings stand on the baseline of their row."""
        tall = self.height(width)
        for one in self.placed(width):
            x = width - one.x - one.wide if self.rtl else one.x
            if callable(one.what):
                canvas.saveState()
                canvas.translate(x, tall - one.top - self.likelihood.words[0].baseline)
                one.what(canvas, one.wide)
                canvas.restoreState()
            else:
                one.what.wrap(one.wide, 0)
                one.what.drawOn(canvas, x, tall - one.top - one.what.height)

    def placed(self, width: float) -> list[Placed]:
        """Return what stands where at a width."""
        em, first, second = self.style.size, self.likelihood, self.confidence
        level = self.squares + _BESIDE * em
        left = width - (first.room + level + second.room + (_BESIDE + _BETWEEN) * em)
        if left >= _LEAST_BAR * em:
            bar = min(left, _BAR * em)
            term = bar + _BESIDE * em
            then = term + first.room + _BETWEEN * em
            return [
                Placed(first.paint, 0, 0, bar),
                _line(first.words[0], term, 0),
                Placed(second.paint, then, 0, self.squares),
                _line(second.words[0], then + level, 0),
            ]
        found = list(self._rows(first, 0, width, (_LEAST_BAR * em, _BAR * em)))
        below = max(one.top + self._tall(one) for one in found)
        return [*found, *self._rows(second, below, width, (self.squares, self.squares))]

    def _rows(self, sign: Sign, top: float, width: float, length: tuple[float, float]) -> Iterator[Placed]:
        """Yield a drawing, between two lengths, with its words beside it, or below it if there is no room."""
        (least, most), gap = length, _BESIDE * self.style.size
        beside = width - sign.room - gap
        wide = min(most, beside if beside >= least else width)
        yield Placed(sign.paint, 0, top, wide)
        if beside >= least:
            yield _line(sign.words[0], wide + gap, top)
            return
        short = next((one for one in sign.words if one.natural <= width), sign.words[-1])
        yield _line(short, 0, top + self.style.leading, width)

    def _tall(self, one: Placed) -> float:
        leading = float(self.style.leading)
        return leading if callable(one.what) else leading * int(one.what.lines_at(one.wide))


def _line(words: Any, x: float, top: float, most: float = float("inf")) -> Placed:
    return Placed(words, x, top, min(words.natural + 0.01, most))
