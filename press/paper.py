"""Paper and frames: a size by name and lengths from the start edge in; ReportLab page templates with named frames out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from press.reportlab import platypus
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


def sheet(paper: Paper, frames: Sequence[Place], furniture: Furniture) -> Any:
    """Make a page: frames are (name, points from the start edge, points from the top, width, height); a name may recur."""
    made = []
    for name, start, top, width, height in frames:
        x = paper.width - start - width if paper.rtl else start
        made.append(platypus.Frame(x, paper.height - top - height, width, height, 0, 0, 0, 0, id=name))
    return platypus.PageTemplate(
        id="page", frames=made, onPage=furniture, pagesize=(paper.width, paper.height)
    )
