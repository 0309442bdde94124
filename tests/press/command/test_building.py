"""A build puts each brief's files in place together, makes nothing twice, and says what it did."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from press.command import building
from press.command.arguments import read_words
from press.command.building import build
from press.command.console import Console
from press.problems import Exit, Problem, Refused, Where
from press.workspace import Workspace

POLICY = """\
audiences:
  - name: public
    template: public
    ceiling: TLP:CLEAR
  - name: analyst
    template: analyst
    ceiling: TLP:AMBER
    editions: email
"""


@dataclass(frozen=True)
class Made:
    name: str
    data: bytes
    pages: int = 1
    problems: tuple[Problem, ...] = ()


def make(workspace, name, wanted, checked):
    """Stands for the line: what a brief says is what comes of it."""
    text = (workspace.root / name).read_text()
    for audience, edition in wanted:
        if f"refuse {audience}" in text:
            raise Refused([Problem(Where(name, 3), "fit", f"too long for {audience}")], Exit.OVERSET)
        where = Where(name, 9)
        file = "same" if "same" in text else f"{Path(name).stem}-{audience}-{edition}"
        yield Made(f"{file}.pdf", text.encode(), problems=(Problem(where, "thin", "told on the way"),))


@pytest.fixture
def root(tmp_path, monkeypatch):
    for folder in ("briefs", "source", "layouts", "press"):
        (tmp_path / folder).mkdir()
    (tmp_path / "briefs/audiences.yaml").write_text(POLICY)
    for name in ("a", "b"):
        (tmp_path / f"briefs/{name}.yaml").write_text("old")
    line = ModuleType("press.line")
    line.make = make
    monkeypatch.setitem(sys.modules, "press.line", line)
    monkeypatch.setattr(building, "read_checked", lambda *_: "checked")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(root, capsys):
    def made(*words):
        asked = read_words(words)
        console = Console(asked.format, asked.quiet)
        try:
            status = build(Workspace(root), asked, console)
        except Refused as refusal:
            console.take(refusal.problems)
            status = refusal.status
        console.close()
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err

    return made


def files(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != ".made.json")


ALL = [f"{brief}-{rest}.pdf" for brief in "ab" for rest in ("analyst-email", "public-email", "public-print")]


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_everything_is_made_and_each_file_told(root, run, jobs):
    status, lines, problems = run("--jobs", jobs)
    assert status is Exit.MADE
    assert files(root / "out") == ALL
    assert sorted(lines) == [f"out/{name}: 1 page, 1 kB" for name in ALL]
    assert "told on the way" in problems


def test_nothing_is_made_twice(root, run, monkeypatch):
    run()
    monkeypatch.setitem(sys.modules, "press.line", None)
    status, lines, _ = run()
    assert status is Exit.MADE
    assert sorted(lines) == [f"out/{name}: unchanged" for name in ALL]


def test_only_what_has_changed_or_is_gone_is_made_again(root, run):
    run()
    (root / "briefs/a.yaml").write_text("new")
    (root / "out/b-public-print.pdf").unlink()
    _, lines, _ = run()
    assert [line for line in sorted(lines) if "unchanged" in line] == ["out/b-analyst-email.pdf: unchanged"]
    assert (root / "out/a-public-print.pdf").read_bytes() == b"new"


def test_only_what_is_asked_for_is_made(root, run):
    assert run("b", "--audience", "public", "--edition", "email")[0] is Exit.MADE
    assert files(root / "out") == ["b-public-email.pdf"]


def test_a_brief_of_which_something_is_refused_keeps_all_its_old_files(root, run):
    run()
    (root / "briefs/a.yaml").write_text("refuse analyst")
    (root / "briefs/b.yaml").write_text("new")
    for jobs in ("1", "4"):
        status, lines, problems = run("--jobs", jobs)
        assert status is Exit.OVERSET
        assert {(root / f"out/a-{rest}.pdf").read_bytes() for rest in ("analyst-email", "public-print")} == {
            b"old"
        }
        assert (root / "out/b-public-print.pdf").read_bytes() == b"new"
        assert not any("out/a-" in line for line in lines)
        assert "briefs/a.yaml:3:1: fit: too long for analyst" in problems
        assert "2 files of this brief are ready, but none was replaced" in problems
    assert files(root / "out") == ALL


def test_what_was_refused_is_tried_again(root, run):
    (root / "briefs/a.yaml").write_text("refuse analyst")
    assert run("a")[0] is Exit.OVERSET
    assert run("a")[0] is Exit.OVERSET


def test_two_files_of_one_name_are_refused(root, run):
    (root / "briefs/a.yaml").write_text("same")
    status, _, problems = run("a", "--audience", "public")
    assert status is Exit.USAGE
    assert "same name" in problems
    assert files(root / "out") == []


def test_two_briefs_whose_files_have_one_name_are_told_apart(root, run):
    for name in ("a", "b"):
        (root / f"briefs/{name}.yaml").write_text("same")
    status, _, told = run("--audience", "analyst")
    assert status is Exit.REFUSED
    assert "briefs/b.yaml:1:1: name: briefs/a.yaml makes a file of this name too: same.pdf" in told
    assert (root / "out/same.pdf").is_file()


def test_a_folder_can_be_named(root, run, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "deep"
    assert run("a", "--out", str(other))[0] is Exit.MADE
    assert files(other) == ALL[:3]
    assert not (root / "out").exists()


def test_our_own_folder_never_leads_out_of_the_project(root, run, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (root / "out").symlink_to(other)
    status, _, problems = run()
    assert status is Exit.USAGE
    assert "leads out of the project" in problems
    assert list(other.iterdir()) == []


def test_a_folder_that_takes_no_files_is_told_before_anything_is_made(root, run, monkeypatch):
    (root / "out").write_text("")
    monkeypatch.setattr(building, "run", None)
    status, _, problems = run()
    assert status is Exit.USAGE
    assert problems.startswith("out:1:1: write: the folder takes no files: ")


def test_what_a_killed_build_left_is_cleared_away(root, run):
    (root / "out").mkdir()
    (root / "out/.0123456789abcdef.part").write_bytes(b"half")
    run()
    assert files(root / "out") == ALL


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--audience", "publik"], "write public"),
        (["--audience", ""], "choose from public, analyst"),
        (["c"], "there is no brief 'c'"),
        (["--out", ""], "--out needs the name of a folder"),
        (["--audience", "analyst", "--edition", "print"], "analyst does not get the edition print"),
    ],
)
def test_a_wrong_word_is_told(run, words, told):
    status, _, problems = run(*words)
    assert status is Exit.USAGE
    assert told in problems


def test_the_policy_is_needed(root, run):
    (root / "briefs/audiences.yaml").write_text("audiences: none\n")
    status, _, problems = run()
    assert status is Exit.REFUSED
    assert "briefs/audiences.yaml:1:12" in problems


def test_a_stop_leaves_the_old_files_and_nothing_else(root, run, monkeypatch):
    run()
    for name in ("a", "b"):
        (root / f"briefs/{name}.yaml").write_text("new")
    monkeypatch.setattr(
        Console,
        "begun",
        lambda self, job: (_ for _ in ()).throw(KeyboardInterrupt) if job.brief == "briefs/b.yaml" else None,
    )
    with pytest.raises(KeyboardInterrupt):
        run("--jobs", "1")
    assert sorted(os.listdir(root / "out")) == [".made.json", *ALL]
    assert (root / "out/a-public-print.pdf").read_bytes() == b"new"
    assert (root / "out/b-public-print.pdf").read_bytes() == b"old"


def test_a_brief_is_held_against_its_reports_once_for_all_audiences(run, monkeypatch):
    held = []
    monkeypatch.setattr(building, "read_checked", lambda workspace, name: held.append(name) or "checked")
    assert run()[0] == Exit.MADE
    assert held == ["briefs/a.yaml", "briefs/b.yaml"]


def test_a_brief_that_its_reports_refuse_stops_only_itself(root, run, monkeypatch):
    def refuse(workspace, name):
        if name == "briefs/a.yaml":
            raise Refused([Problem(Where(name, 3), "verbatim", "these words do not stand there")])
        return "checked"

    monkeypatch.setattr(building, "read_checked", refuse)
    assert run()[0] == Exit.REFUSED
    assert {file.name[0] for file in (root / "out").glob("*.pdf")} == {"b"}
