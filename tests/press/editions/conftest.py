"""A small document with text, a table, a figure, links and two pages, drawn for either edition."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from press.drawing.surface import Surface
from press.editions import finish
from press.inks import BLACK, Ink, Stroke
from press.pdf.metadata import Information
from press.sheets import MM, Sheet
from press.tags import Tag
from press.typesetting.faces import open_face
from press.typesetting.paragraph import Run, Style, Words

LAYOUTS = Path(__file__).parents[3] / "layouts"
SIZE = (148 * MM, 210 * MM)
TINT = Ink("tint", (0.8, 0.9, 1.0), (0.3, 0.1, 0.0, 0.0))
RED = Ink("red", (0.8, 0.0, 0.0), (0.0, 0.9, 0.8, 0.1))
PROFILES = {"email": ("sRGB_argyll.icc", "sRGB"), "print": ("FOGRA39L_coated.icc", "FOGRA39")}


def body() -> Style:
    return Style("body", open_face(LAYOUTS / "fonts/SourceSerif4-Regular.ttf"), 10, 14, BLACK)


def tell(edition: str, **changes: object) -> Information:
    file, condition = PROFILES[edition]
    told = {
        "title": "Küche & <Hof>",
        "author": "Desk",
        "subject": "What happened",
        "keywords": "one, two",
        "lang": "en-GB",
        "when": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        "identifier": "kitchen-2026",
        "version": "3",
        "profile": (LAYOUTS / "profiles" / file).read_bytes(),
        "profile_name": condition,
    }
    return Information(**{**told, **changes})  # type: ignore[arg-type]


def draw(sheet: Sheet) -> tuple[Surface, Tag]:
    surface, tree = Surface(sheet, SIZE, "en-GB"), Tag("Document", lang="en-GB")
    _first_page(surface, tree)
    surface.showPage()
    _second_page(surface, tree)
    surface.save()
    return surface, tree


def _first_page(surface: Surface, tree: Tag) -> None:
    surface.fill_rect(-9, 520, SIZE[0] + 18, 90, TINT)
    heading = Tag("H1", text="A heading")
    link, back = Tag("Link"), Tag("Link")
    runs = [
        Run("Black words lead to "),
        Run("the archive", link="https://example.org/ü", contents="The archive", tag=link),
        Run(" and "),
        Run("to the figure", link="#figure", contents="To the figure", tag=back),
        Run(" and red ones stop.", ink=RED),
    ]
    paragraph = Tag("P")
    tree.add(heading, Tag("Aside").add(paragraph), Tag("P"))
    words = Words("A heading", body(), heading)
    words.name = "top"
    _stand(surface, words, 550)
    _stand(surface, Words(runs, body(), paragraph), 480)
    surface.line(30, 470, 390, 470, Stroke(BLACK))


def _second_page(surface: Surface, tree: Tag) -> None:
    figure = Tag("Figure", alt="A red disc", attributes={"Layout": {"BBox": [60, 360, 140, 440]}})
    below = Tag("H2", text="A  figure")
    tree.add(below, figure, _table(surface))
    _stand(surface, Words("A  figure", body(), below), 460)
    with surface.tagged(figure):
        surface.circle(100, 400, 40, RED, Stroke(BLACK))
    surface.place("figure", 60, 440)
    with surface.artifact("Pagination", "Footer"):
        _stand(surface, Words("Page 2", body(), None), 20)


def _table(surface: Surface) -> Tag:
    head = [Tag("TH", ident=f"h{n}", attributes={"Table": {"Scope": "Column"}}) for n in range(2)]
    cells = [Tag("TD", attributes={"Table": {"Headers": [f"h{n}"]}}) for n in range(2)]
    for cell, text, x in [(head[0], "Who", 30), (head[1], "What", 130), (cells[0], "Somebody", 30)]:
        words = Tag("P", text=text)
        _stand(surface, Words(text, body(), words), 300 if cell in head else 280, x)
        cell.add(words)
    rows = [Tag("TR").add(*head), Tag("TR").add(*cells)]
    return Tag("Table").add(Tag("THead").add(rows[0]), Tag("TBody").add(rows[1]))


def _stand(surface: Surface, words: Words, y: float, x: float = 30) -> None:
    words.wrapOn(surface, 350, 500)
    words.drawOn(surface, x, y)


@pytest.fixture
def told() -> Callable[..., Information]:
    return tell


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    def make(sheet: Sheet, **changes: object) -> Path:
        surface, tree = draw(sheet)
        path = tmp_path / f"{sheet.edition}.pdf"
        path.write_bytes(finish(surface, tree, tell(sheet.edition, **changes)))
        return path

    return make


@pytest.fixture
def drawn() -> Callable[[Sheet], tuple[Surface, Tag]]:
    return draw
