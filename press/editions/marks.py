"""A sheet and a page size go in, the printer's marks round the trim come out, as one artifact."""

from collections.abc import Iterator

from press.inks import Ink
from press.operators import Path, filling, rounded, traced
from press.pdf.syntax import numbers
from press.sheets import MM, Sheet

# The colorant All stands on every plate, those of spot inks too (ISO 32000-1, 8.6.6.4).
REGISTRATION = b"""[/Separation /All /DeviceCMYK
<</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]"""
_HAIR = 0.25
_GAP = 0.5 * MM
_CROP, _BLEED, _PATCH = 5 * MM, 2.5 * MM, 4 * MM
_RING, _ARM = 2 * MM, 3 * MM
SOLIDS = [(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)]
_OVERPRINTS = [(1, 1, 0, 0), (0, 1, 1, 0), (1, 0, 1, 0)]
_TINTS = [(0.5, 0, 0, 0), (0, 0.5, 0, 0), (0, 0, 0.5, 0), (0, 0, 0, 0.5)]
_BALANCE = [(0.5, 0.4, 0.4, 0)]  # three inks that make a near-neutral grey: a cast shows here first


def draw_marks(sheet: Sheet, size: tuple[float, float]) -> str:
    """Give crop, bleed and registration marks and a colour bar; they use the colour space All of the page."""
    knockout = "/Knock gs " if sheet.colour == "cmyk" else ""
    return "\n".join(
        [
            f"/Artifact <</Type /Page>> BDC q {knockout}/All CS 1 SCN {numbers(_HAIR)} w",
            *(traced(path) + " S" for path in _crosses(sheet.bleed, size, 0, _CROP)),
            *(traced(path) + " S" for path in _crosses(sheet.bleed, size, sheet.bleed, _BLEED)),
            *(traced(path) + " S" for path in _targets(sheet, size)),
            *_colour_bar(sheet, size),
            "Q EMC",
        ]
    )


def _crosses(bleed: float, size: tuple[float, float], out: float, length: float) -> Iterator[Path]:
    """Give two lines at each corner, in line with edges `out` points outside the trim, beyond the bleed."""
    width, height = size
    near, far = bleed + _GAP, bleed + _GAP + length
    for x in (-out, width + out):
        yield [(x, -near), (x, -far)]
        yield [(x, height + near), (x, height + far)]
    for y in (-out, height + out):
        yield [(-near, y), (-far, y)]
        yield [(width + near, y), (width + far, y)]


def _targets(sheet: Sheet, size: tuple[float, float]) -> Iterator[Path]:
    """Give a ring with a cross in the middle of each side, halfway between bleed and edge."""
    width, height = size
    off = (sheet.bleed + sheet.slug) / 2
    for x, y in ((width / 2, -off), (width / 2, height + off), (-off, height / 2), (width + off, height / 2)):
        yield rounded(x, y, _RING)
        yield [(x - _ARM, y), (x + _ARM, y), None, (x, y - _ARM), (x, y + _ARM)]


def _colour_bar(sheet: Sheet, size: tuple[float, float]) -> Iterator[str]:
    """Give patches at the head, between the corner and the middle, as many as there is room for."""
    patches = [*SOLIDS, *_OVERPRINTS, *_TINTS, *_BALANCE]
    if sheet.colour == "grey":
        patches = [(0, 0, 0, 1), (0, 0, 0, 0.5)]
    x, y = 2 * _GAP, size[1] + (sheet.bleed + sheet.slug - _PATCH) / 2
    for cmyk in patches:
        if x + _PATCH > size[0] / 2 - 2 * _ARM:
            return
        yield f"{filling(Ink('patch', (0, 0, 0), cmyk), sheet.colour)} {numbers(x, y, _PATCH, _PATCH)} re f"
        x += _PATCH
