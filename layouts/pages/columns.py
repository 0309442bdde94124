"""Two columns of the same text under a head."""

from typing import Any

from layouts.pages.furniture import furnish
from press.kit import Paper, mm, sheet

GUTTER = 8 * mm


def first(paper: Paper, head: float) -> Any:
    """The page with the head, whose height in points is given."""
    down = head + 4 * mm if head else 0
    return sheet(
        paper, [("head", paper.beside, paper.above, paper.measure, head), *_columns(paper, down)], furnish
    )


def rest(paper: Paper) -> Any:
    """Every page after it."""
    return sheet(paper, _columns(paper, 0), furnish)


def _columns(paper: Paper, down: float) -> list[tuple[str, float, float, float, float]]:
    wide = (paper.measure - GUTTER) / 2
    top, tall = paper.above + down, paper.depth - down
    return [("main", paper.beside, top, wide, tall), ("main", paper.beside + wide + GUTTER, top, wide, tall)]
