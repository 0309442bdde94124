"""Copyfitting: a way to set a story at a scale and a template's bounds in; the pages that fit best, or what does not fit, out."""

from collections.abc import Callable

from press.pages import Pages
from press.templates import Template

Setting = Callable[[float, float], Pages]
SPARSE = 0.25
_STEPS = 5


def fitted(setting: Setting, template: Template) -> Pages:
    """Return pages within the template's bounds: natural if they fit, else tightened or loosened as little as it takes.

    Type and space give together, from the natural scale to the bounds of the sheet. The result has something overset
    if even the tightest setting is too long.
    """
    natural = setting(1.0, 1.0)
    if not fits(natural, template):
        return _tightened(setting, template, lambda pages: fits(pages, template))
    if not sparse(natural):
        return natural
    fewer = len(natural.leaves) - 1
    tight = _tightened(setting, template, lambda pages: fits(pages, template) and len(pages.leaves) <= fewer)
    if len(tight.leaves) <= fewer and not sparse(tight):
        return tight
    loose = setting(template.give.type[1], template.give.space[1])
    return loose if fits(loose, template) and not sparse(loose) else natural


def fits(pages: Pages, template: Template) -> bool:
    """Tell whether nothing is left over and there are not too many pages."""
    return not pages.overset and len(pages.leaves) <= template.pages.most


def sparse(pages: Pages) -> bool:
    """Tell whether the last page, if it is not the only one, is mostly empty."""
    return len(pages.leaves) > 1 and pages.leaves[-1].full < SPARSE


def _tightened(setting: Setting, template: Template, good: Callable[[Pages], bool]) -> Pages:
    """Return the least tightening that is good, by bisection; the tightest if none is."""

    def at(share: float) -> Pages:
        return setting(1 - share * (1 - template.give.type[0]), 1 - share * (1 - template.give.space[0]))

    best = at(1.0)
    if not good(best):
        return best
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        pages = at(middle)
        if good(pages):
            best, high = pages, middle
        else:
            low = middle
    return best
