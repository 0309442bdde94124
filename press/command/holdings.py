"""A word that names a brief or a report in; the names of the files that the workspace holds for it out."""

import os
from collections.abc import Sequence
from pathlib import Path

from press.command.arguments import COMMANDS, Typed, nearest
from press.workspace import Workspace

_POLICY = "audiences.yaml"


def briefs(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of all briefs, in order."""
    files = sorted((workspace.root / "briefs").glob("[!.]*.yaml"))
    return tuple(f"briefs/{file.name}" for file in files if file.name != _POLICY)


def chosen_briefs(workspace: Workspace, typed: Typed, words: Sequence[str]) -> tuple[str, ...]:
    """Return the briefs that words name, all without words; raise Refused (2) for a word that names none."""
    known = briefs(workspace)
    if not words and not known:
        typed.refuse("there is no brief in briefs/", "begin one: python build.py new REPORT")
    found = [name for word in words for name in _briefs(workspace, typed, word)] if words else known
    return tuple(dict.fromkeys(found))


def chosen_report(workspace: Workspace, typed: Typed, word: str) -> str:
    """Return the report that a word names; raise Refused (2) for a word that names none."""
    path = _inside(workspace, typed, word)
    if path:
        return path
    files = sorted(file.name for file in (workspace.root / "source").glob("[!.]*.*") if file.stem != "README")
    begun = [name for name in files if word and name.startswith(word)]
    return f"source/{begun[0] if len(begun) == 1 else typed.known(word, files, 'report')}"


def _briefs(workspace: Workspace, typed: Typed, word: str) -> list[str]:
    known = {Path(name).stem: name for name in briefs(workspace)}
    stem = word.removesuffix(".yaml")
    if stem in known:
        return [known[stem]]
    longer = [one for one in known if stem and one.startswith(stem) and not one[len(stem)].isalnum()]
    if longer:
        return [known[one] for one in longer]
    path = _inside(workspace, typed, word)
    if path is None:
        near = nearest(stem, [*known, *COMMANDS])
        hint = f"write {near}" if near else "see python build.py list"
        typed.refuse(f"there is no brief {word!r}", hint, word)
    return [path]


def _inside(workspace: Workspace, typed: Typed, word: str) -> str | None:
    """Return a file, by its path from here or from the root, as the workspace names it; None without one."""
    for start in (Path.cwd(), workspace.root):
        path = Path(os.path.realpath(start / word))
        if os.path.isdir(path) or not os.path.exists(path):
            continue
        if path.is_relative_to(workspace.root):
            return path.relative_to(workspace.root).as_posix()
        typed.refuse(f"{word} lies outside the project folder", "copy the file into the project", word)
    return None
