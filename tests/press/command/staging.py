"""A project folder with a line that stands for the real one: what a brief says is what comes of it."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from press.command import building
from press.command.arguments import read_words
from press.command.building import build
from press.command.console import Console
from press.evidence import Checked
from press.manifest import MANIFEST
from press.problems import Exit, Problem, Refused, Where
from press.workspace import Workspace
from tests.cutting import pour

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
    edition: str = ""
    marking: str = "TLP:CLEAR"
    version: int = 1
    copy: int = 0


def make(workspace, name, wanted, checked, press):
    """Stands for the line: what a brief says is what comes of it, and the press that it is made for."""
    text = (workspace.root / name).read_text() + (press.name if press else "")
    for audience, edition in wanted:
        if f"refuse {audience}" in text:
            raise Refused([Problem(Where(name, 3), "fit", f"too long for {audience}")], Exit.OVERSET)
        where = Where(name, 9)
        file = "same" if "same" in text else f"{Path(name).stem}-{audience}-{edition}"
        told = (Problem(where, "thin", "told on the way"),)
        yield Made(f"{file}.pdf", text.encode(), problems=told, edition=edition)


def checked(path=None):
    """Stand for a brief that was held against its reports: its marking is the word after `marked`."""
    found = re.search(r"marked (\S+)", path.read_text()) if path else None
    return Checked(pour(f"marking: {found[1]}\n" if found else ""), ())


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
    monkeypatch.setattr(building, "read_checked", lambda workspace, name: checked(workspace.root / name))
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
    return sorted(path.name for path in folder.iterdir() if path.name != MANIFEST)


ALL = [f"{brief}-{rest}.pdf" for brief in "ab" for rest in ("analyst-email", "public-email", "public-print")]
