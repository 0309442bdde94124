"""Each block by itself on a tiny page: what it draws, where, as a short list."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from press.drawing.surface import Surface
from press.editions import finish
from press.layout.composing import lay_out
from press.layout.design import open_design
from press.layout.pages import Pages, draw, place
from press.marked import Text
from press.paper import Paper
from press.particulars import extras, information
from press.proof.reading.document import Document, read
from press.release import cut
from press.sheets import EDITIONS
from press.style.bounds import Extent
from press.templates import Area, Part, Use
from tests.briefs import Writer
from tests.golden import drawn, hold, tags
from tests.workshop import ROOT, Shop

FOLDER = Path(__file__).parent / "drawn"
BLOCKS = sorted(file.stem for file in (ROOT / "layouts/blocks").glob("[a-z]*.py"))
TINY = Paper("tiny", 240, 320, 10, 10)
ONE_FRAME = SimpleNamespace(
    first=lambda paper, head: [("main", paper.beside, paper.above, paper.measure, paper.depth)],
    rest=lambda paper: [("main", paper.beside, paper.above, paper.measure, paper.depth)],
)


@pytest.fixture(scope="module")
def brief(shop: Shop) -> str:
    counts = {"body": 4, "items": 2, "rows": 2, "columns": 2, "actors": 2}
    return shop.brief("drawn", Writer(sources=1, items=1, words=4, counts=counts).write(), evidence=False)


def alone(shop: Shop, brief: str, block: str) -> tuple[Document, Pages]:
    """Draw one block on tiny pages, without furniture."""
    checked = shop.checked(brief)
    signature = "visible" if block == "signature" else "no"
    audience = replace(shop.audiences["analyst"], portion_marks=True, source_text=True, signature=signature)
    release, _ = cut(checked.brief, checked.reports, audience)
    design = open_design(shop.workspace, release)
    template = replace(
        design.template,
        pages=Extent(1, 60),
        parts=(Part(Text("wide"), (Area(Text("main"), (Use(Text(block)),)),)),),
    )
    story = lay_out(release, replace(design, template=template)).pages().story
    story = replace(
        story,
        parts=tuple(told._replace(geometry=ONE_FRAME) for told in story.parts),
        furnish=lambda canvas, folio: None,
    )
    pages = place(story, TINY, 9)
    surface = Surface(EDITIONS["email"], pages.size, pages.language)
    draw(pages, surface)
    about = information(release, "email", shop.workspace)
    return read(finish(surface, pages.story.tree, about, extras(pages.story.desk))), pages


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_alone(shop: Shop, brief: str, block: str, accept: bool) -> None:
    document, pages = alone(shop, brief, block)
    assert not pages.overset
    lines = [*drawn(document), "tags", *tags(document)]
    assert len(lines) > 4 or block == "distribution"  # of which nothing is said here
    hold(FOLDER / f"{block}.txt", iter(lines), accept)


def test_no_list_is_left_of_what_is_gone() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(BLOCKS)
