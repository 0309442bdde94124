"""A head over the whole width, then a main column of 118 mm with a side column at its end; later pages the same, without head."""

from press.kit import Paper, Place, mm

GUTTER = 6 * mm
SIDE = 48 / 166  # of what the gutter leaves: 48 mm on A4, 49.7 mm on Letter
LINE = 13.0


def first(paper: Paper, head: float) -> list[Place]:
    """The page with the head, whose height in points is given."""
    return [
        ("head", paper.beside, paper.above, paper.measure, head),
        *_columns(paper, _lines(head) if head else 0),
    ]


def rest(paper: Paper) -> list[Place]:
    """Every page after it."""
    return _columns(paper, 0)


def _lines(head: float) -> float:
    """Begin the columns a line or more below the head, on the grid that begins at the margin."""
    return (head // LINE + 2) * LINE


def _columns(paper: Paper, down: float) -> list[Place]:
    top, tall = paper.above + down, paper.depth - down
    side = (paper.measure - GUTTER) * SIDE
    main = paper.measure - GUTTER - side
    return [("main", paper.beside, top, main, tall), ("side", paper.beside + main + GUTTER, top, side, tall)]
