"""Only regular files inside the project folder are read, and nothing is waited for."""

import os
from pathlib import Path

import pytest

from press.problems import Refused, Where
from press.workspace import Workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "source").mkdir(parents=True)
    (root / "source" / "report.txt").write_bytes(b"words")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return root


def message(root: Path, name: str, limit: int = 100) -> str:
    with pytest.raises(Refused) as refusal:
        Workspace(root).read(name, limit)
    [problem] = refusal.value.problems
    assert problem.rule == "file"
    assert problem.hint
    return problem.message


def test_a_file_inside_is_read(root: Path) -> None:
    assert Workspace(root).read("source/report.txt", 5) == b"words"
    assert Workspace(root).read("source/../source/report.txt", 5) == b"words"


def test_a_file_over_the_limit_is_refused(root: Path) -> None:
    assert message(root, "source/report.txt", 4) == "source/report.txt has 5 bytes, and 4 is the most"


@pytest.mark.parametrize("name", ["../secret.txt", "source/../../secret.txt", "/etc/passwd"])
def test_a_file_outside_is_refused(root: Path, name: str) -> None:
    assert message(root, name) == f"{name} lies outside the project folder"


@pytest.mark.parametrize("name", ["", "a\0b", "a\nb", "a\u202eb", "CON:", "a\\b", "a*"])
def test_an_odd_name_is_refused(root: Path, name: str) -> None:
    assert message(root, name).endswith("is no plain file name")


def test_a_link_is_followed_only_inside(root: Path) -> None:
    (root / "inner").symlink_to(root / "source" / "report.txt")
    (root / "outer").symlink_to(root.parent / "secret.txt")
    (root / "loop").symlink_to("loop")
    assert Workspace(root).read("inner", 100) == b"words"
    assert "outside" in message(root, "outer")
    assert "cannot be read" in message(root, "loop")


def test_what_is_no_regular_file_is_refused_at_once(root: Path) -> None:
    os.mkfifo(root / "pipe")
    assert message(root, "pipe") == "pipe is no regular file"
    assert message(root, "source") == "source is a folder"


def test_a_missing_file_is_told_with_the_nearest_name(root: Path) -> None:
    with pytest.raises(Refused) as refusal:
        Workspace(root).read("source/reprot.txt", 100)
    assert refusal.value.problems[0].hint == "write source/report.txt"
    assert refusal.value.problems[0].where == Where("source/reprot.txt")
    assert message(root, "").startswith("a file without a name")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(root: Path) -> None:
    (root / "source" / "report.txt").chmod(0)
    assert "cannot be read: permission denied" in message(root, "source/report.txt")


def test_the_problem_stands_where_the_file_was_asked_for(root: Path) -> None:
    asked = Where("briefs/x.yaml", 3, 9)
    with pytest.raises(Refused) as refusal:
        Workspace(root).read("source/no.txt", 100, asked)
    assert refusal.value.problems[0].where == asked


def test_no_file_stays_open(root: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    message(root, "source")
    message(root, "source/report.txt", 1)
    assert len(os.listdir("/proc/self/fd")) == before
