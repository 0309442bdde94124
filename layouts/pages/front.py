"""A head over the whole width, then a main column of 118 mm with a side column at its end; later pages the same, without head."""

from typing import Any

from layouts.pages.furniture import furnish
from press.kit import Paper, mm, sheet

GUTTER = 7 * mm
SIDE = 46 * mm


def first(paper: Paper, head: float) -> Any:
    """The page with the head, whose height in points is given."""
    return sheet(
        paper,
        [
            ("head", paper.beside, paper.above, paper.measure, head),
            *_columns(paper, head + 5 * mm if head else 0),
        ],
        furnish,
    )


def rest(paper: Paper) -> Any:
    """Every page after it."""
    return sheet(paper, _columns(paper, 0), furnish)


def _columns(paper: Paper, down: float) -> list[tuple[str, float, float, float, float]]:
    top, tall = paper.above + down, paper.depth - down
    main = paper.measure - GUTTER - SIDE
    return [("main", paper.beside, top, main, tall), ("side", paper.beside + main + GUTTER, top, SIDE, tall)]
