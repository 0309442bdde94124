"""Inks and paths go in, operators of a PDF content stream come out (ISO 32000-1, 8.5 and 8.6)."""

from collections.abc import Sequence

from press.inks import Ink
from press.pdf.syntax import name, numbers
from press.sheets import Colour

Path = Sequence[tuple[float, ...] | None]
# The colorant All stands on every plate, those of spot inks too (ISO 32000-1, 8.6.6.4).
REGISTRATION = Ink("All", (0.0, 0.0, 0.0), (1.0, 1.0, 1.0, 1.0), "All")
_OPERATORS = {4: "re", 6: "c"}


def filling(ink: Ink, colour: Colour) -> str:
    """Write the operator that sets the fill colour to what `ink` is in that colour space."""
    if plate := _plate(ink, colour):
        return f"{plate} cs 1 scn"
    return numbers(*values(ink, colour)) + {"rgb": " rg", "cmyk": " k", "grey": " g"}[colour]


def stroking(ink: Ink, colour: Colour) -> str:
    """Write the operator that sets the stroke colour to what `ink` is in that colour space."""
    if plate := _plate(ink, colour):
        return f"{plate} CS 1 SCN"
    return numbers(*values(ink, colour)) + {"rgb": " RG", "cmyk": " K", "grey": " G"}[colour]


def values(ink: Ink, colour: Colour) -> tuple[float, ...]:
    """Give the components of an ink in a colour space, fractions 0 to 1."""
    if colour == "rgb":
        return ink.rgb
    return ink.cmyk if colour == "cmyk" else (_greyness(ink),)


def traced(path: Path, closed: bool = False) -> str:
    """Write a path: two numbers are a corner, four a rectangle, six a curve; None lifts the pen."""
    code, down = [], False
    for step in path:
        if step is None:
            code.append("h" if closed and down else "")
            down = False
        else:
            code.append(f"{numbers(*step)} {_OPERATORS.get(len(step)) or ('l' if down else 'm')}")
            down = len(step) != 4
    return " ".join(filter(None, code)) + (" h" if closed and down else "")


def rounded(x: float, y: float, radius: float) -> Path:
    """Give the circle round a point as a path of four curves, exact to 0.03 % of the radius."""
    r, k = radius, radius * 0.5523
    return [
        (x + r, y),
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    ]


def _plate(ink: Ink, colour: Colour) -> str:
    """Give the name of the plate that an ink has of its own, on a press in colours."""
    own = colour == "cmyk" and ink.spot
    return name(ink.spot).decode() if own or ink == REGISTRATION else ""


def _greyness(ink: Ink) -> float:
    cyan, magenta, yellow, black = ink.cmyk
    if cyan == magenta == yellow == 0:
        return 1 - black
    # IEC 61966-2-1: luminance is a sum of linear light, and grey has the same transfer curve as each channel.
    red, green, blue = ((c / 12.92) if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in ink.rgb)
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
