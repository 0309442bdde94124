"""One frame over the whole measure."""

from press.kit import Paper, Place, mm


def first(paper: Paper, head: float) -> list[Place]:
    """The page with the head, whose height in points is given."""
    down = head + 5 * mm if head else 0
    return [
        ("head", paper.beside, paper.above, paper.measure, head),
        ("main", paper.beside, paper.above + down, paper.measure, paper.depth - down),
    ]


def rest(paper: Paper) -> list[Place]:
    """Every page after it."""
    return [("main", paper.beside, paper.above, paper.measure, paper.depth)]
