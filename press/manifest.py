"""A folder of finished work in; which of its files were made, from what and for whom, out."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from press.problems import Refused
from press.workspace import Workspace
from press.writing import Staging

MANIFEST = "manifest.json"
REGISTER = "register"  # what lists the copies of an audience's readers, as an edition
_LARGEST = 100_000_000


@dataclass(frozen=True)
class Entry:
    """One file: its name and SHA-256, what it is and for whom, and the fingerprint of what it was made from."""

    file: str
    sha256: str
    brief: str = ""
    version: int = 1
    audience: str = ""
    edition: str = ""
    marking: str = ""
    pages: int = 0
    copy: int = 0
    inputs: str = ""

    @property
    def part(self) -> tuple[str, str, str]:
        """What it is: brief, audience and edition."""
        return self.brief, self.audience, self.edition


class Manifest:
    """What was made into a folder; no manifest, or a damaged one, says nothing.

    It holds names and hashes, and nothing that a brief says; it is the office's own and goes to nobody.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = Workspace(folder)
        self.inputs: dict[str, dict[str, str]] = {}
        self._files: dict[str, Entry] = {}
        with suppress(Refused, ValueError, TypeError, AttributeError, KeyError, RecursionError):
            read = json.loads(self.folder.read(MANIFEST, _LARGEST))
            files = {one["file"]: _sound(Entry(**one)) for one in read["files"]}
            self.inputs = {
                key: {str(n): str(h) for n, h in held.items()} for key, held in read["inputs"].items()
            }
            self._files = files

    @property
    def files(self) -> tuple[Entry, ...]:
        """Everything that was made, by the names of the files."""
        return tuple(self._files[name] for name in sorted(self._files))

    def holds(self, parts: Collection[tuple[str, str, str]], inputs: str) -> tuple[str, ...]:
        """Return the names of the files that are these parts, made from these inputs; none unless all are there, unaltered."""
        found = [one for one in self.files if one.part in parts and one.inputs == inputs]
        whole = {one.part for one in found if one.edition != REGISTER} >= {
            one for one in parts if one[2] != REGISTER
        }
        return tuple(one.file for one in found) if whole and all(map(self.is_there, found)) else ()

    def is_there(self, one: Entry) -> bool:
        """Tell whether a file lies in the folder as it was made."""
        with suppress(Refused):
            return digest(self.folder.read(one.file, _LARGEST)) == one.sha256
        return False

    def knows(self, name: str, data: bytes) -> bool:
        """Tell whether a file is as it was made."""
        return name in self._files and self._files[name].sha256 == digest(data)

    def found(self, data: bytes) -> Entry | None:
        """Return what a file is by its bytes, whatever it is called now; None if it was not made here."""
        made = digest(data)
        return next((one for one in self.files if one.sha256 == made), None)

    def exchange(self, name: str, old: bytes, new: bytes) -> None:
        """Note that a file was made into another one, as by a signature: it counts as made from the same things."""
        if self.knows(name, old):
            self._files[name] = replace(self._files[name], sha256=digest(new))

    def note(self, made: Iterable[Entry], inputs: Mapping[str, str] | None = None) -> tuple[Entry, ...]:
        """Note what was made, and from what; return what was the same part before, under names that are not used again."""
        new = {one.file: one for one in made}
        parts = {one.part for one in new.values()}
        before = tuple(one for one in self.files if one.part in parts and one.file not in new)
        self.forget(before)
        self._files.update(new)
        if inputs is not None:
            self.inputs[fingerprint(inputs)] = dict(inputs)
        return before

    def forget(self, files: Iterable[Entry]) -> None:
        """Say nothing more about files."""
        for one in files:
            self._files.pop(one.file, None)

    def save(self) -> None:
        """Write the manifest into its folder; raise Refused if that cannot be done."""
        used = {one.inputs for one in self._files.values()}
        told = {
            "inputs": {key: held for key, held in sorted(self.inputs.items()) if key in used},
            "files": [asdict(one) for one in self.files],
        }
        with Staging(self.folder.root) as staging:
            staging.add(MANIFEST, (json.dumps(told, indent=1) + "\n").encode())
            staging.replace()


def fingerprint(inputs: Mapping[str, str]) -> str:
    """Return one hash of all that files are made from, by name and hash."""
    return digest(json.dumps(sorted(inputs.items())).encode())


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _sound(one: Entry) -> Entry:
    """Return an entry as it was read; raise TypeError if a value in it is not of its kind."""
    plain = Entry("", "")
    for name, value in asdict(one).items():
        if type(value) is not type(getattr(plain, name)):
            raise TypeError(name)
    return one
