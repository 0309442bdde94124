"""Briefs and reports are found by number, file name or path, and nothing else is."""

import pytest

from press.command.holdings import briefs, chosen_briefs, chosen_report
from press.command.typed import Typed
from press.problems import Refused
from press.workspace import Workspace

NAMES = ("2024-1-sahel", "2024-17-afghanistan", "2025-3-yemen")


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    root = tmp_path / "project"
    for name in (
        *(f"briefs/{name}.yaml" for name in NAMES),
        "briefs/audiences.yaml",
        "briefs/.hidden.yaml",
        "tests/x.yaml",
        "source/report.txt",
        "source/README.md",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    (tmp_path / "outside.yaml").touch()
    (root / "briefs/link.yml").symlink_to(tmp_path / "outside.yaml")
    monkeypatch.chdir(root)
    return Workspace(root)


def chosen(workspace, *words):
    return [name.removeprefix("briefs/") for name in chosen_briefs(workspace, Typed(words), words)]


def wrong(choose, workspace, *words):
    with pytest.raises(Refused) as caught:
        choose(workspace, Typed(words), words if choose is chosen_briefs else words[0])
    return caught.value.problems[0].message, caught.value.problems[0].hint


def test_all_briefs_are_those_in_their_folder(workspace):
    assert briefs(workspace) == tuple(f"briefs/{name}.yaml" for name in NAMES)
    assert chosen(workspace) == [f"{name}.yaml" for name in NAMES]


@pytest.mark.parametrize(
    "word", ["2024-17", "2024-17-afghanistan", "2024-17-afghanistan.yaml", "briefs/2024-17-afghanistan.yaml"]
)
def test_a_brief_by_its_number_its_name_or_its_path(workspace, word):
    assert chosen(workspace, word) == ["2024-17-afghanistan.yaml"]


def test_a_number_is_a_whole_number(workspace):
    assert chosen(workspace, "2024-1") == ["2024-1-sahel.yaml"]
    assert chosen(workspace, "2024") == ["2024-1-sahel.yaml", "2024-17-afghanistan.yaml"]


def test_a_brief_by_the_number_that_stands_in_it(workspace):
    (workspace.root / "briefs/flood-txt.yaml").write_text("title: x\nnumber: '2024-18'  # of the series\n")
    (workspace.root / "briefs/bad.yaml").write_bytes(b"\xff")
    assert chosen(workspace, "2024-18") == ["flood-txt.yaml"]
    assert "there is no brief" in wrong(chosen_briefs, workspace, "2024-1x")[0]


def test_a_path_is_meant_from_where_one_is(workspace, monkeypatch):
    monkeypatch.chdir(workspace.root / "tests")
    assert chosen(workspace, "x.yaml") == ["tests/x.yaml"]
    assert chosen(workspace, "tests/x.yaml") == ["tests/x.yaml"]
    assert chosen(workspace, str(workspace.root / "tests/x.yaml")) == ["tests/x.yaml"]


def test_no_brief_is_chosen_twice(workspace):
    assert chosen(workspace, "2025-3", "2024", "2024-17") == [
        "2025-3-yemen.yaml",
        "2024-1-sahel.yaml",
        "2024-17-afghanistan.yaml",
    ]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("2024-18", "write 2024-1"),
        ("chekc", "write check"),
        ("nonsense", "see python build.py list"),
        ("", "see"),
        ("x" * 10_000, "see"),
        ("briefs", "see"),
    ],
)
def test_a_brief_that_is_not_there_is_told_with_the_nearest(workspace, word, hint):
    message, told = wrong(chosen_briefs, workspace, word)
    assert "there is no brief" in message
    assert told.startswith(hint)


@pytest.mark.parametrize("word", ["../outside.yaml", "briefs/link.yml", "/etc/passwd"])
def test_a_file_outside_the_project_is_told(workspace, word):
    message, hint = wrong(chosen_briefs, workspace, word)
    assert "outside the project folder" in message
    assert hint == "copy the file into briefs/, and name it there"
    assert wrong(chosen_report, workspace, word)[1] == "copy the file into source/, and name it there"


def test_a_project_without_briefs_says_how_to_begin(tmp_path):
    assert "new REPORT" in wrong(chosen_briefs, Workspace(tmp_path))[1]


@pytest.mark.parametrize("word", ["report.txt", "report", "rep", "source/report.txt"])
def test_a_report_by_its_name_or_its_path(workspace, word):
    assert chosen_report(workspace, Typed([word]), word) == "source/report.txt"


def test_a_report_that_is_not_there_is_told_with_the_nearest(workspace):
    assert wrong(chosen_report, workspace, "reprot.txt") == (
        "there is no report 'reprot.txt'",
        "write report.txt",
    )
    assert wrong(chosen_report, workspace, "README")[1] == "choose from report.txt"
