"""Everything that an audience's documents are made with is opened by name, and all slips are told in one run."""

from dataclasses import replace
from pathlib import Path

import pytest

from press.layout.design import _strangers, open_design
from press.marked import Text
from press.problems import Refused, Where
from press.workspace import Workspace
from tests.desks import WORKSPACE, opened, release
from tests.workshop import outfit, put

POLICY = Where("briefs/audiences.yaml", 9, 15, 7)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return outfit(tmp_path_factory.mktemp("design") / "work")


def told(workspace: Workspace, **audience: Text) -> list[tuple[str, int]]:
    with pytest.raises(Refused) as caught:
        open_design(workspace, release(**audience))
    assert all(one.hint for one in caught.value.problems)
    return [(one.where.file, one.where.line) for one in caught.value.problems]


def test_a_design_is_what_the_sheet_and_the_audience_ask_for() -> None:
    field = open_design(WORKSPACE, release(template=Text("field")))
    assert field.template.house == "house-field"
    assert field.look.ink("grey").cmyk == (0, 0, 0, 1)
    assert field.look.style("body").face.name.startswith("SourceSans3")
    assert (field.look.size, field.look.space) == (1, 1)


def test_readers_get_headings_in_their_language_or_else_in_the_briefs() -> None:
    assert open_design(WORKSPACE, release()).look.language.tag == "en"
    assert open_design(WORKSPACE, release(language=Text("fa-AF"))).look.language.direction == "rtl"


def test_a_template_or_a_language_that_is_not_there_is_told_where_it_is_asked_for() -> None:
    assert told(WORKSPACE, template=Text("exectutive", POLICY)) == [(POLICY.file, POLICY.line)]
    assert told(WORKSPACE, language=Text("xx", POLICY)) == [(POLICY.file, POLICY.line)]


def test_slips_in_the_sheet_are_told_in_the_sheet(workspace: Workspace) -> None:
    sheet = (workspace.root / "layouts/field.yaml").read_text()
    put(
        workspace,
        "layouts/trial.yaml",
        sheet.replace("house: house-field", "house: huose").replace("- gaps", "- gasp"),
    )
    assert {file for file, _ in told(workspace, template=Text("trial"))} == {"layouts/trial.yaml"}


def test_slips_in_the_house_are_told_in_the_house(workspace: Workspace) -> None:
    house = (workspace.root / "layouts/house-field.yaml").read_text()
    put(workspace, "layouts/house-trial.yaml", house.replace("references: 100", "references: many"))
    sheet = (workspace.root / "layouts/field.yaml").read_text()
    put(workspace, "layouts/trial.yaml", sheet.replace("house: house-field", "house: house-trial"))
    ((file, _),) = told(workspace, template=Text("trial"))
    assert file == "layouts/house-trial.yaml"


def test_a_copied_workspace_uses_its_own_files(tmp_path: Path) -> None:
    copied = outfit(tmp_path / "work")
    words = (copied.root / "layouts/words/en.yaml").read_text()
    put(copied, "layouts/words/en.yaml", words.replace("bottom_line: Bottom line", "bottom_line: In short"))
    assert open_design(copied, release()).look.language.word("bottom_line") == "In short"
    assert open_design(WORKSPACE, release()).look.language.word("bottom_line") == "Bottom line"


def test_a_family_or_a_colour_that_the_house_does_not_have_is_told_though_no_block_uses_it() -> None:
    at = Where("layouts/house.yaml", 9, 20)
    styles = tuple(
        replace(one, style=replace(one.style, ink=Text("acent", at))) if one.name == "gauge" else one
        for one in opened("house").styles
    )
    (problem,) = _strangers(replace(opened("house"), styles=styles))
    assert (problem.where, problem.hint) == (at, "write accent")
    type_ = replace(styles[0].style.type, family=Text("comic", at))
    comic = replace(styles[0], style=replace(styles[0].style, type=type_))
    (problem,) = _strangers(replace(opened("house"), styles=(comic,)))
    assert "'comic' is no family of faces of this house" in problem.message
    assert list(_strangers(opened("house"))) == []
