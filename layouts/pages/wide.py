"""One frame over the whole measure."""

from typing import Any

from layouts.pages.furniture import furnish
from press.kit import Paper, mm, sheet


def first(paper: Paper, head: float) -> Any:
    """The page with the head, whose height in points is given."""
    down = head + 5 * mm if head else 0
    frames = [
        ("head", paper.beside, paper.above, paper.measure, head),
        ("main", paper.beside, paper.above + down, paper.measure, paper.depth - down),
    ]
    return sheet(paper, frames, furnish)


def rest(paper: Paper) -> Any:
    """Every page after it."""
    return sheet(paper, [("main", paper.beside, paper.above, paper.measure, paper.depth)], furnish)
