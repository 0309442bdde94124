"""A surface and a page size go in, the printer's marks round that page are drawn on the surface."""

from collections.abc import Iterator

from press.drawing.operators import REGISTRATION, Path, rounded
from press.drawing.surface import Surface
from press.inks import Ink, Stroke
from press.sheets import MM

Size = tuple[float, float]

SOLIDS = tuple(
    Ink(name, (0, 0, 0), cmyk)
    for name, cmyk in {
        "Cyan": (1, 0, 0, 0),
        "Magenta": (0, 1, 0, 0),
        "Yellow": (0, 0, 1, 0),
        "Black": (0, 0, 0, 1),
    }.items()
)
_PAIRS = [(1, 1, 0, 0), (0, 1, 1, 0), (1, 0, 1, 0)]
_TINTS = [(0.5, 0, 0, 0), (0, 0.5, 0, 0), (0, 0, 0.5, 0), (0, 0, 0, 0.5)]
_BALANCE = [(0.5, 0.4, 0.4, 0)]  # three inks that make a near-neutral grey: a cast shows here first
_HAIR = 0.25
_GAP = 0.5 * MM
_CROP, _BLEED, _PATCH = 5 * MM, 2.5 * MM, 4 * MM
_RING, _ARM = 2 * MM, 3 * MM


def draw_marks(surface: Surface, size: Size, halves: int = 1) -> None:
    """Draw crop, bleed and registration marks and a colour bar round a page of this size, in points.

    Above and below there is a registration mark in the middle of each of its `halves`.
    """
    bleed = surface.sheet.bleed
    for path in (*_corners(bleed, size, 0, _CROP), *_corners(bleed, size, bleed, _BLEED)):
        surface.stroke_path(path, Stroke(REGISTRATION, _HAIR))
    off = (bleed + surface.sheet.slug) / 2
    for path in _targets(off, size, halves):
        surface.stroke_path(path, Stroke(REGISTRATION, _HAIR))
    x, y = 2 * _GAP, size[1] + off - _PATCH / 2
    for ink in (*surface.spots, *_patches(surface.sheet.colour == "grey")):
        if x + _PATCH < size[0] / halves / 2 - 2 * _ARM:
            surface.fill_rect(x, y, _PATCH, _PATCH, ink)
            x += _PATCH


def draw_fold(surface: Surface, size: Size, x: float) -> None:
    """Draw where a sheet is folded: dashes above and below the page, beyond the bleed."""
    for path in _upright(surface.sheet.bleed, size, x):
        surface.stroke_path(path, Stroke(REGISTRATION, _HAIR, (3, 2)))


def draw_cut(surface: Surface, size: Size, x: float) -> None:
    """Draw where a sheet is cut apart: lines above and below the page, beyond the bleed."""
    for path in _upright(surface.sheet.bleed, size, x):
        surface.stroke_path(path, Stroke(REGISTRATION, _HAIR))


def _upright(bleed: float, size: Size, x: float) -> Iterator[Path]:
    near, far = bleed + _GAP, bleed + _GAP + _CROP
    yield [(x, -near), (x, -far)]
    yield [(x, size[1] + near), (x, size[1] + far)]


def _corners(bleed: float, size: Size, out: float, length: float) -> Iterator[Path]:
    """Give two lines at each corner, in line with edges `out` points outside the trim, beyond the bleed."""
    width, height = size
    near, far = bleed + _GAP, bleed + _GAP + length
    for x in (-out, width + out):
        yield [(x, -near), (x, -far)]
        yield [(x, height + near), (x, height + far)]
    for y in (-out, height + out):
        yield [(-near, y), (-far, y)]
        yield [(width + near, y), (width + far, y)]


def _targets(off: float, size: Size, halves: int) -> Iterator[Path]:
    """Give a ring with a cross at the middle of each side, `off` points from the trim."""
    width, height = size
    middles = [width * (2 * half + 1) / (2 * halves) for half in range(halves)]
    across = [(x, y) for x in middles for y in (-off, height + off)]
    for x, y in (*across, (-off, height / 2), (width + off, height / 2)):
        yield [*rounded(x, y, _RING), None, (x - _ARM, y), (x + _ARM, y), None, (x, y - _ARM), (x, y + _ARM)]


def _patches(grey: bool) -> Iterator[Ink]:
    if grey:
        yield from (SOLIDS[3], Ink("patch", (0, 0, 0), _TINTS[3]))
        return
    yield from SOLIDS
    for cmyk in (*_PAIRS, *_TINTS, *_BALANCE):
        yield Ink("patch", (0, 0, 0), cmyk)
