"""A sheet as a template: what it says, and every slip told at its place, all in one run."""

from pathlib import Path

import pytest

from press.marked import Text
from press.problems import Problems, Where
from press.style.bounds import Extent, Give
from press.templates import Template, read_template
from press.workspace import Workspace
from tests.desks import WORKSPACE
from tests.workshop import outfit, put, sheets

SHEET = """\
pages: 1-2
give: type 98-102, space 40-160
parts:
  - page: front
    frames:
      head:
        - masthead
      main:
        - key_judgments: {first: 4, basis: no}
        - gaps
  - page: wide
    follows: yes
    frames:
      main:
        - caveats
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return outfit(tmp_path_factory.mktemp("sheets") / "work")


def read(workspace: Workspace, text: str) -> tuple[Template | None, list[tuple[str, int, str]]]:
    put(workspace, "layouts/trial.yaml", text)
    problems = Problems()
    template = read_template(workspace, Text("trial"), problems)
    return template, [(one.where.file, one.where.line, f"{one.message}; {one.hint}") for one in problems]


def test_a_sheet_is_read_as_it_stands(workspace: Workspace) -> None:
    template, told = read(workspace, SHEET)
    assert not told
    assert template is not None
    assert (template.pages, template.give) == (Extent(1, 2), Give((0.98, 1.02), (0.4, 1.6)))
    assert (template.house, template.furniture) == ("house", "house")
    first, second = template.parts
    assert (first.page, first.follows, second.follows) == ("front", False, True)
    assert [(area.frame, [use.block for use in area.blocks]) for area in first.frames] == [
        ("head", ["masthead"]),
        ("main", ["key_judgments", "gaps"]),
    ]
    assert first.frames[1].blocks[0].chosen == {"first": "4", "basis": "no"}


def test_a_sheet_that_says_nothing_gives_nothing(workspace: Workspace) -> None:
    template, _ = read(workspace, SHEET.partition("give")[2].partition("\n")[2])
    assert template is not None
    assert template.give == Give((1, 1), (1, 1))
    assert template.pages.most >= 60


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("page: front", "page: frint", "'frint' is no file in layouts/pages; write front"),
        (
            "page: front",
            "page: front\n    then: colums",
            "'colums' is no file in layouts/pages; write columns",
        ),
        ("      head:", "      haed:", "'haed' is no frame of this page; write head"),
        ("- gaps", "- gasp", "'gasp' is no file in layouts/blocks; write gaps"),
        ("first: 4", "frist: 4", "'frist' is no option of the block key_judgments; write first"),
        ("first: 4", "first: four", "'four' is no whole number; write a whole number"),
        ("basis: no", "basis: nay", "'nay' is no answer; write false or no or true or yes"),
        ("pages: 1-2", "pages: 2-1", "'2-1' runs backwards; write the lower number first: 4-6"),
        ("pages: 1-2", "pages: 1-2\nfurniture: hose", "'hose' is no file in layouts/furniture; write house"),
    ],
)
def test_a_slip_is_told_at_its_place_with_what_was_meant(
    workspace: Workspace, old: str, new: str, told: str
) -> None:
    template, found = read(workspace, SHEET.replace(old, new))
    line = (SHEET.partition(old)[0] + new).count("\n") + 1
    assert template is None
    assert found == [("layouts/trial.yaml", line, told)]


def test_all_slips_are_told_in_one_run(workspace: Workspace) -> None:
    _, found = read(workspace, SHEET.replace("- gaps", "- gasp").replace("page: wide", "page: wdie"))
    assert [line for _, line, _ in found] == [10, 11]


def test_a_sheet_has_no_conditions(workspace: Workspace) -> None:
    _, found = read(workspace, SHEET + "    if: draft\n")
    assert [(line, "if" in told) for _, line, told in found] == [(16, True)]


@pytest.mark.parametrize("name", sheets())
def test_every_sheet_of_the_project_is_sound(name: str) -> None:
    problems = Problems()
    assert read_template(WORKSPACE, Text(name), problems) is not None
    assert not len(problems)


def test_a_sheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    problems, asked = Problems(), Where("briefs/audiences.yaml", 4, 15)
    assert read_template(Workspace(tmp_path), Text("analyst", asked), problems) is None
    assert [(one.where, one.hint) for one in problems] == [(asked, "put it into layouts/analyst.yaml")]
