"""Finished bytes and what they must be in; proven bytes out, or every fault that was found in them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import ModuleType

from press.problems import Exit, Problem, Refused, Where
from press.proof import (
    bounds,
    extraction,
    fonts,
    hidden,
    information,
    leak,
    overprint,
    pages,
    printable,
    sound,
    tagged,
    words,
)
from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document, Unreadable, read

PROOFS: tuple[ModuleType, ...] = (
    sound,
    pages,
    fonts,
    bounds,
    overprint,
    hidden,
    tagged,
    words,
    extraction,
    information,
    leak,
    printable,
)
_MOST_TOLD = 12
_KEY = object()


@dataclass(frozen=True)
class Proven:
    """Bytes that may be written to disk; only `prove` makes them. `digest` is their SHA-256."""

    data: bytes = field(repr=False)
    notes: tuple[str, ...]
    digest: str
    key: object = field(repr=False, compare=False, kw_only=True, default=None)

    def __post_init__(self) -> None:
        if self.key is not _KEY:
            raise TypeError("only press.proof.proven.prove may say that bytes are proven")


def prove(data: bytes, expected: Expected, name: str = "<pdf>") -> Proven:
    """Hold every proof against a finished file called `name`; raise Refused with all faults (exit 4)."""
    try:
        document = read(data, name)
    except Unreadable as error:
        raise Refused(
            [Problem(Where(name), "sound", f"the file cannot be read: {error}")], Exit.UNPROVEN
        ) from None
    told = ((proof.__name__.rpartition(".")[2], _faults(proof, document, expected)) for proof in PROOFS)
    notes = (f"{len(document.pages)} pages", f"{len(document.fonts)} fonts", f"{len(expected.texts)} texts")
    return judged(data, name, told, notes)


def prove_beside(data: bytes, expected: Expected, name: str) -> Proven:
    """Hold a file that lies beside an edition against what was withheld; raise Refused with all faults (exit 4)."""
    return judged(data, name, (("leak", leak.leaks(data, name, expected)),), ())


def judged(
    data: bytes, name: str, told: Iterable[tuple[str, Iterable[Fault]]], notes: tuple[str, ...]
) -> Proven:
    """Return bytes as proven if no rule tells a fault in them; raise Refused with all faults (exit 4)."""
    problems = [problem for rule, faults in told for problem in _problems(rule, faults, name)]
    if problems:
        raise Refused(problems, Exit.UNPROVEN)
    return Proven(data, notes, hashlib.sha256(data).hexdigest(), key=_KEY)


def _faults(proof: ModuleType, document: Document, expected: Expected) -> Iterator[Fault]:
    find: Callable[[Document, Expected], Iterator[Fault]] = proof.faults
    return find(document, expected)


def _problems(rule: str, faults: Iterable[Fault], name: str) -> Iterator[Problem]:
    found = list(faults)
    for fault in found[:_MOST_TOLD]:
        place = f"page {fault.page}: " if fault.page else ""
        yield Problem(Where(name), rule, place + fault.message, fault.hint)
    if len(found) > _MOST_TOLD:
        yield Problem(Where(name), rule, f"and {len(found) - _MOST_TOLD} more of this kind")
