"""What is to be made, and what need not be made again."""

import json
import os
import shutil
from pathlib import Path

import pytest

from press.audiences import Audience
from press.brief import Names
from press.marked import Text
from press.plan import Ground, Job, Manifest, plan
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


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/x.pdf").write_bytes(b"pdf")
    return tmp_path / "out"


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
    assert Ground(workspace).under(JOB) == Ground(workspace).under(JOB)


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
    before = Ground(workspace).under(JOB)
    (workspace.root / name).write_text("new")
    assert Ground(workspace).under(JOB) != before


@pytest.mark.parametrize("name", ["briefs/b.yaml", "layouts/.hidden", "press/__pycache__/a.pyc"])
def test_what_has_no_part_in_it_does_not_count(workspace, name):
    before = Ground(workspace).under(JOB)
    (workspace.root / name).parent.mkdir(exist_ok=True)
    (workspace.root / name).write_text("new")
    assert Ground(workspace).under(JOB) == before


def test_another_job_is_another_fingerprint(workspace):
    ground = Ground(workspace)
    jobs = [
        JOB,
        Job("briefs/b.yaml", "analyst", ("print", "email")),
        Job(JOB.brief, "public", JOB.editions),
        Job(JOB.brief, "analyst", ("print",)),
    ]
    assert len({ground.under(job) for job in jobs}) == 4


def test_what_cannot_be_read_is_never_the_same(workspace):
    os.mkfifo(workspace.root / "source/pipe")
    assert Ground(workspace).under(JOB) != Ground(workspace).under(JOB)


def test_a_folder_behind_a_link_is_never_the_same(workspace):
    (workspace.root / "layouts/fonts").symlink_to(workspace.root / "source")
    assert Ground(workspace).under(JOB) != Ground(workspace).under(JOB)


def test_a_manifest_remembers_what_was_made(folder):
    manifest = Manifest(folder)
    assert manifest.holds("inputs") == ()
    manifest.note("inputs", [("x.pdf", b"pdf")])
    manifest.save()
    assert Manifest(folder).holds("inputs") == ("x.pdf",)
    assert Manifest(folder).holds("others") == ()


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b"other"),
        Path.unlink,
        lambda path: shutil.move(path, path.with_name("y")),
    ],
)
def test_a_file_that_is_gone_or_altered_is_not_held(folder, harm):
    manifest = Manifest(folder)
    manifest.note("inputs", [("x.pdf", b"pdf")])
    harm(folder / "x.pdf")
    assert manifest.holds("inputs") == ()


def test_what_was_known_about_a_file_is_forgotten_when_it_is_made_anew(folder):
    manifest = Manifest(folder)
    manifest.note("old", [("x.pdf", b"older"), ("y.pdf", b"old")])
    manifest.note("new", [("x.pdf", b"pdf")])
    manifest.save()
    assert list(json.loads((folder / ".made.json").read_text())) == ["new"]


def test_a_manifest_holds_hashes_and_names_of_files_only(folder):
    manifest = Manifest(folder)
    manifest.note("a" * 64, [("x.pdf", b"pdf")])
    manifest.save()
    (made,) = json.loads((folder / ".made.json").read_text()).values()
    assert list(made) == ["x.pdf"]
    assert len(made["x.pdf"]) == 64


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"a": 1}', b"\xff", b'{"a": {"x.pdf": []}}', b"[" * 100_000]
)
def test_a_damaged_manifest_says_nothing(folder, data):
    (folder / ".made.json").write_bytes(data)
    assert Manifest(folder).holds("a") == ()


def test_a_manifest_never_looks_outside_its_folder(folder):
    (folder.parent / "secret.pdf").write_bytes(b"pdf")
    manifest = Manifest(folder)
    manifest.note("inputs", [("../secret.pdf", b"pdf")])
    assert manifest.holds("inputs") == ()
