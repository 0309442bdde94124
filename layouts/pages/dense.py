"""Two columns under a head with narrow margins above and below, to save paper."""

from typing import Any

from layouts.pages.furniture import furnish
from press.kit import Paper, mm, sheet

GUTTER = 7 * mm
ABOVE = 18 * mm


def first(paper: Paper, head: float) -> Any:
    """The page with the head, whose height in points is given."""
    frames = [("head", paper.beside, ABOVE, paper.measure, head), *_columns(paper, head + 3 * mm if head else 0)]
    return sheet(paper, frames, furnish)


def rest(paper: Paper) -> Any:
    """Every page after it."""
    return sheet(paper, _columns(paper, 0), furnish)


def _columns(paper: Paper, down: float) -> list[tuple[str, float, float, float, float]]:
    wide, tall = (paper.measure - GUTTER) / 2, paper.height - 2 * ABOVE - down
    starts = (paper.beside, paper.beside + wide + GUTTER)
    return [("main", start, ABOVE + down, wide, tall) for start in starts]
