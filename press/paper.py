"""The name of a paper in; its size and its margins, in points, out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from press.sheets import MM

_SIZES = {"A4": (210 * MM, 297 * MM, 22 * MM, 19 * MM), "Letter": (612.0, 792.0, 20 * MM, 19 * MM)}


@dataclass(frozen=True)
class Paper:
    """A page in points: its trimmed size and the margins of the house, above and below, and at the sides."""

    name: str
    width: float
    height: float
    above: float
    beside: float
    rtl: bool = False

    def within(self, above: float | None, beside: float | None) -> "Paper":
        """Return the paper with other margins, in millimetres; None keeps its own."""
        return replace(
            self,
            above=self.above if above is None else above * MM,
            beside=self.beside if beside is None else beside * MM,
        )

    @property
    def measure(self) -> float:
        """The width between the margins in points."""
        return self.width - 2 * self.beside

    @property
    def depth(self) -> float:
        """The height between the margins in points."""
        return self.height - 2 * self.above


def paper(name: str, rtl: bool) -> Paper:
    """Return a paper by its name: A4 or Letter."""
    return Paper(name, *_SIZES[name], rtl)


@dataclass(frozen=True)
class Folio:
    """Which page is being furnished: page and pages count from 1."""

    page: int
    pages: int
    desk: Any
    paper: Paper


Furniture = Callable[[Any, Folio], None]
Place = tuple[str, float, float, float, float]
