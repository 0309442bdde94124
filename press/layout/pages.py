"""Layout: a release, a template and a look in; what stands where on how many pages, and what did not fit, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from math import inf
from typing import Any

from press.drawing.surface import Surface
from press.layout.stacking import fill, stack
from press.layout.story import Story, Told
from press.paper import Folio, Furniture, Paper, Place
from press.reportlab import platypus

_ROOM = 0.2  # of a page's depth, the least that a following part is begun in
_FOLLOWING = 18.0  # points between a part and one that follows it on the same page


@dataclass(frozen=True)
class Placed:
    """A piece with the lower corner of its area on the page, in points from the trim."""

    piece: Any
    x: float
    y: float


@dataclass
class Leaf:
    """One page and what stands on it; `lowest` is the foot of the lowest piece, `last` tells that a part ends here."""

    furniture: Furniture
    paper: Paper
    placed: list[Placed] = field(default_factory=list)
    lowest: float = inf
    last: bool = False

    def add(self, placed: Placed) -> None:
        """Let a piece stand on the page."""
        self.placed.append(placed)
        self.lowest = min(self.lowest, placed.y)

    @property
    def full(self) -> float:
        """The share of the page's depth that is used, from 0 to 1."""
        return (self.paper.height - self.paper.above - self.lowest) / self.paper.depth


@dataclass(frozen=True)
class Overset:
    """What did not fit: the pieces left over, the width of their frame in points, and whether they are taller than any page."""

    pieces: tuple[Any, ...]
    width: float
    frame: str
    too_tall: bool = False


@dataclass(frozen=True)
class Pages:
    """A laid-out document: its leaves, what did not fit, and the story that it tells."""

    story: Story
    leaves: tuple[Leaf, ...]
    overset: tuple[Overset, ...]
    paper: Paper

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the trimmed page in points."""
        return self.paper.width, self.paper.height

    @property
    def language(self) -> str:
        """The tag of the language that the story is told in."""
        return self.story.desk.language.tag


def place(story: Story, paper: Paper, most: int) -> Pages:
    """Fill pages with a story, at most `most` of them; what is left over is in `overset`."""
    leaves: list[Leaf] = []
    overset = [left for told in story.parts for left in _flow(told, story.furnish, paper, leaves, most)]
    return Pages(story, tuple(leaves), tuple(overset), paper)


def _flow(told: Told, furnish: Furniture, paper: Paper, leaves: list[Leaf], most: int) -> Iterator[Overset]:
    """Let one part flow over the pages, adding to them as it needs; yield what is left over."""
    left = {name: list(pieces) for name, pieces in told.frames.items() if pieces}
    head = _height(left.get("head", []), paper.measure)
    first, moved = told.geometry.first(paper, head), True
    if told.follows and leaves and not head:
        _fill(leaves[-1], _sheet(paper, _lowered(first, leaves[-1], paper), furnish), left)
    for number, places in enumerate(chain([first], repeat(told.geometry.rest(paper)))):
        if not left or len(leaves) >= most:
            break
        leaf = Leaf(furnish, paper)
        moved = _fill(leaf, _sheet(paper, places, furnish), left)
        leaves += [leaf] if moved else []
        if not moved and number:
            break
    if leaves:
        leaves[-1].last = True
    for name, pieces in left.items():
        wide = next((wide for frame, _, _, wide, _ in places if frame == name), paper.measure)
        yield Overset(tuple(pieces), wide, name, too_tall=not moved)


def _lowered(places: Sequence[Place], leaf: Leaf, paper: Paper) -> list[Place]:
    """Return the frames as far as they lie below what stands on a page; none if there is too little room."""
    used = paper.height - leaf.lowest + _FOLLOWING
    lowered = []
    for name, start, top, wide, tall in places:
        down = max(0.0, used - top)
        if tall - down >= _ROOM * paper.depth:
            lowered.append((name, start, top + down, wide, tall - down))
    return lowered


def _height(pieces: Sequence[Any], width: float) -> float:
    return stack(pieces, width)[1]


def _fill(leaf: Leaf, page: Any, left: dict[str, list[Any]]) -> bool:
    """Fill the frames of a page from what is left; tell whether anything was placed."""
    before = len(leaf.placed)
    for frame in page.frames:
        standing, rest = fill(left.get(frame.id, []), frame._width, frame._height)
        top = frame._y1 + frame._height
        for one in standing:
            leaf.add(Placed(one.piece, frame._x1, top - one.top - one.height))
        if rest:
            left[frame.id] = rest
        else:
            left.pop(frame.id, None)
    return len(leaf.placed) > before


def _sheet(paper: Paper, frames: Sequence[Place], furniture: Furniture) -> Any:
    """Make a page: frames are (name, points from the start edge, points from the top, width, height); a name may recur."""
    made = []
    for name, start, top, width, height in frames:
        x = paper.width - start - width if paper.rtl else start
        made.append(platypus.Frame(x, paper.height - top - height, width, height, 0, 0, 0, 0, id=name))
    return platypus.PageTemplate(
        id="page", frames=made, onPage=furniture, pagesize=(paper.width, paper.height)
    )


def draw(pages: Pages, surface: Surface) -> None:
    """Draw every page: furniture first, then what stands on it."""
    total = len(pages.leaves)
    for number, leaf in enumerate(pages.leaves, 1):
        if surface.sheet.mirrored and pages.paper.binding:
            surface.translate(pages.paper.away(number), 0)
        leaf.furniture(surface, Folio(number, total, pages.story.desk, pages.paper))
        for one in leaf.placed:
            one.piece.drawOn(surface, one.x, one.y)
        surface.showPage()
