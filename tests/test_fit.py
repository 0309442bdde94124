"""What does not fit is refused with lines and block; what nearly fits gives within bounds; no page is nearly empty."""

import re
from pathlib import Path

import pytest

from press.layout.composing import lay_out
from press.layout.design import open_design
from press.layout.overset import thin
from press.line import make
from press.problems import Exit, Problem, Refused
from press.release import cut
from press.workspace import Workspace
from tests.briefs import Writer, emptiest
from tests.workshop import audience_of, outfit, policy, put, put_brief, unchecked

SHEET = """\
pages: {pages}
give: {give}
parts:
  - page: wide
    frames:
      head: [masthead]
      main: [bottom_line, gaps, caveats]
"""
AUDIENCES = "firm, soft, single, executive"
ANNEXED = {"name": "annexed", "template": "annexed", "source_text": "yes"}
FIRM = "type 100-100, space 100-100"
SOFT = "type 98-102, space 50-150"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = outfit(tmp_path_factory.mktemp("fit") / "work")
    names = AUDIENCES.split(", ")
    put(made, "briefs/audiences.yaml", policy(*({"name": name, "template": name} for name in names), ANNEXED))
    annexed = SHEET.format(pages=1, give=SOFT).replace("bottom_line, gaps, caveats", "source_text")
    put(made, "layouts/annexed.yaml", annexed)
    put(made, "layouts/firm.yaml", SHEET.format(pages="1-9", give=FIRM))
    put(made, "layouts/soft.yaml", SHEET.format(pages="1-9", give=SOFT))
    put(made, "layouts/single.yaml", SHEET.format(pages=1, give=SOFT))
    return made


def written(workspace: Workspace, gaps: int = 2, words: int = 30) -> str:
    """Write a brief of so many gaps of so many words."""
    counts = {"gaps": gaps, "bottom_line": 1, "caveats": 1}
    brief = Writer(audiences=AUDIENCES, sources=1, counts=counts, lengths={"text": words}).write()
    return put_brief(workspace, "fit", brief)


def laid(workspace: Workspace, name: str, audience: str):
    checked = unchecked(workspace, name)
    release, _ = cut(checked.brief, checked.reports, audience_of(workspace, audience))
    return lay_out(release, open_design(workspace, release)).pages()


def refusal(workspace: Workspace, name: str, audience: str) -> list[Problem]:
    with pytest.raises(Refused) as refused:
        laid(workspace, name, audience)
    assert refused.value.status == Exit.OVERSET == 3
    return list(refused.value.problems)


# ---------------------------------------------------------------------- what does not fit


def test_a_too_long_executive_brief_names_lines_and_block(workspace: Workspace) -> None:
    brief = Writer(
        audiences=AUDIENCES, sources=1, items=4, lengths={"judgment": 60, "because": 90, "text": 60}
    ).write()
    name = put_brief(workspace, "long", brief)
    (problem, *_) = refusal(workspace, name, "executive")
    told = re.fullmatch(
        r"(\d+) lines do not fit on 1 page; what is left over begins here, in the block (\w+)",
        problem.message,
    )
    assert told
    assert int(told[1]) > 5
    assert told[2] == "key_judgments"
    lines = brief.brief.split("\n")
    part = next(line for line in reversed(lines[: problem.where.line]) if re.match(r"\w", line))
    assert part == "key_judgments:"
    assert problem.rule == "overset"
    assert re.match(r"shorten \w+", problem.hint)
    assert "key_judgments" in problem.hint


def test_an_annex_that_does_not_fit_is_told_where_the_brief_names_the_report(workspace: Workspace) -> None:
    name = put_brief(workspace, "annexed", Writer(audiences="annexed", items=5).write())
    (problem,) = refusal(workspace, name, "annexed")
    line = (workspace.root / name).read_text().split("\n")[problem.where.line - 1]
    assert re.match(r'\s*(- )?file: "source/', line)


