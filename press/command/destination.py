"""A project and `--out` in; the folder that finished work goes into, or lies in, out."""

from argparse import Namespace
from pathlib import Path

from press.problems import Exit, Problem, Refused, Where
from press.workspace import Workspace
from press.writing import ready, resolved


def destination(workspace: Workspace, asked: Namespace, within: str = "") -> Path:
    """Return the folder for finished work, resolved, once it takes files; our own never lies outside the project.

    `within` names a folder within our own. Raises Refused (2) for a folder that takes no files.
    """
    if asked.out == "":
        asked.typed.refuse("--out needs the name of a folder", "write --out and a folder", "--out")
    folder = resolved(Path(asked.out) if asked.out else workspace.root / "out" / within)
    if not asked.out and not folder.is_relative_to(workspace.root):
        message = "out is a link that leads out of the project"
        hint = "remove it, or name a folder with --out"
        raise Refused([Problem(Where("out"), "write", message, hint)], Exit.USAGE)
    ready(folder)
    return folder


def finished(workspace: Workspace, asked: Namespace) -> Path:
    """Return the folder in which finished work lies, resolved; it need not be there."""
    return resolved(Path(asked.out) if asked.out else workspace.root / "out")
