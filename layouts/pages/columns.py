"""Two columns of the same text under a head."""

from press.kit import Paper, Place, mm

GUTTER = 6 * mm


def first(paper: Paper, head: float) -> list[Place]:
    """The page with the head, whose height in points is given."""
    down = head + 4 * mm if head else 0
    return [("head", paper.beside, paper.above, paper.measure, head), *_columns(paper, down)]


def rest(paper: Paper) -> list[Place]:
    """Every page after it."""
    return _columns(paper, 0)


def _columns(paper: Paper, down: float) -> list[Place]:
    wide = (paper.measure - GUTTER) / 2
    top, tall = paper.above + down, paper.depth - down
    return [("main", paper.beside, top, wide, tall), ("main", paper.beside + wide + GUTTER, top, wide, tall)]
