"""Pieces of known height that stand in for words, so that a test of layout can say in points what stands where."""

import re
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from press.drawing.surface import Surface
from press.reportlab import platypus
from press.sheets import EMAIL

WIDE = 100.0


class Brick(platypus.Flowable):
    """A piece `tall` points high; with a `unit` it may be split at each multiple of it. `at` is where it was drawn."""

    tag = None

    def __init__(
        self,
        name: str,
        tall: float,
        around: tuple[float, float] = (0, 0),
        keep_next: bool = False,
        unit: float = 0,
    ) -> None:
        super().__init__()
        self.name, self.tall, self.around, self.keep_next, self.unit = name, tall, around, keep_next, unit
        self.block = ""
        self.at: tuple[float, float] | None = None

    def getSpaceBefore(self) -> float:
        return self.around[0]

    def getSpaceAfter(self) -> float:
        return self.around[1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, self.tall
        return width, self.tall

    def split(self, width: float, height: float) -> "list[Brick]":
        first = height // self.unit * self.unit if self.unit else 0
        if not 0 < first < self.tall:
            return []
        above = Brick(self.name, first, (self.around[0], 0), False, self.unit)
        below = Brick(f"{self.name}+", self.tall - first, (0, self.around[1]), self.keep_next, self.unit)
        return [above, below]

    def draw(self) -> None:
        self.at = self.canv.absolutePosition(0, 0)


def names(pieces: Sequence[Any]) -> list[str]:
    """Return the names of bricks, or of what stands of them."""
    return [getattr(piece, "piece", piece).name for piece in pieces]


def drawn(piece: Any, width: float = WIDE, at: tuple[float, float] = (0, 0)) -> Surface:
    """Draw a piece on a screen page of its own, so that bricks know where they stand."""
    surface = Surface(EMAIL, (500, 800), "en")
    piece.wrap(width, 1e6)
    piece.drawOn(surface, *at)
    return surface


def geometry(first: list[Any], rest: list[Any] | None = None) -> Any:
    """Make a page geometry of frames; the pages after the first are the same unless they are given."""
    later: Callable[[Any], list[Any]] = lambda paper: first if rest is None else rest  # noqa: E731
    return SimpleNamespace(first=lambda paper, head: first, rest=later)


def boxes(surface: Surface) -> list[tuple[float, ...]]:
    """Return the rectangles that were filled: x, y, width and height in points."""
    found = re.findall(r"([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re f", "\n".join(surface._code))
    return [tuple(map(float, one)) for one in found]
