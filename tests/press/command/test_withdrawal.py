"""What nobody is to get any more does not lie among finished work; what somebody altered is left alone."""

import sys
from dataclasses import replace

from press.command.withdrawal import current
from press.manifest import Entry, Manifest, fingerprint
from press.plan import Ground
from press.problems import Exit
from press.workspace import Workspace
from tests.press.command.staging import ALL, POLICY, files, make, root, run

__all__ = ["root", "run"]


def rename(root, **changes):
    text = POLICY
    for old, new in changes.items():
        text = text.replace(f"name: {old}", f"name: {new}")
    (root / "briefs/audiences.yaml").write_text(text)


def listed(root):
    return {one.file for one in Manifest(root / "out").files}


def test_files_of_an_audience_that_is_gone_are_moved_out_of_the_way(root, run):
    run()
    rename(root, public="press")
    status, _, problems = run()
    gone = {f"{brief}-public-{edition}.pdf" for brief in "ab" for edition in ("email", "print")}
    assert status is Exit.MADE
    assert set(files(root / "out/withdrawn")) == gone
    assert not gone & set(files(root / "out"))
    assert not gone & listed(root)
    assert "out/a-public-email.pdf:1:1: note: withdrawn: public does not get this any more" in problems
    assert "withdrawn:" not in run()[2]


def test_files_of_a_brief_that_is_gone_are_moved_even_if_another_is_asked_for(root, run):
    run()
    (root / "briefs/b.yaml").unlink()
    assert run("a", "--audience", "analyst")[0] is Exit.MADE
    assert files(root / "out") == [*ALL[:3], "withdrawn"]
    assert files(root / "out/withdrawn") == ALL[3:]


def test_a_file_under_a_name_that_is_used_no_more_is_moved(root, run, monkeypatch):
    run("a")
    monkeypatch.setattr(
        sys.modules["press.line"],
        "make",
        lambda *words: (replace(one, name=f"v2-{one.name}") for one in make(*words)),
    )
    (root / "briefs/a.yaml").write_text("new")
    run("a")
    assert files(root / "out/withdrawn") == ALL[:3]
    assert listed(root) == {f"v2-{name}" for name in ALL[:3]}


def test_a_file_that_somebody_altered_is_never_moved(root, run):
    run()
    (root / "out/a-public-email.pdf").write_bytes(b"mine")
    (root / "out/notes.pdf").write_bytes(b"mine too")
    rename(root, public="press")
    _, _, problems = run()
    assert (root / "out/a-public-email.pdf").read_bytes() == b"mine"
    assert (root / "out/notes.pdf").exists()
    assert "out/a-public-email.pdf:1:1: warning: withdrawn: nobody gets this any more" in problems
    assert "a-public-email.pdf" not in listed(root)


def test_what_is_older_than_its_brief_is_told(root, run):
    run()
    (root / "briefs/a.yaml").write_text("new")
    status, _, problems = run("a", "--audience", "analyst")
    assert status is Exit.MADE
    assert "briefs/a.yaml:1:1: warning: outdated: 2 files in out still say what was so before" in problems
    (root / "briefs/a.yaml").write_text("refuse public")
    assert "outdated: 3 files in out" in run("a")[2]
    (root / "briefs/a.yaml").write_text("new")
    assert "outdated" not in run("a")[2]


def test_files_for_another_press_are_not_older_for_that(tmp_path):
    (tmp_path / "briefs").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "briefs/a.yaml").write_text("as it is")
    workspace, manifest = Workspace(tmp_path), Manifest(tmp_path / "out")
    for name, profile in (("here", b""), ("there", b"a profile")):
        inputs = Ground(workspace, profile).under("briefs/a.yaml")
        entry = Entry(f"{name}.pdf", "", "briefs/a.yaml", edition=name, inputs=fingerprint(inputs))
        manifest.note([entry], inputs)
    assert current(workspace, manifest) == {one.inputs for one in manifest.files}
    (tmp_path / "briefs/a.yaml").write_text("as it is now")
    assert current(workspace, manifest) == set()
