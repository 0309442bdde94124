"""A word that names a brief or a report in; the names of the files that the workspace holds for it out."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from press.command.arguments import COMMANDS
from press.command.typed import Typed, nearest
from press.marked import LARGEST
from press.problems import Problem, Refused, Severity, Where
from press.reading.lines import Lines
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
    path = _inside(workspace, typed, word, "source")
    if path:
        return path
    files = sorted(file.name for file in (workspace.root / "source").glob("[!.]*.*") if file.stem != "README")
    begun = [name for name in files if word and name.startswith(word)]
    return f"source/{begun[0] if len(begun) == 1 else typed.known(word, files, 'report')}"


def twins(workspace: Workspace) -> Iterator[Problem]:
    """Yield a warning for each brief that has number and language of another one."""
    seen: dict[tuple[str, str], str] = {}
    for name in briefs(workspace):
        where, number = _entry(workspace, name, "number")
        first = seen.setdefault((number, _entry(workspace, name, "language")[1] or "en"), name)
        if number and first != name:
            message, hint = f"{number} is the number of {first}, too", "give one of them another number"
            yield Problem(where, "number-twice", message, hint, Severity.WARNING)


def _entry(workspace: Workspace, name: str, key: str) -> tuple[Where, str]:
    """Return what a brief says under a key of its own, with its place, without reading the rest; nothing if it does not."""
    with suppress(Refused, UnicodeDecodeError):
        text = workspace.read(name, LARGEST).decode()
        if found := re.search(rf"^{key}: *[\"']?([^\s#\"']+)", text, re.MULTILINE):
            return Lines(name, text).where(*found.span(1)), found[1]
    return Where(name), ""


def _briefs(workspace: Workspace, typed: Typed, word: str) -> list[str]:
    known = {Path(name).stem: name for name in briefs(workspace)}
    stem = word.removesuffix(".yaml")
    if stem in known:
        return [known[stem]]
    longer = [known[one] for one in known if stem and one.startswith(stem) and not one[len(stem)].isalnum()]
    numbered = [one for one in known.values() if stem and _entry(workspace, one, "number")[1] == stem]
    if longer or numbered:
        return sorted({*longer, *numbered})
    path = _inside(workspace, typed, word, "briefs")
    if path is None:
        near = nearest(stem, [*known, *COMMANDS])
        hint = f"write {near}" if near else "see python build.py list"
        typed.refuse(f"there is no brief {word!r}", hint, word)
    return [path]


def _inside(workspace: Workspace, typed: Typed, word: str, home: str) -> str | None:
    """Return a file, by its path from here or from the root, as the workspace names it; None without one.

    `home` is the folder of the workspace in which such files belong.
    """
    for start in (Path.cwd(), workspace.root):
        path = Path(os.path.realpath(start / word))
        if os.path.isdir(path) or not os.path.exists(path):
            continue
        if path.is_relative_to(workspace.root):
            return path.relative_to(workspace.root).as_posix()
        typed.refuse(
            f"{word} lies outside the project folder", f"copy the file into {home}/, and name it there", word
        )
    return None
