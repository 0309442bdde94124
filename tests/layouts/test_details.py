"""Finished pages under a ruler: what belongs together stands level, portions are all marked, figures hold what they say."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from press.marked import Text
from press.problems import Refused
from press.proof.reading.document import Page
from press.proof.reading.drawn import Shown
from press.proof.reading.structure import Element
from tests.workshop import REAL, Run, audience_of, outfit, run, unchecked

# What stands alone, or is read as part of what is marked: labels, headings of the design, kinds and dates.
FREE = {"Lbl", "Link", "Span", "Figure", "H2", "THead"}
MARK = re.compile(r"\((C|G|A|A\+S|R)\) ")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Run]:
    workspace = outfit(tmp_path_factory.mktemp("details") / "work")
    checked = unchecked(workspace, REAL)
    return {
        name: run(workspace, checked, audience_of(workspace, name), "email")
        for name in ("executive", "analyst", "public", "field", "large-print")
    }


def lines(page: Page, words: str) -> list[Shown]:
    return [one for one in page.shown if words in one.text]


@pytest.mark.parametrize("name", ["executive", "analyst", "public", "field", "large-print"])
def test_furniture_stands_on_the_baseline_of_the_marking(real: dict[str, Run], name: str) -> None:
    for page in real[name].document.pages:
        top, foot = sorted(lines(page, "TLP:")[:1] + lines(page, "TLP:")[-1:], key=lambda one: -one.y)
        (folio,) = lines(page, "Page ")[-1:]
        (draft,) = lines(page, "Draft – not")
        assert folio.y == pytest.approx(foot.y, abs=0.05)
        assert draft.y == pytest.approx(top.y, abs=0.05)


def test_marking_stands_as_far_from_the_head_as_from_the_foot(real: dict[str, Run]) -> None:
    for page in real["public"].document.pages:
        boxes = sorted(
            (one.box for one in page.painted if one.mark.artifact == "Pagination"), key=lambda box: box.y0
        )
        assert boxes[0].y0 == pytest.approx(page.trim.y1 - boxes[-1].y1, abs=0.05)


def test_large_print_keeps_the_number_at_its_head(real: dict[str, Run]) -> None:
    assert all(lines(page, "2024-17") for page in real["large-print"].document.pages)


def test_the_box_begins_level_with_what_stands_beside_it(real: dict[str, Run]) -> None:
    page = real["executive"].document.pages[0]
    (label,), (side,) = lines(page, "Bottom line"), lines(page, "Key figures")
    # What the heading heads is on the grid; it may miss the line itself by less than a point.
    assert label.y == pytest.approx(side.y, abs=1.0)


def test_judgments_stand_on_the_baseline_of_their_numbers(real: dict[str, Run]) -> None:
    page = real["executive"].document.pages[0]
    tree = [one for one in real["executive"].document.elements() if one.role == "LI"]
    found = {one.mark.mcid: one.y for one in reversed(page.shown) if one.mark.mcid is not None}
    rows = [(one.kids[0].marks, one.kids[1].kids[0].marks) for one in tree if one.kids[1].kids]
    assert len(rows) >= 4
    for sign, sentence in rows:
        assert found[sign[0][1]] == pytest.approx(found[sentence[0][1]], abs=0.05)


def test_gaps_of_the_timeline_are_even(real: dict[str, Run]) -> None:
    page = real["public"].document.pages[-1]
    dots = sorted(
        (one.box for one in page.painted if _round(one.box) and one.box.x1 - one.box.x0 < 8),
        key=lambda box: -box.y0,
    )
    assert len(dots) == 7
    spine = [
        one.box
        for one in page.painted
        if one.kind == "stroke" and one.box.x1 - one.box.x0 < 1.5 and one.box.y1 - one.box.y0 > 3
    ]
    spine = [box for box in spine if dots[0].x0 < box.x0 < dots[0].x1]
    assert len(spine) == 7
    assert max(box.y1 for box in spine) <= dots[0].y1
    assert min(box.y0 for box in spine) >= dots[-1].y0
    ends = sorted(((box.y0, box.y1) for box in spine), reverse=True)
    assert all(above == pytest.approx(below, abs=1.1) for (above, _), (_, below) in pairwise(ends))


def _round(box: object) -> bool:
    return abs((box.x1 - box.x0) - (box.y1 - box.y0)) < 0.05  # type: ignore[attr-defined]


def test_executive_names_its_source_and_says_confidence(real: dict[str, Run]) -> None:
    words = real["executive"].words
    for told in ("Afghanistan International", "27 November 2024", "C3", "https://afintl.com"):
        assert told in words
    page = real["executive"].document.pages[0]
    assert len(lines(page, "Confidence:")) >= 4


def test_every_portion_is_marked(real: dict[str, Run]) -> None:
    made = real["analyst"]
    unmarked = [
        one.text
        for one in _portions(made.document.tree.elements)
        if len(one.text.split()) > 5 and not MARK.match(one.text) and not one.text.startswith("—")
    ]
    unmarked = [words for words in unmarked if "Version 1" not in words]  # the line of dates
    assert not unmarked
    key = "".join(one.text for one in made.document.pages[0].shown if one.mark.artifact)
    assert re.search(r"\(C\)\sTLP:CLEAR\s+\(G\)\sTLP:GREEN\s+\(A\)\sTLP:AMBER", key)


def _portions(elements: tuple[Element, ...]) -> list[Element]:
    """Return the elements that hold text of their own, in order; tables from their second column on."""
    found = []
    for one in elements:
        if one.role in FREE:
            continue
        if one.own.strip():
            found.append(one)
        else:
            found += _portions(one.kids)
    return found


@pytest.mark.parametrize("paper", ["A5", "A4"])
def test_narrow_pages_chop_no_words(tmp_path_factory: pytest.TempPathFactory, paper: str) -> None:
    workspace = outfit(tmp_path_factory.mktemp("narrow") / "work")
    checked = unchecked(workspace, REAL)
    audience = replace(audience_of(workspace, "large-print"), page=Text(paper))
    made = run(workspace, checked, audience, "email")  # the proof of overprinting holds
    assert "Confidence: moderate" in "".join(one.text for page in made.document.pages for one in page.shown)


@pytest.mark.parametrize(
    ("letters", "rule"), [("😀", "glyph"), ("\ue000", "letter"), ("Z" + "\u0301" * 50, "letter")]
)
def test_letters_of_a_report_that_cannot_be_printed_are_told_in_the_report(
    tmp_path: Path, letters: str, rule: str
) -> None:
    own = outfit(tmp_path / "work", linked=False)
    (report,) = (own.root / "source").glob("*.txt")
    report.write_text(f"{report.read_text().rstrip()}\n\nPeople {letters} came.\n")
    with pytest.raises(Refused) as refused:
        run(own, unchecked(own, REAL), audience_of(own, "analyst"), "email")
    problem = refused.value.problems[0]
    assert (problem.rule, problem.where.file) == (rule, f"source/{report.name}")
    assert problem.where.text[problem.where.column - 1] in letters
    assert "source_text: no" in problem.hint
