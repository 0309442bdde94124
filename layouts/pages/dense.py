"""Two columns under a head with narrow margins above and below, to save paper."""

from press.kit import Paper, Place, mm

GUTTER = 6 * mm
ABOVE = 16 * mm


def first(paper: Paper, head: float) -> list[Place]:
    """The page with the head, whose height in points is given."""
    return [
        ("head", paper.beside, ABOVE, paper.measure, head),
        *_columns(paper, head + 3 * mm if head else 0),
    ]


def rest(paper: Paper) -> list[Place]:
    """Every page after it."""
    return _columns(paper, 0)


def _columns(paper: Paper, down: float) -> list[Place]:
    wide, tall = (paper.measure - GUTTER) / 2, paper.height - 2 * ABOVE - down
    starts = (paper.beside, paper.beside + wide + GUTTER)
    return [("main", start, ABOVE + down, wide, tall) for start in starts]
