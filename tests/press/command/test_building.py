"""A build puts each brief's files in place together, makes nothing twice, and says what it did."""

import os
import sys

import pytest

from press.command import building
from press.command.console import Console
from press.evidence import Checked
from press.problems import Exit, Problem, Refused, Severity, Where
from tests.cutting import pour
from tests.press.command.staging import ALL, POLICY, checked, files, root, run
from tests.workshop import ROOT

__all__ = ["root", "run"]


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
    told_of = [  # whichever was quicker has it
        f"briefs/{one}.yaml:1:1: file-name: briefs/{other}.yaml makes a file of this name too: same.pdf"
        in told
        for one, other in ("ab", "ba")
    ]
    assert sorted(told_of) == [False, True]
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
    assert sorted(os.listdir(root / "out")) == [*ALL, "manifest.json"]
    assert (root / "out/a-public-print.pdf").read_bytes() == b"new"
    assert (root / "out/b-public-print.pdf").read_bytes() == b"old"


def test_a_brief_is_held_against_its_reports_once_for_all_audiences(run, monkeypatch):
    held = []
    monkeypatch.setattr(building, "read_checked", lambda workspace, name: held.append(name) or checked())
    assert run()[0] == Exit.MADE
    assert held == ["briefs/a.yaml", "briefs/b.yaml"]


def test_a_brief_that_its_reports_refuse_stops_only_itself(root, run, monkeypatch):
    def refuse(workspace, name):
        if name == "briefs/a.yaml":
            raise Refused([Problem(Where(name, 3), "verbatim", "these words do not stand there")])
        return checked()

    monkeypatch.setattr(building, "read_checked", refuse)
    assert run()[0] == Exit.REFUSED
    assert {file.name[0] for file in (root / "out").glob("*.pdf")} == {"b"}


# ---------------------------------------------------------------------- who may see nothing of a brief


def test_an_audience_below_the_marking_of_a_brief_is_passed_over(root, run):
    run()
    (root / "briefs/a.yaml").write_text("marked TLP:AMBER")
    status, lines, problems = run()
    assert status is Exit.MADE
    assert [line for line in lines if "unchanged" not in line] == ["out/a-analyst-email.pdf: 1 page, 1 kB"]
    assert "note: ceiling: TLP:AMBER is above what public may see, so nothing is left" in problems
    assert files(root / "out/withdrawn") == ["a-public-email.pdf", "a-public-print.pdf"]
    assert run()[0] is Exit.MADE


@pytest.mark.parametrize("words", [[], ["--audience", "public"]])
def test_a_brief_that_nobody_may_see_is_refused(root, run, words):
    (root / "briefs/a.yaml").write_text("marked TLP:RED" if not words else "marked TLP:AMBER")
    status, _, problems = run("a", *words)
    assert status is Exit.REFUSED
    assert files(root / "out") == []
    assert "error" in problems


def test_what_is_told_of_a_brief_in_order_is_told_in_every_build(root, run, monkeypatch):
    old = Problem(Where("briefs/a.yaml", 2), "marking", "TLP:WHITE is an old name", "", Severity.WARNING)
    monkeypatch.setattr(building, "read_checked", lambda *_: Checked(pour(), (), (old,)))
    assert "warning: marking: TLP:WHITE is an old name" in run("a")[2]


def test_an_old_name_in_the_policy_is_told_in_every_build(root, run):
    (root / "briefs/audiences.yaml").write_text(POLICY.replace("TLP:CLEAR", "TLP:WHITE"))
    told = "briefs/audiences.yaml:4:14: warning: marking: TLP:WHITE is an old name of TLP:CLEAR"
    assert told in run()[2]
    assert told in run()[2]


def test_another_press_makes_other_files(root, run):
    assert run("a")[0] is Exit.MADE
    icc = str(ROOT / "layouts/profiles/GRACoL2006_TR006_320.icc")
    assert run("a", "--icc", icc)[0] is Exit.MADE
    assert (root / "out/a-public-print.pdf").read_text() == "oldTR006"
    assert all(line.endswith("unchanged") for line in run("a", "--icc", icc)[1])


def test_what_is_no_press_is_a_wrong_word(root, run):
    status, _, problems = run("a", "--icc", str(ROOT / "layouts/profiles/sRGB_argyll.icc"))
    assert status is Exit.USAGE
    assert "of a screen" in problems
    assert files(root / "out") == []
