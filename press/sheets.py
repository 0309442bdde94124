"""What an edition asks of the page before layout: boxes, marks, colour space, links, as data."""

from dataclasses import dataclass, replace
from typing import Literal

MM = 72 / 25.4

Colour = Literal["rgb", "cmyk", "grey"]


@dataclass(frozen=True)
class Sheet:
    """One edition's demands on a page; lengths in points."""

    edition: Literal["print", "mono", "email"]
    colour: Colour
    bleed: float = 0.0
    slug: float = 0.0
    marks: bool = False
    links: bool = True
    mirrored: bool = False


PRINT = Sheet("print", "cmyk", bleed=3 * MM, slug=12 * MM, marks=True, links=False, mirrored=True)
_MONO = Sheet("mono", "grey", links=False, mirrored=True)
EMAIL = Sheet("email", "rgb")
MADE = ("print", "mono", "email", "text", "html")  # in the order in which they are made
EDITIONS: dict[str, Sheet] = {sheet.edition: sheet for sheet in (PRINT, _MONO, EMAIL)}
_INCH_BLEED = 9.0  # an eighth of an inch, for papers in inches


def sheet_for(edition: str, inches: bool, grey: bool = False) -> Sheet:
    """Return what an edition with pages asks of a page, whose size may be one in inches; `grey` is for black ink alone."""
    sheet = replace(EDITIONS[edition], colour="grey") if grey else EDITIONS[edition]
    return replace(sheet, bleed=_INCH_BLEED) if inches and sheet.bleed else sheet
