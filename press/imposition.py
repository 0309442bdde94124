"""How many pages there are and how they are bound in; which page stands where on which side of which sheet out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from press.sheets import MM

Half = Literal["left", "right"]
GUTTER = 6 * MM  # the bleeds of two pages side by side that are cut apart


@dataclass(frozen=True)
class Seat:
    """A page, counted from 1, on a half of a side; `shift` is how far it moves towards the fold, in points."""

    page: int
    half: Half
    shift: float = 0.0


@dataclass(frozen=True)
class Scheme:
    """Every side of every sheet, front and back by turns, with the pages on it; `gutter` lies between the halves.

    `folded` tells whether the middle is a fold; otherwise it is cut.
    """

    sides: tuple[tuple[Seat, ...], ...]
    gutter: float
    folded: bool


def saddle(pages: int, thickness: float, rtl: bool = False) -> Scheme:
    """Nest folded sheets, stapled in the fold; blank pages at the end fill up the last sheet.

    The further inside a sheet lies, the further it sticks out before the booklet is trimmed: by `thickness`,
    that of the paper in points, for each sheet round it. So its pages move towards the fold by as much.
    """
    last, sides = _filled(pages), []
    for sheet in range(last // 4):
        low, high, creep = 2 * sheet + 1, last - 2 * sheet, sheet * thickness
        sides += [_side((high, low), pages, creep), _side((low + 1, high - 1), pages, creep)]
    return Scheme(_turned(sides, rtl), 0.0, folded=True)


def two_up(pages: int, thickness: float = 0.0, rtl: bool = False) -> Scheme:
    """Set two pages side by side, in the order in which they are read."""
    sides = [_side((page, page + 1), pages) for page in range(1, pages + 1, 2)]
    return Scheme(_turned(sides, rtl), GUTTER, folded=False)


def cut_and_stack(pages: int, thickness: float = 0.0, rtl: bool = False) -> Scheme:
    """Print leaves in two halves: once cut, the left stack on the right one has all pages in order."""
    half, sides = _filled(pages) // 2, []
    for leaf in range(1, half, 2):
        sides += [_side((leaf, half + leaf), pages), _side((half + leaf + 1, leaf + 1), pages)]
    return Scheme(_turned(sides, rtl), GUTTER, folded=False)


SCHEMES: dict[str, Callable[[int, float, bool], Scheme]] = {
    "saddle": saddle,
    "two-up": two_up,
    "cut-and-stack": cut_and_stack,
}


def _filled(pages: int) -> int:
    return -(-pages // 4) * 4


def _side(pair: tuple[int, int], pages: int, shift: float = 0.0) -> tuple[Seat, ...]:
    """Seat two pages, left and right; beyond the last page the half stays blank."""
    left, right = pair
    seats = (Seat(left, "left", shift), Seat(right, "right", shift))
    return tuple(seat for seat in seats if seat.page <= pages)


def _turned(sides: Sequence[tuple[Seat, ...]], rtl: bool) -> tuple[tuple[Seat, ...], ...]:
    """Change the halves where people read from the right."""
    if not rtl:
        return tuple(sides)
    other: dict[Half, Half] = {"left": "right", "right": "left"}
    return tuple(tuple(Seat(one.page, other[one.half], one.shift) for one in side) for side in sides)
