"""No words stand upon other words, and none in a picture is divided.

The inner part of every stretch of text, where its small letters are, must be free of the text of other blocks. What
belongs to a picture must be free of the picture's own words on other lines too, and a word in it stands on one line:
a label that is too long for its place would be chopped and heaped up. Marks above and below letters touch their own
block only, and do not count.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document, Page
from press.proof.reading.drawn import Shown
from press.proof.reading.geometry import Box
from press.proof.reading.structure import Element

_LEAST = 0.5  # square points that two texts may share
_EDGE, _BESIDE = 0.3, 0.3  # of a line's height above and below its small letters; points at its ends
_SAME, _SOLID = 0.3, 0.75  # of the size: up to where texts stand on one line, and from where on two
_INLINE = ("Link", "Span")
_PICTURE = "Figure"


class _Ink(NamedTuple):
    core: Box
    shown: Shown
    block: object
    picture: bool


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield pairs of texts of which one stands upon the other, and words of pictures that are divided."""
    blocks = _blocks(document)
    for page in document.pages:
        inks = [one for one in _inks(page, blocks) if one.shown.text.strip()]
        yield from _heaped(page.number, inks)
        yield from _divided(page.number, inks)


def _blocks(document: Document) -> dict[tuple[int, int], tuple[int, bool]]:
    """Map the marks of each page to the number of the block that they belong to, and to whether it is a picture."""
    found: dict[tuple[int, int], tuple[int, bool]] = {}

    def walk(element: Element, block: Element) -> None:
        block = block if element.role in _INLINE else element
        found.update(dict.fromkeys(element.marks, (id(block), block.role == _PICTURE)))
        for kid in element.kids:
            walk(kid, block)

    for element in document.tree.elements:
        walk(element, element)
    return found


def _inks(page: Page, blocks: dict[tuple[int, int], tuple[int, bool]]) -> Iterator[_Ink]:
    for one in page.shown:
        if one.visible:
            block, picture = blocks.get((page.number, one.mark.mcid or 0), (0, False))
            known = one.mark.mcid is not None
            yield _Ink(
                _core(one.box), one, block if known else ("artifact", one.mark.number), known and picture
            )


def _core(box: Box) -> Box:
    edge = (box.y1 - box.y0) * _EDGE
    return Box(box.x0 + _BESIDE, box.y0 + edge, box.x1 - _BESIDE, box.y1 - edge)


def _heaped(page: int, inks: list[_Ink]) -> Iterator[Fault]:
    near: list[_Ink] = []
    for one in sorted(inks, key=lambda ink: ink.shown.box.y0):
        near = [other for other in near if other.shown.box.y1 > one.shown.box.y0]
        for other in near:
            if _clash(one, other):
                words = f"{other.shown.text.strip()[:40]!r} stands upon {one.shown.text.strip()[:40]!r}"
                yield Fault(words, "give the one more room, or shorten the other", page)
        near.append(one)


def _clash(one: _Ink, other: _Ink) -> bool:
    """Tell whether a text stands upon one that it has nothing to do with, or on half a line with one of its picture."""
    if one.block != other.block:
        return one.core.meet(other.core).area > _LEAST
    lines = abs(one.shown.y - other.shown.y) / max(one.shown.size, other.shown.size)
    beside = min(one.core.x1, other.core.x1) - max(one.core.x0, other.core.x0)
    return one.picture and _SAME < lines < _SOLID and beside > 0


def _divided(page: int, inks: list[_Ink]) -> Iterator[Fault]:
    for before, one in pairwise(inks):
        same = one.picture and one.block == before.block
        if same and abs(one.shown.y - before.shown.y) > _SAME * one.shown.size:
            end, start = before.shown.text[-1], one.shown.text[0]
            if end.isalnum() and start.isalnum():
                words = f"{(before.shown.text + '|' + one.shown.text)[-40:]!r} is divided in a picture"
                yield Fault(words, "give the picture more room, or shorten its words", page)
