"""Layout: a release, a template and a look in; what stands where on how many pages, and what did not fit, out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from press.desk import Desk
from press.paper import Folio, Furniture, Paper, sheet
from press.pieces import flat, tags_of
from press.stacking import fill, stack
from press.surface import Surface
from press.tags import Tag
from press.templates import Parts, Template

MOST_PAGES = 60


@dataclass(frozen=True)
class Placed:
    """A piece with the lower corner of its area on the page, in points from the trim."""

    piece: Any
    x: float
    y: float


@dataclass
class Leaf:
    """One page and what stands on it; `full` is the share of its depth that is used, 0 to 1; `last`: of its part."""

    furniture: Callable[[Any, Folio], None]
    placed: list[Placed] = field(default_factory=list)
    full: float = 0.0
    last: bool = False


@dataclass(frozen=True)
class Overset:
    """What did not fit: the pieces left over, the width of their frame in points, and whether they are taller than any page."""

    pieces: tuple[Any, ...]
    width: float
    frame: str
    too_tall: bool = False


@dataclass(frozen=True)
class Story:
    """What a template makes of a release before it is placed: pieces by part and frame, and the structure tree."""

    parts: tuple[tuple[Any, dict[str, list[Any]]], ...]
    furnish: Furniture
    tree: Tag
    desk: Desk


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


def tell(desk: Desk, template: Template, parts: Parts) -> Story:
    """Let every block of a template set its part of the release; the structure tree is complete when this returns."""
    tree, told = Tag("Document", lang=desk.language.tag), []
    for part in template.parts:
        frames: dict[str, list[Any]] = {}
        for area in part.frames:
            for use in area.blocks:
                function, options = parts.block(use)
                made = list(function(desk, **options))
                tree.add(*tags_of(made))
                pieces = flat(made)
                for piece in pieces:
                    piece.block = str(use.block)
                frames.setdefault(str(area.frame), []).extend(pieces)
        told.append((parts.page(part.page), frames))
    return Story(tuple(told), parts.furniture(template.furniture), tree, desk)


def place(story: Story, paper: Paper, most: int = MOST_PAGES) -> Pages:
    """Fill pages with a story, at most `most` of them; what is left over is in `overset`."""
    leaves: list[Leaf] = []
    overset: list[Overset] = []
    for geometry, frames in story.parts:
        before = len(leaves)
        left = {name: list(pieces) for name, pieces in frames.items() if pieces}
        head = _height(left.get("head", []), paper.measure)
        first = True
        while left and len(leaves) < most:
            page = sheet(paper, geometry.first(paper, head) if first else geometry.rest(paper), story.furnish)
            leaf, moved = _fill(page, left, paper)
            if leaf.placed or first:
                leaves.append(leaf)
            if not moved and not first:
                overset += [Overset(tuple(pieces), 0, name, True) for name, pieces in left.items()]
                break
            first = False
        else:
            overset += [
                Overset(tuple(pieces), _width(geometry, paper, name), name) for name, pieces in left.items()
            ]
        if len(leaves) > before:
            leaves[-1].last = True
    return Pages(story, tuple(leaves), tuple(overset), paper)


def _height(pieces: Sequence[Any], width: float) -> float:
    return stack(pieces, width)[1]


def _width(geometry: Any, paper: Paper, name: str) -> float:
    widths = [wide for place, _, _, wide, _ in geometry.rest(paper) if place == name]
    return widths[0] if widths else paper.measure


def _fill(page: Any, left: dict[str, list[Any]], paper: Paper) -> tuple[Leaf, bool]:
    """Fill the frames of one page from what is left; tell whether anything was placed."""
    leaf = Leaf(page.onPage)
    lowest = paper.height
    for frame in page.frames:
        pieces = left.get(frame.id)
        if not pieces:
            continue
        standing, rest = fill(pieces, frame._width, frame._height)
        top = frame._y1 + frame._height
        for one in standing:
            y = top - one.top - one.height
            leaf.placed.append(Placed(one.piece, frame._x1, y))
            lowest = min(lowest, y)
        left[frame.id] = rest
        if not rest:
            del left[frame.id]
    leaf.full = (paper.height - paper.above - lowest) / paper.depth if leaf.placed else 0.0
    return leaf, bool(leaf.placed)


def draw(pages: Pages, surface: Surface) -> None:
    """Draw every page: furniture first, then what stands on it."""
    total = len(pages.leaves)
    for number, leaf in enumerate(pages.leaves, 1):
        leaf.furniture(surface, Folio(number, total, pages.story.desk, pages.paper))
        for one in leaf.placed:
            one.piece.drawOn(surface, one.x, one.y)
        surface.showPage()
