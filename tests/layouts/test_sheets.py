"""Every sheet, in every language, with the fullest brief and with the emptiest: nothing missing, nothing beside its frame."""

import re

import pytest

from press.layout.design import open_design
from press.layout.stacking import stack
from press.proof.reading.geometry import Box
from press.proof.reading.structure import Element
from tests.briefs import emptiest, fullest
from tests.workshop import ROOT, Run, Shop, plain, sheets

LANGUAGES = sorted(file.stem for file in (ROOT / "layouts/words").glob("*.yaml"))
WRITTEN = {"fullest": fullest, "emptiest": emptiest}
EDITIONS = ("print", "email")
# What the design puts into the sentence of a judgment.
RANGE = re.compile(r"[ \u00a0]\([^()]*\)")


@pytest.fixture(
    params=[(name, language) for language in LANGUAGES for name in WRITTEN], ids="-".join, scope="module"
)
def name(request: pytest.FixtureRequest, shop: Shop) -> str:
    """A brief that was written and read; what it says is not held against its reports here."""
    kind, language = request.param
    return shop.brief(f"{kind}-{language}", WRITTEN[kind](language), evidence=False)


@pytest.fixture(params=sheets(), scope="module")
def sheet(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_there_are_sheets_and_languages() -> None:
    assert len(sheets()) >= 5
    assert {"en", "fr", "ar", "fa-AF"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", WRITTEN)
def test_the_generated_briefs_are_borne_out_by_their_reports(shop: Shop, kind: str, language: str) -> None:
    shop.brief(f"checked-{kind}-{language}", WRITTEN[kind](language))


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_sheet_makes_a_proven_document(shop: Shop, name: str, sheet: str, edition: str) -> None:
    made = shop.run(name, sheet, edition)
    said = [
        plain(element.own)
        for element in made.document.elements()
        if element.own.strip() and element.role != "Figure"
    ]
    assert said
    assert not made.pages.overset
    assert (
        len(made.document.pages)
        == len(made.pages.leaves)
        <= open_design(shop.workspace, made.release).template.pages.most
    )


@pytest.mark.parametrize("edition", ["email"])
def test_the_structure_says_what_was_meant(shop: Shop, name: str, sheet: str, edition: str) -> None:
    made = shop.run(name, sheet, edition)
    meant = [
        plain(tag.text)
        for tag in made.pages.story.tree.walk()
        if tag.text.strip() and tag.role not in ("Link", "Span", "Figure")
    ]
    told = made.told.split("\n")
    missing = [words for words in meant if not any(words in block for block in told)]
    assert not missing


@pytest.mark.parametrize("edition", ["email"])
def test_everything_printed_of_the_brief_is_in_the_file(
    shop: Shop, name: str, sheet: str, edition: str
) -> None:
    made = shop.run(name, sheet, edition)
    desk = made.pages.story.desk
    told = RANGE.sub("", made.told)
    printed = {plain(text) for text in desk.printed if desk.language.period(text) == text}
    assert len(printed) > 3
    assert not [
        text for text in printed if text not in told and text not in made.told and text not in made.alts
    ]


def test_words_stand_in_their_frames(shop: Shop, name: str, sheet: str) -> None:
    made = shop.run(name, sheet, "email")
    frames = _frames(made)
    banner = made.release.banner.name
    told = [
        one
        for page in made.document.pages
        for one in page.shown
        if one.mark.mcid is not None and one.text.strip(" " + banner)
    ]
    assert told
    # A blank at the end of a line hangs over the edge, which nobody sees.
    slack = {one: 3 + 0.3 * one.size * (one.text != one.text.strip()) for one in told}
    # Quotation marks hang in the margin, and their lines with them.
    hung = {one.box.y0 for one in told if one.text.startswith(("“", "«"))}
    slack.update({one: slack[one] + 0.6 * one.size for one in told if one.box.y0 in hung})
    assert not [
        (one.text, one.box)
        for one in told
        if not any(frame.holds(_core(one.box), slack[one]) for frame in frames)
    ]


def test_words_do_not_stand_upon_each_other(shop: Shop, name: str, sheet: str) -> None:
    made = shop.run(name, sheet, "email")
    clashes = []
    for page in made.document.pages:
        blocks = _blocks(made, page.number)
        cores = [
            (_core(one.box), one, blocks.get(one.mark.mcid, one.mark.number))
            for one in page.shown
            if one.text.strip()
        ]
        for number, (first, one, block) in enumerate(cores):
            others = (
                two
                for second, two, other in cores[number + 1 :]
                if other != block and first.meet(second).area > 0.5
            )
            clashes += [(one.text, two.text) for two in others]
    assert not clashes


def _blocks(made: Run, page: int) -> dict[int | None, Element]:
    """Map the marks of a page to the block that they belong to."""
    found: dict[int | None, Element] = {}

    def walk(element: Element, block: Element) -> None:
        block = block if element.role in ("Link", "Span") else element
        found.update({mcid: block for number, mcid in element.marks if number == page})
        for kid in element.kids:
            walk(kid, block)

    for element in made.document.tree.elements:
        walk(element, element)
    return found


def _core(box: Box) -> Box:
    """Cut a glyph box down to about where there is ink."""
    tall = (box.y1 - box.y0) * 0.3
    return Box(box.x0 + 0.3, box.y0 + tall, box.x1 - 0.3, box.y1 - tall)


def _frames(made: Run) -> list[Box]:
    """Return the frames of all pages of the geometries that a document uses."""
    paper, places = made.pages.paper, []
    for part in made.pages.story.parts:
        head = stack(part.frames.get("head", []), paper.measure)[1]
        places += [*part.geometry.first(paper, head), *part.geometry.rest(paper)]
    starts = [
        (paper.width - start - wide if paper.rtl else start, top, wide, tall)
        for _, start, top, wide, tall in places
    ]
    return [Box(x, paper.height - top - tall, x + wide, paper.height - top) for x, top, wide, tall in starts]
