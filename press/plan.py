"""Briefs, audiences and editions in; the files to be made, and which of them are made already, out."""

import hashlib
import json
import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from press.audiences import Audience
from press.problems import Refused
from press.workspace import Workspace
from press.writing import write

_MANIFEST = ".made.json"
_LARGEST = 100_000_000
_GROUND = ("source", "layouts", "press", "briefs/audiences.yaml", "briefs/pictures")
_PACKAGES = ("reportlab", "pypdf", "Pillow", "uharfbuzz", "pyphen", "PyYAML", "svglib")


@dataclass(frozen=True)
class Job:
    """The editions of one brief that one audience gets."""

    brief: str
    audience: str
    editions: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.brief} for {self.audience}"

    @property
    def wanted(self) -> tuple[tuple[str, str], ...]:
        """Audience and edition of each file."""
        return tuple((self.audience, edition) for edition in self.editions)


def plan(briefs: Sequence[str], audiences: Iterable[Audience], editions: Sequence[str]) -> tuple[Job, ...]:
    """List the jobs, brief by brief; an audience gets those of the editions that it is meant to get."""
    meant = [(str(one.name), tuple(e for e in one.editions.names if e in editions)) for one in audiences]
    return tuple(Job(brief, name, own) for brief in briefs for name, own in meant if own)


class Ground:
    """Everything that files are made from, apart from the briefs themselves, as one fingerprint."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        told = [platform.python_version()]
        told += [f"{name} {_version(name)}" for name in _PACKAGES]
        told += [
            f"{file} {_fingerprint(workspace, file)}"
            for name in _GROUND
            if (workspace.root / name).exists()
            for file in _files(workspace.root, name)
        ]
        self.fingerprint = _hash("\n".join(told).encode())

    def under(self, job: Job) -> str:
        """Return the fingerprint of everything that a job's files are made from."""
        return _hash(f"{self.fingerprint} {_fingerprint(self.workspace, job.brief)} {job!r}".encode())


class Manifest:
    """What a folder's files were made from, as fingerprints; no manifest, or a damaged one, says nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = Workspace(folder)
        self._made: dict[str, dict[str, str]] = {}
        with suppress(Refused, ValueError, TypeError, AttributeError, RecursionError):
            made = json.loads(self._folder.read(_MANIFEST, _LARGEST))
            self._made = {str(key): {str(n): str(h) for n, h in files.items()} for key, files in made.items()}

    def holds(self, inputs: str) -> tuple[str, ...]:
        """Return the names of the files made from these inputs; none unless all are there, unaltered."""
        files = self._made.get(inputs, {})
        return tuple(files) if all(_fingerprint(self._folder, name) == files[name] for name in files) else ()

    def knows(self, name: str, data: bytes) -> bool:
        """Tell whether a file is as it was made."""
        return any(files.get(name) == _hash(data) for files in self._made.values())

    def exchange(self, name: str, old: bytes, new: bytes) -> None:
        """Note that a file was made into another one, as by a signature: it counts as made from the same things."""
        for files in self._made.values():
            if files.get(name) == _hash(old):
                files[name] = _hash(new)

    def note(self, inputs: str, files: Iterable[tuple[str, bytes]]) -> None:
        """Note what was made from these inputs; whatever else was known about those files is forgotten."""
        new = {name: _hash(data) for name, data in files}
        self._made = {key: old for key, old in self._made.items() if not old.keys() & new.keys()} | {
            inputs: new
        }

    def save(self) -> None:
        """Write the manifest into its folder; raise Refused if that cannot be done."""
        write(self._folder.root, _MANIFEST, json.dumps(self._made, indent=1).encode())


def _files(root: Path, name: str) -> Iterator[str]:
    """Yield the files of a folder, sorted; a link to a folder counts as a file, which nobody can read."""
    path = root / name
    if path.is_dir() and not path.is_symlink():
        for one in sorted(path.iterdir()):
            if not one.name.startswith(".") and one.name != "__pycache__":
                yield from _files(root, f"{name}/{one.name}")
    else:
        yield name


def _fingerprint(workspace: Workspace, name: str) -> str:
    """Return the hash of a file; of one that cannot be read, something new each time."""
    try:
        return _hash(workspace.read(name, _LARGEST))
    except Refused:
        return os.urandom(16).hex()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _version(name: str) -> str:
    from importlib import metadata  # noqa: PLC0415  (40 ms that only a build need pay)

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
