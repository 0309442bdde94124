"""Briefs, audiences and editions in; the files to be made, and the fingerprints of what they are made from, out."""

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from press.audiences import Audience
from press.manifest import REGISTER, digest
from press.problems import Refused
from press.workspace import Workspace

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

    @property
    def pair(self) -> tuple[str, str]:
        """Brief and audience."""
        return self.brief, self.audience

    @property
    def parts(self) -> frozenset[tuple[str, str, str]]:
        """What comes of it: brief, audience and edition of each file, and the register of its copies."""
        return frozenset((self.brief, self.audience, one) for one in (*self.editions, REGISTER))


def plan(briefs: Sequence[str], audiences: Iterable[Audience], editions: Sequence[str]) -> tuple[Job, ...]:
    """List the jobs, brief by brief; an audience gets those of the editions that it is meant to get."""
    meant = [(str(one.name), tuple(e for e in one.editions.names if e in editions)) for one in audiences]
    return tuple(Job(brief, name, own) for brief in briefs for name, own in meant if own)


PROFILE = "--icc"


class Ground:
    """Everything that files are made from, apart from the briefs themselves: hashes by name.

    `profile` is that of the press, if it comes from elsewhere.
    """

    def __init__(self, workspace: Workspace, profile: bytes = b"") -> None:
        self.workspace = workspace
        self.shared = {
            name: digest("\n".join(_listed(workspace, name)).encode())
            for name in _GROUND
            if (workspace.root / name).exists()
        }
        self.shared |= {"python": platform.python_version(), **{name: _version(name) for name in _PACKAGES}}
        self.shared |= {PROFILE: digest(profile)} if profile else {}

    def under(self, brief: str) -> dict[str, str]:
        """Return the hashes of everything that a brief's files are made from."""
        return {brief: _fingerprint(self.workspace, brief), **self.shared}


def _listed(workspace: Workspace, name: str) -> Iterator[str]:
    for file in _files(workspace.root, name):
        yield f"{file} {_fingerprint(workspace, file)}"


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
        return digest(workspace.read(name, _LARGEST))
    except Refused:
        return os.urandom(16).hex()


def _version(name: str) -> str:
    from importlib import metadata  # noqa: PLC0415  (40 ms that only a build need pay)

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
