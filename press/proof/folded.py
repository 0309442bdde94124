"""Press sheets, folded or cut and read from the first page to the last, are the pages that they were made of.

The sheets are handled here as a binder handles them, not as they were planned: nested and folded, or cut
apart and stacked. What is then read, half by half, has to be the text of the pages, page by page; blank
pages come last.
"""

from collections.abc import Callable, Iterator, Sequence

from press.proof.reading.document import Page, read
from press.proof.reading.geometry import Box

_MARKS = "Page"
Halves = tuple[str, str]
Reading = Callable[[Sequence[Halves]], Iterator[str]]


def misread(sheets: bytes, pages: bytes, scheme: str, rtl: bool = False) -> Iterator[str]:
    """Yield what is not read as it should be; `scheme` is saddle, two-up or cut-and-stack.

    Raise Unreadable if one of the files cannot be read.
    """
    wanted = [_text(page, page.trim) for page in read(pages).pages]
    sides = [_halves(page, rtl) for page in read(sheets).pages]
    found = [_plain(text) for text in _READINGS[scheme](sides)]
    if len(found) < len(wanted):
        yield f"the sheets hold {len(found)} pages, the file has {len(wanted)}"
    for number, text in enumerate(found, 1):
        meant = _plain(wanted[number - 1]) if number <= len(wanted) else ""
        if text != meant:
            yield f"page {number} reads {text[:60]!r}, expected {meant[:60]!r}"


def _halves(page: Page, rtl: bool) -> Halves:
    """Return what stands on the two halves of a side, the one that is read first before the other."""
    middle = (page.trim.x0 + page.trim.x1) / 2
    left = _text(page, page.trim._replace(x1=middle))
    right = _text(page, page.trim._replace(x0=middle))
    return (right, left) if rtl else (left, right)


def _text(page: Page, box: Box) -> str:
    inside = (one for one in page.shown if box.holds(one.box, 3) and one.mark.artifact != _MARKS)
    return " ".join(one.text for one in inside)


def _plain(text: str) -> str:
    return "".join(text.split())


def _folded(sides: Sequence[Halves]) -> Iterator[str]:
    """Lay each sheet into the one before, fold all of them and leaf through: down into the middle and out again."""
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    for front, back in sheets:
        yield front[1]
        yield back[0]
    for front, back in reversed(sheets):
        yield back[1]
        yield front[0]


def _stacked(sides: Sequence[Halves]) -> Iterator[str]:
    """Cut the stack in the middle and lay its first half on the other; a leaf's back is the other half behind it."""
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    for half in (0, 1):
        for front, back in sheets:
            yield front[half]
            yield back[1 - half]


def _side_by_side(sides: Sequence[Halves]) -> Iterator[str]:
    for side in sides:
        yield from side


_READINGS: dict[str, Reading] = {
    "saddle": _folded,
    "two-up": _side_by_side,
    "cut-and-stack": _stacked,
}
