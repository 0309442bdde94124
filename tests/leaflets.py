"""Print files with as many pages as wanted, each of which says which page it is."""

from datetime import UTC, datetime
from functools import cache

from press.drawing.surface import Surface
from press.editions import finish
from press.inks import BLACK, Ink
from press.pdf.metadata import Information
from press.sheets import MM, PRINT
from press.tags import Tag
from press.typesetting.faces import Face, open_face
from press.typesetting.paragraph import Style, Words
from tests.workshop import ROOT

SIZE = (148 * MM, 210 * MM)
TINT = Ink("tint", (0.8, 0.9, 1.0), (0.3, 0.1, 0.0, 0.0))
COUNTS = (1, 4, 5, 8, 13)


def face() -> Face:
    return open_face(ROOT / "layouts/fonts/SourceSans3-Regular.ttf")


@cache
def leaflet(pages: int, lang: str = "en-GB", size: tuple[float, float] = SIZE) -> bytes:
    """Return a print file; a band runs along the outer edge of each page, into the bleed."""
    surface, tree = Surface(PRINT, size, lang), Tag("Document", lang=lang)
    style = Style("body", face(), 24, 30, BLACK)
    for page in range(1, pages + 1):
        surface.fill_rect(-PRINT.bleed if page % 2 == 0 else size[0] - 20, 100, 20 + PRINT.bleed, 90, TINT)
        paragraph = Tag("P", text=f"This is page {page}")
        tree.add(paragraph)
        words = Words(f"This is page {page}", style, paragraph)
        words.wrapOn(surface, 300, 100)
        words.drawOn(surface, 60, 300)
        surface.showPage()
    return finish(surface, tree, told(lang))


def told(lang: str = "en-GB") -> Information:
    """Return what the file says about itself."""
    profile = (ROOT / "layouts/profiles/FOGRA39L_coated.icc").read_bytes()
    when = datetime(2026, 1, 2, tzinfo=UTC)
    title = "A leaflet about Küchen"
    return Information(title, "A desk", "", "", lang, when, "leaflet", "2", profile, "FOGRA39")
