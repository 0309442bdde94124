"""What is to be made, and what need not be made again."""

import os

import pytest

from press.audiences import Audience
from press.brief import Names
from press.manifest import fingerprint
from press.marked import Text
from press.plan import Ground, Job, plan
from press.workspace import Workspace

JOB = Job("briefs/a.yaml", "analyst", ("print", "email"))


def audience(name, *editions):
    return Audience(Text(name), Text("sheet"), editions=Names(editions))


@pytest.fixture
def workspace(tmp_path):
    for name in (
        "briefs/a.yaml",
        "briefs/b.yaml",
        "briefs/audiences.yaml",
        "source/deep/r.txt",
        "layouts/a.yaml",
        "press/a.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("old")
    return Workspace(tmp_path)


def test_each_audience_gets_its_editions_of_each_brief():
    audiences = [audience("analyst", "print", "email"), audience("public", "email")]
    jobs = plan(["briefs/a.yaml", "briefs/b.yaml"], audiences, ("print", "email"))
    assert [(job.brief[7], *job.wanted) for job in jobs] == [
        ("a", ("analyst", "print"), ("analyst", "email")),
        ("a", ("public", "email")),
        ("b", ("analyst", "print"), ("analyst", "email")),
        ("b", ("public", "email")),
    ]


def test_an_audience_that_does_not_get_an_edition_has_no_job():
    assert plan(["briefs/a.yaml"], [audience("public", "email")], ("print",)) == ()


def test_the_same_things_have_the_same_fingerprint(workspace):
    assert Ground(workspace).under(JOB.brief) == Ground(workspace).under(JOB.brief)


@pytest.mark.parametrize(
    "name",
    [
        "briefs/a.yaml",
        "briefs/audiences.yaml",
        "source/deep/r.txt",
        "layouts/a.yaml",
        "press/a.py",
        "layouts/new.yaml",
    ],
)
def test_another_byte_anywhere_is_another_fingerprint(workspace, name):
    before = Ground(workspace).under(JOB.brief)
    (workspace.root / name).write_text("new")
    assert Ground(workspace).under(JOB.brief) != before


@pytest.mark.parametrize("name", ["briefs/b.yaml", "layouts/.hidden", "press/__pycache__/a.pyc"])
def test_what_has_no_part_in_it_does_not_count(workspace, name):
    before = Ground(workspace).under(JOB.brief)
    (workspace.root / name).parent.mkdir(exist_ok=True)
    (workspace.root / name).write_text("new")
    assert Ground(workspace).under(JOB.brief) == before


def test_another_brief_is_another_fingerprint(workspace):
    ground = Ground(workspace)
    assert fingerprint(ground.under(JOB.brief)) != fingerprint(ground.under("briefs/b.yaml"))


def test_what_files_are_made_from_is_told_by_name(workspace):
    told = Ground(workspace).under("briefs/a.yaml")
    assert {
        "briefs/a.yaml",
        "source",
        "layouts",
        "press",
        "briefs/audiences.yaml",
        "python",
        "reportlab",
    } <= set(told)


def test_a_job_is_what_its_audience_gets_and_the_register_of_its_copies():
    assert JOB.parts == {("briefs/a.yaml", "analyst", one) for one in ("print", "email", "register")}
    assert JOB.pair == ("briefs/a.yaml", "analyst")


def test_another_press_is_another_fingerprint(workspace):
    found = {str(Ground(workspace, profile).under(JOB.brief)) for profile in (b"", b"one", b"other")}
    assert len(found) == 3


def test_what_cannot_be_read_is_never_the_same(workspace):
    os.mkfifo(workspace.root / "source/pipe")
    assert Ground(workspace).under(JOB.brief) != Ground(workspace).under(JOB.brief)


def test_a_folder_behind_a_link_is_never_the_same(workspace):
    (workspace.root / "layouts/fonts").symlink_to(workspace.root / "source")
    assert Ground(workspace).under(JOB.brief) != Ground(workspace).under(JOB.brief)
