"""Copyfitting: a way to set a story at a scale and a template's bounds in; the pages that fit best, or what does not fit, out."""

from collections.abc import Callable, Iterator

from press.layout.pages import Leaf, Pages
from press.templates import Template

Setting = Callable[[float, float], Pages]
SPARSE = 0.25
_STEPS = 5
_SPACE_ONLY = 2 / 3


def fitted(setting: Setting, template: Template) -> Pages:
    """Return pages within the template's bounds: natural if they fit, else tightened or loosened as little as it takes.

    Space gives first, then type, from the natural scale to the bounds of the sheet; a sheet of one page is loosened to
    fill it. The result has something overset if even the tightest setting is too long.
    """
    natural = setting(1.0, 1.0)
    if not fits(natural):
        return _least(_towards(setting, *_bounds(template, 0)), fits)
    if template.pages.most == 1:
        return _most(_towards(setting, *_bounds(template, 1)), natural, fits)
    if not any(sparse(natural)):
        return natural
    return _evened(setting, template, natural)


def fits(pages: Pages) -> bool:
    """Tell whether nothing is left over."""
    return not pages.overset


def sparse(pages: Pages) -> Iterator[tuple[int, Leaf]]:
    """Yield the pages, counted from 1, that are mostly empty; the first page never is."""
    for number, leaf in enumerate(pages.leaves, 1):
        if leaf.last and number > 1 and leaf.full < SPARSE:
            yield number, leaf


def _evened(setting: Setting, template: Template, natural: Pages) -> Pages:
    def good(pages: Pages) -> bool:
        return fits(pages) and not any(sparse(pages))

    for end in (0, 1):
        pages = _least(_towards(setting, *_bounds(template, end)), good)
        if good(pages):
            return pages
    return natural


def _bounds(template: Template, end: int) -> tuple[float, float]:
    return template.give.type[end], template.give.space[end]


def _towards(setting: Setting, size: float, space: float) -> Callable[[float], Pages]:
    # Readers see a change of type from page to page, but not one of space: it is the last third of the way.
    def at(share: float) -> Pages:
        first, last = min(1.0, share / _SPACE_ONLY), max(0.0, (share - _SPACE_ONLY) / (1 - _SPACE_ONLY))
        return setting(1 + last * (size - 1), 1 + first * (space - 1))

    return at


def _least(at: Callable[[float], Pages], good: Callable[[Pages], bool]) -> Pages:
    """Return the pages at the least share of the way that is good, by bisection; those at its end if none is."""
    best, low, high = at(1.0), 0.0, 1.0
    for _ in range(_STEPS if good(best) else 0):
        middle = (low + high) / 2
        pages = at(middle)
        if good(pages):
            best, high = pages, middle
        else:
            low = middle
    return best


def _most(at: Callable[[float], Pages], best: Pages, good: Callable[[Pages], bool]) -> Pages:
    """Return the pages at the greatest share of the way that is good, by bisection; `best` if none is."""
    end = at(1.0)
    if good(end):
        return end
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        pages = at(middle)
        if good(pages):
            best, low = pages, middle
        else:
            high = middle
    return best
