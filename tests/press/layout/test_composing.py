"""A release is set by its sheet: its banner is that of what is printed, and citations lead to what is printed."""

import pytest

from press.brief import Statement
from press.layout.composing import Layout, lay_out
from press.layout.design import open_design
from press.marked import Text
from press.problems import Exit, Refused, Where
from press.release import Release
from press.values import Recipient
from press.workspace import Workspace
from tests.desks import SMALL, WORKSPACE, brief, release
from tests.workshop import outfit, put

SECRET = "comments:\n  - text: Ask again.\n    marking: TLP:AMBER\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return outfit(tmp_path_factory.mktemp("composing") / "work")


def laid_out(of: Release) -> Layout:
    return lay_out(of, open_design(WORKSPACE, of))


def told(of: Release) -> Refused:
    with pytest.raises(Refused) as caught:
        laid_out(of)
    return caught.value


@pytest.mark.parametrize(("sheet", "banner"), [("analyst", "TLP:AMBER"), ("executive", "TLP:CLEAR")])
def test_the_banner_is_that_of_what_the_sheet_prints(sheet: str, banner: str) -> None:
    one = release(brief(SECRET), template=Text(sheet))
    assert one.banner.name == "TLP:AMBER"
    layout = laid_out(one)
    assert layout.release.banner.name == banner
    assert layout.pages().story.desk.banner.text == banner


def test_pages_are_new_each_time_and_alike() -> None:
    layout = laid_out(release(template=Text("executive")))
    first, second = layout.pages(), layout.pages()
    assert first.story.tree is not second.story.tree
    stands = [
        [(one.piece.block, one.x, one.y) for leaf in pages.leaves for one in leaf.placed]
        for pages in (first, second)
    ]
    assert stands[0] == stands[1]
    assert (first.story.desk.look.size, first.story.desk.look.space) == (
        second.story.desk.look.size,
        second.story.desk.look.space,
    )


def test_readers_of_arabic_get_a_mirrored_page() -> None:
    pages = laid_out(
        release(brief("contact: Ask us.\n"), template=Text("executive"), language=Text("ar"))
    ).pages()
    starts = {one.piece.block: one.x for one in pages.leaves[0].placed}
    assert starts["contact"] < starts["bottom_line"]


def test_the_page_is_that_of_the_audience() -> None:
    assert laid_out(release(page=Text("Letter"))).pages().size == (612, 792)


def test_what_does_not_fit_is_refused_with_its_own_status() -> None:
    long = SMALL.replace("Two gauges agree.", "Two gauges agree and so on. " * 35)
    judgments = "".join(long[long.index("  - judgment") :] for _ in range(5))
    refusal = told(release(brief("", long + judgments), template=Text("executive")))
    assert refusal.status is Exit.OVERSET
    (problem,) = refusal.problems
    assert problem.rule == "overset"
    assert "not fit on 1 page" in problem.message
    assert problem.where.line > 7


def test_letters_that_no_font_has_are_refused_at_their_places_all_in_one_run() -> None:
    odd = SMALL.replace("The river rises", "The ℃ rises").replace("Two gauges", "Two ① gauges")
    refusal = told(release(brief("", odd + "contact: Ask ℃\n")))
    assert refusal.status is Exit.REFUSED
    assert [(one.rule, one.where.line) for one in refusal.problems] == [
        ("glyph", 1),
        ("glyph", 12),
        ("glyph", 14),
    ]


def test_what_readers_are_to_be_told_must_stand_in_a_block_of_the_sheet(workspace: Workspace) -> None:
    rule = Statement(text=Text("Not for the press.", Where("briefs/audiences.yaml", 8)))
    kept = release(distribution=(rule,), template=Text("analyst"))
    assert rule.text in laid_out(kept).pages().story.desk.printed
    sheet = (workspace.root / "layouts/analyst.yaml").read_text()
    put(workspace, "layouts/trial.yaml", sheet.replace("        - distribution\n", ""))
    trial = release(distribution=(rule,), template=Text("trial"))
    with pytest.raises(Refused) as caught:
        lay_out(trial, open_design(workspace, trial))
    assert [(one.rule, one.where) for one in caught.value.problems] == [("distribution", rule.text.where)]


@pytest.mark.parametrize(
    ("places", "told"), [(0, "has no places for the signature"), (2, "has 2 places for the signature")]
)
def test_a_signature_that_is_to_be_seen_needs_one_place(workspace: Workspace, places: int, told: str) -> None:
    seen = release(signature="visible", template=Text("analyst"))
    assert "signature" in [one.piece.block for leaf in laid_out(seen).pages().leaves for one in leaf.placed]
    sheet = (workspace.root / "layouts/analyst.yaml").read_text()
    line = "        - signature\n"
    assert sheet.count(line) == 1
    put(workspace, "layouts/trial.yaml", sheet.replace(line, line * places))
    trial = release(signature="visible", template=Text("trial"))
    with pytest.raises(Refused, match=told) as caught:
        lay_out(trial, open_design(workspace, trial))
    assert [one.rule for one in caught.value.problems] == ["signature"]


def test_a_marking_that_names_its_readers_is_not_printed_without_them() -> None:
    one = release(brief("marking: TLP:RED\n"))
    assert [problem.rule for problem in told(one).problems] == ["recipients"]
    assert laid_out(release(one.brief, recipients=(Recipient("A. Reader"),))).pages().leaves
