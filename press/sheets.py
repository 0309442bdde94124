"""What an edition asks of the page before layout: boxes, marks, colour space, links, as data."""

from dataclasses import dataclass
from typing import Literal

MM = 72 / 25.4

Colour = Literal["rgb", "cmyk", "grey"]


@dataclass(frozen=True)
class Sheet:
    """One edition's demands on a page; lengths in points."""

    edition: Literal["print", "email"]
    colour: Colour
    bleed: float = 0.0
    slug: float = 0.0
    marks: bool = False
    links: bool = True
    mirrored: bool = False


PRINT = Sheet("print", "cmyk", bleed=3 * MM, slug=12 * MM, marks=True, links=False, mirrored=True)
EMAIL = Sheet("email", "rgb")
EDITIONS: dict[str, Sheet] = {sheet.edition: sheet for sheet in (PRINT, EMAIL)}
NAMES = (*EDITIONS, "text", "html")  # the last two have no pages
