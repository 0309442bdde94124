"""Finished work goes where it was asked for, and ours never out of the project."""

from argparse import Namespace
from pathlib import Path

import pytest

from press.command.destination import destination, finished
from press.command.typed import Typed
from press.problems import Exit, Refused
from press.workspace import Workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def asked(out: str | None) -> Namespace:
    return Namespace(out=out, typed=Typed(["--out", out or ""]))


def test_our_own_folder_is_made(root: Path) -> None:
    assert destination(Workspace(root), asked(None)) == root / "out"
    assert destination(Workspace(root), asked(None), "plates") == root / "out/plates"
    assert (root / "out/plates").is_dir()
    assert finished(Workspace(root), asked(None)) == root / "out"


def test_another_folder_is_where_its_link_leads(root: Path, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "far")
    for folder in (destination, finished):
        assert folder(Workspace(root), asked(str(tmp_path / "link"))) == tmp_path / "far"


@pytest.mark.parametrize("within", ["", "plates"])
def test_our_own_folder_never_lies_outside(root: Path, tmp_path: Path, within: str) -> None:
    (root / "out").symlink_to(tmp_path)
    with pytest.raises(Refused) as caught:
        destination(Workspace(root), asked(None), within)
    assert caught.value.status is Exit.USAGE
    assert not (tmp_path / "plates").exists()


def test_no_name_is_no_folder(root: Path) -> None:
    with pytest.raises(Refused, match="needs the name of a folder"):
        destination(Workspace(root), asked(""))
