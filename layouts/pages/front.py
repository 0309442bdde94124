"""A head over the whole width, then a main column of 118 mm with a side column at its end; later pages the same, without head."""

from press.kit import Paper, Place, mm

GUTTER = 7 * mm
SIDE = 46 * mm


def first(paper: Paper, head: float) -> list[Place]:
    """The page with the head, whose height in points is given."""
    return [
        ("head", paper.beside, paper.above, paper.measure, head),
        *_columns(paper, head + 5 * mm if head else 0),
    ]


def rest(paper: Paper) -> list[Place]:
    """Every page after it."""
    return _columns(paper, 0)


def _columns(paper: Paper, down: float) -> list[Place]:
    top, tall = paper.above + down, paper.depth - down
    main = paper.measure - GUTTER - SIDE
    return [("main", paper.beside, top, main, tall), ("side", paper.beside + main + GUTTER, top, SIDE, tall)]