def test_the_whole_line_exits_3(workspace: Workspace) -> None:
    brief = Writer(audiences=AUDIENCES, lengths={"judgment": 100, "because": 120, "text": 90}).write()
    name = put_brief(workspace, "long", brief)
    with pytest.raises(Refused) as refused:
        list(make(workspace, name, [("executive", "email")]))
    assert refused.value.status == Exit.OVERSET


def test_one_more_line_is_one_more_line(workspace: Workspace) -> None:
    over = []
    for gaps in (60, 64, 72):
        (problem,) = refusal(workspace, written(workspace, gaps, 8), "single")
        over.append(int(problem.message.split()[0]))
    assert over[1] - over[0] == pytest.approx(4, abs=1.1)
    assert over[2] - over[1] == pytest.approx(8, abs=2.1)


def test_taking_the_lines_away_makes_it_fit(workspace: Workspace) -> None:
    (problem,) = refusal(workspace, written(workspace, 60, 8), "single")
    over = int(problem.message.split()[0])
    assert laid(workspace, written(workspace, 60 - over - 1, 8), "single").overset == ()


def test_a_box_taller_than_a_page_is_told(workspace: Workspace) -> None:
    brief = Writer(audiences=AUDIENCES, sources=1, lengths={"text": 1500}, counts={"bottom_line": 1}).write()
    problems = refusal(workspace, put_brief(workspace, "tall", brief), "firm")
    assert problems[0].message == "this is one piece that is taller than a page, in the block bottom_line"
    assert problems[0].where.text.strip().startswith("text:")


# ---------------------------------------------------------------------- what gives


def test_what_fits_is_left_as_it_is(workspace: Workspace) -> None:
    look = laid(workspace, written(workspace, 12), "firm").story.desk.look
    assert (look.size, look.space) == (1, 1)


def test_what_is_a_little_too_long_gives_a_little(workspace: Workspace) -> None:
    given = []
    for gaps in range(10, 60, 5):
        try:
            look = laid(workspace, written(workspace, gaps, 14), "single").story.desk.look
        except Refused:
            break
        assert 0.98 <= look.size <= 1.02
        assert 0.5 <= look.space <= 1.5
        given.append((look.size, look.space))
    assert 3 < len(given) < 10
    assert given == sorted(given, reverse=True)
    assert given[0] > (1, 1) > given[-1]


def test_a_single_page_is_loosened_to_be_filled(workspace: Workspace) -> None:
    name = put_brief(workspace, "short", emptiest())
    pages = laid(workspace, name, "single")
    look = pages.story.desk.look
    assert look.size == pytest.approx(1.02)
    assert look.space == pytest.approx(1.5)
    assert len(pages.leaves) == 1


# ---------------------------------------------------------------------- pages nearly empty


def test_a_nearly_empty_page_is_told_or_evened_out(workspace: Workspace) -> None:
    told = evened = 0
    for gaps in range(24, 48, 2):
        name = written(workspace, gaps, 24)
        pages = laid(workspace, name, "firm")
        problems = list(thin(pages))
        nearly_empty = len(pages.leaves) > 1 and pages.leaves[-1].full < 0.25
        assert [problem.rule for problem in problems] == ["sparse"] * nearly_empty
        told += nearly_empty
        if nearly_empty:
            assert problems[0].message.startswith(f"page {len(pages.leaves)} is only ")
            assert problems[0].where.file == name
            assert problems[0].severity == "warning"
            evened += laid(workspace, name, "soft").leaves[-1].full >= 0.25
    assert told >= 1
    assert evened >= 1


def test_sheets_that_are_committed_state_their_bounds() -> None:
    for sheet in sorted((Path(__file__).parents[1] / "layouts").glob("*.yaml")):
        text = sheet.read_text()
        if "\nparts:" in text:
            assert re.search(r"^pages: \d", text, re.MULTILINE), sheet.name
            assert re.search(r"^give: type", text, re.MULTILINE), sheet.name
