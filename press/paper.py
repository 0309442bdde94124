"""The name of a paper in; its size and its margins, in points, out."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from press.sheets import MM

SPINE = 3.0  # millimetres that pages on bound paper move away from the fold, if the sheet does not say it
BINDINGS = {"none": 1, "duplex": 2, "saddle": 4}  # the pages of one piece of paper
_INCH = 72.0
_SIZES = {
    "A4": (210 * MM, 297 * MM, 22 * MM, 19 * MM),
    "A5": (148 * MM, 210 * MM, 17 * MM, 14 * MM),
    "Letter": (8.5 * _INCH, 11 * _INCH, 20 * MM, 19 * MM),
}
PAPERS = f"{', '.join(_SIZES)}, or a size such as 170 x 240 mm or 5.5 x 8.5 in"
_OWN = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) x (\d{1,3}(?:\.\d{1,2})?) (mm|in)")
_LEAST, _MOST = 90 * MM, 1000 * MM
_ABOVE, _BESIDE = 22 / 297, 19 / 210  # the margins of A4, as shares of its height and width


@dataclass(frozen=True)
class Paper:
    """A page in points: its trimmed size and the margins of the house, above and below, and at the sides.

    On paper that is bound, pages stand `binding` points further from the fold, and their number is a multiple of `leaf`.
    """

    name: str
    width: float
    height: float
    above: float
    beside: float
    rtl: bool = False
    binding: float = 0.0
    leaf: int = 1

    @property
    def inches(self) -> bool:
        """Tell whether it is a paper of those who measure in inches."""
        return self.name == "Letter" or self.name.endswith(" in")

    def within(self, above: float | None, beside: float | None, binding: float = 0.0) -> "Paper":
        """Return the paper with other margins, in millimetres; None keeps its own."""
        return replace(
            self,
            above=self.above if above is None else above * MM,
            beside=self.beside if beside is None else beside * MM,
            binding=binding * MM,
        )

    def away(self, page: int) -> float:
        """Return how far to the right a page, counted from 1, moves away from the fold; the first has it at its start."""
        return self.binding if (page % 2 == 1) != self.rtl else -self.binding

    @property
    def measure(self) -> float:
        """The width between the margins in points."""
        return self.width - 2 * self.beside

    @property
    def depth(self) -> float:
        """The height between the margins in points."""
        return self.height - 2 * self.above


def paper(name: str, rtl: bool) -> Paper:
    """Return a paper by its name, A4, A5 or Letter, or by its size, 170 x 240 mm; raise KeyError for others."""
    if own := _OWN.fullmatch(name):
        width, height = (float(side) * (MM if own[3] == "mm" else _INCH) for side in own.group(1, 2))
        if min(width, height) >= _LEAST and max(width, height) <= _MOST:
            return Paper(name, width, height, height * _ABOVE, width * _BESIDE, rtl)
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
