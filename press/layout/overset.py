"""What did not fit: pages with something left over in; by how much, where it begins and what to shorten, out."""

from collections import Counter
from collections.abc import Iterator
from math import ceil

from press.layout.fit import SPARSE, sparse
from press.layout.pages import Overset, Pages
from press.layout.stacking import stack
from press.problems import Problem, Severity, Where
from press.templates import Template


def overset(pages: Pages, template: Template) -> Iterator[Problem]:
    """Yield a problem for each frame with something left over."""
    for one in pages.overset:
        yield _left_over(one, pages, template.pages.most)


def _left_over(left: Overset, pages: Pages, most: int) -> Problem:
    lines, where = lines_of(left, pages), _first_place(left, pages)
    block = left.pieces[0].block
    if left.too_tall:
        message = f"this is one piece that is taller than a page, in the block {block}"
        return Problem(where, "overset", message, "shorten it, or divide it into several")
    over = "1 line does" if lines == 1 else f"{lines} lines do"
    room = "1 page" if most == 1 else f"{most} pages"
    message = f"{over} not fit on {room}; what is left over begins here, in the block {block}"
    reader = pages.story.desk.release.audience
    sheet = f"the sheet {reader.template} of the audience {reader.name}"
    hint = f"shorten {_longest(pages, left.frame)}, or give {sheet} more pages"
    return Problem(where, "overset", message, hint)


def lines_of(left: Overset, pages: Pages) -> int:
    """Return how many lines of body text the left-over pieces would take."""
    leading = pages.story.desk.style("reason").leading
    return max(1, ceil(stack(left.pieces, left.width or pages.paper.measure)[1] / leading))


def _first_place(left: Overset, pages: Pages) -> Where:
    for piece in left.pieces:
        where = place_of(piece)
        if where is not None:
            return where
    return pages.story.desk.brief.title.where


def place_of(piece: object) -> Where | None:
    """Return the place in the brief of the first words in a piece that come from it."""
    where = getattr(piece, "where", None)
    if isinstance(where, Where) and where.file:
        return where
    inner = list(getattr(piece, "pieces", []))
    inner += [one for _, column in getattr(piece, "columns", []) for one in column]
    inner += [cell for row in getattr(piece, "rows", []) for cell in row]
    return next((found for one in inner if (found := place_of(one)) is not None), None)


def _longest(pages: Pages, frame: str) -> str:
    tall: Counter[str] = Counter()
    for told in pages.story.parts:
        for piece in told.frames.get(frame, []):
            tall[piece.block] += int(piece.wrap(pages.paper.measure, 1e6)[1])
    return " or ".join(name for name, _ in tall.most_common(2)) or "the brief"


def thin(pages: Pages) -> Iterator[Problem]:
    """Yield a warning for each page that is mostly empty."""
    title = pages.story.desk.brief.title.where
    for number, leaf in sparse(pages):
        where = next(
            (found for placed in leaf.placed if (found := place_of(placed.piece)) is not None), title
        )
        message = (
            f"page {number} is only {leaf.full:.0%} full, expected at least {SPARSE:.0%}; it begins here"
        )
        hint = "shorten the brief by as much, or let the sheet give more"
        yield Problem(where, "sparse", message, hint, Severity.WARNING)
