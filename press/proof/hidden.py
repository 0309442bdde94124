"""No text is hidden: none lies under a shape or a picture, none has the colour of what it stands on, none is too small to see.

A black bar over words hides them from nobody: they are still in the file, to be copied and searched. What must not be
read must not be there. Text that nobody can see has no business in a document, in any case.
"""

from collections.abc import Iterator, Sequence

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document
from press.proof.reading.drawn import Colour, Painted, Shown
from press.proof.reading.geometry import Box
from press.proof.words import cut

_SMALLEST = 1.0
_LIKE = 0.03
_PAPER = (1.0, 1.0, 1.0)
_PART = 0.4
_LEAST = 2.0


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield text that is covered, of its background's colour, transparent, or smaller than a point."""
    for page in document.pages:
        shown: list[Shown] = []
        under: list[Painted] = []
        for thing in page.drawn.things:
            if isinstance(thing, Shown):
                if thing.text.strip():
                    shown.append(thing)
                    yield from (Fault(why, page=page.number) for why in _unseen(thing, under))
            elif thing.opaque and thing.kind != "stroke" and _large(thing.box):
                under.append(thing)
                for text in _covered(shown, thing):
                    yield Fault(f"{thing.what} covers {cut(text.text.strip())}", page=page.number)


def _large(box: Box) -> bool:
    return box.x1 - box.x0 > _LEAST and box.y1 - box.y0 > _LEAST


def _covered(shown: Sequence[Shown], painted: Painted) -> Iterator[Shown]:
    """Yield the texts of which a shape hides a part that is nearly as high as their letters."""
    x0, y0, x1, y1 = painted.box
    for text in shown:
        left, low, right, high = text.box
        if (
            low < y1
            and high > y0
            and left < x1
            and right > x0
            and min(high, y1) - max(low, y0) > _PART * (high - low)
        ):
            both = text.box.meet(painted.box)
            if painted.covers((both.x0 + both.x1) / 2, (both.y0 + both.y1) / 2):
                yield text


def _unseen(text: Shown, under: Sequence[Painted]) -> Iterator[str]:
    words = cut(text.text.strip())
    if not text.visible:
        yield f"{words} is drawn so that nobody sees it"
    if text.size < _SMALLEST:
        yield f"{words} is {text.size:.2f} points high"
    x, y = (text.box.x0 + text.box.x1) / 2, (text.box.y0 + text.box.y1) / 2
    below = next((painted for painted in reversed(under) if painted.covers(x, y)), None)
    ground = _PAPER if below is None else _rgb(below.fill) if below.kind == "fill" else None
    ink = _rgb(text.fill)
    if ground and ink and max(abs(a - b) for a, b in zip(ground, ink, strict=True)) < _LIKE:
        yield f"{words} has the colour of what it stands on"


def _rgb(colour: Colour) -> tuple[float, ...] | None:
    """Return a colour as red, green and blue, near enough to tell it from another; None if it is not known."""
    if colour is None or len(colour) == 3:
        return colour
    if len(colour) == 4:
        return tuple((1 - part) * (1 - colour[3]) for part in colour[:3])
    return colour * 3 if len(colour) == 1 else None
