"""A release is set by its sheet: its banner is that of what is printed, and citations lead to what is printed."""

import pytest

from press.composing import Layout, lay_out
from press.design import open_design
from press.marked import Text
from press.problems import Exit, Refused
from press.release import Release
from tests.desks import SMALL, WORKSPACE, brief, release

SECRET = "comments:\n  - text: Ask again.\n    marking: TLP:AMBER\n"


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
