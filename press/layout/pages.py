"""Layout: a release, a template and a look in; what stands where on how many pages, and what did not fit, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from math import ceil, inf
from typing import Any

from press.drawing.surface import Surface
from press.layout.stacking import Standing, fill, stack
from press.layout.story import Story, Told
from press.paper import Folio, Furniture, Paper, Place

_ROOM = 0.2  # of a page's depth, the least that a following part is begun in
_FOLLOWING = 18.0  # points, or more, between a part and one that follows it on the same page
_LITTLE = 30.0  # points that are not left over for the next page if less space can hold them
_TIGHT = 0.5  # of the spaces
_HALVINGS = 7
_EPSILON = 1e-6


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
    def blank(self) -> int:
        """How many blank pages follow on paper, so that the last piece of it is full."""
        return -len(self.leaves) % self.paper.leaf

    @property
    def language(self) -> str:
        """The tag of the language that the story is told in."""
        return self.story.desk.language.tag


def place(story: Story, paper: Paper, most: int) -> Pages:
    """Fill pages with a story, at most `most` of them; what is left over is in `overset`."""
    leaves: list[Leaf] = []
    look = story.desk.look
    line = look.style("body").leading / (1 if look.space >= 1 else 2)  # what is tightened keeps to half lines
    overset = [
        left for told in story.parts for left in _flow(told, story.furnish, line, leaves, (paper, most))
    ]
    return Pages(story, tuple(leaves), tuple(overset), paper)


def _flow(
    told: Told, furnish: Furniture, line: float, leaves: list[Leaf], room: tuple[Paper, int]
) -> Iterator[Overset]:
    """Let one part flow over the pages, adding to them as it needs; yield what is left over."""
    paper, most = room
    left = {name: list(pieces) for name, pieces in told.frames.items() if pieces}
    head = min(_height(left.get("head", []), paper.measure), paper.depth)
    places, moved = told.geometry.first(paper, head), True
    places = _on_grid(places, told.geometry.rest(paper), line)
    if told.follows and leaves and not head:
        _fill(leaves[-1], _lowered(places, leaves[-1], line), left, line)
    for number in count():
        if not left or len(leaves) >= most:
            break
        if number:
            places = (told.then if told.then and set(left) == {"main"} else told.geometry).rest(paper)
        leaf = Leaf(furnish, paper)
        moved = _fill(leaf, places, left, line)
        leaves += [leaf] if moved else []
        if not moved and number:
            break
    if leaves:
        leaves[-1].last = True
    for name, pieces in left.items():
        wide = next((wide for frame, _, _, wide, _ in places if frame == name), paper.measure)
        yield Overset(tuple(pieces), wide, name, too_tall=not moved)


def _on_grid(places: Sequence[Place], later: Sequence[Place], line: float) -> list[Place]:
    """Return the frames below the head begun on the grid of lines that begins with those of later pages."""
    origin = min(top for _, _, top, _, _ in later)
    return [one if one[0] == "head" else _moved(one, _up(one[2] - origin, line) + origin) for one in places]


def _up(length: float, line: float) -> float:
    return ceil((length - _EPSILON) / line) * line


def _moved(place: Place, top: float) -> Place:
    name, start, before, wide, tall = place
    return name, start, top, wide, tall + before - top


def _lowered(places: Sequence[Place], leaf: Leaf, line: float) -> list[Place]:
    """Return each frame as far as it lies below what stands over it; none if there is too little room in the first."""
    lowered, paper = [], leaf.paper
    for number, place in enumerate(one for one in places if one[0] != "head"):
        _, start, top, wide, _ = place
        x = paper.width - start - wide if paper.rtl else start
        lowest = min(
            (one.y for one in leaf.placed if x < one.x + one.piece.width and one.x < x + wide),
            default=paper.height,
        )
        down = _moved(place, top + max(0.0, _up(paper.height - lowest + _FOLLOWING - top, line)))
        if down[4] >= _ROOM * paper.depth:
            lowered.append(down)
        elif number == 0:
            return []
    return lowered


def _height(pieces: Sequence[Any], width: float) -> float:
    return stack(pieces, width)[1]


def _fill(leaf: Leaf, places: Sequence[Place], left: dict[str, list[Any]], line: float) -> bool:
    """Fill the frames of a page from what is left; tell whether anything was placed."""
    before = len(leaf.placed)
    if sum(place[0] != "head" for place in places) == 1:  # no column beside it has lines to meet
        line = 0.0
    for name in dict.fromkeys(place[0] for place in places):
        frames = [place for place in places if place[0] == name]
        columns, rest = _ended(left.get(name, []), frames, line)
        for (_, start, top, wide, _), standing in zip(frames, columns, strict=True):
            x = leaf.paper.width - start - wide if leaf.paper.rtl else start
            for one in standing:
                leaf.add(Placed(one.piece, x, leaf.paper.height - top - one.top - one.height))
        if rest:
            left[name] = rest
        else:
            left.pop(name, None)
    return len(leaf.placed) > before


_Poured = tuple[list[list[Standing]], list[Any]]


def _ended(pieces: Sequence[Any], frames: Sequence[Place], line: float) -> _Poured:
    """Fill the frames; where a story ends, its columns are even, and its last lines begin no page of their own."""
    poured, wide = _poured(pieces, frames, line), frames[-1][3]
    if poured[1]:
        little = stack(poured[1], wide)[1] <= _LITTLE
        tight = _poured(pieces, frames, 0, _TIGHT) if little else poured
        return poured if tight[1] else tight
    low, high = 0.0, max(tall for *_, tall in frames) if len(frames) > 1 else 0.0
    for _ in range(_HALVINGS if high else 0):
        middle = (low + high) / 2
        shorter = [(*place[:4], max(0.0, place[4] - middle)) for place in frames]
        even = _poured(pieces, shorter, line)
        poured, low, high = (poured, low, middle) if even[1] else (even, middle, high)
    return poured


def _poured(pieces: Sequence[Any], frames: Sequence[Place], line: float, tight: float = 1.0) -> _Poured:
    columns, rest = [], list(pieces)
    for *_, wide, tall in frames:
        standing, rest = fill(rest, wide, tall, line, tight)
        columns.append(standing)
    return columns, rest


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
    for _ in range(pages.blank if surface.sheet.mirrored else 0):
        surface.showPage()
