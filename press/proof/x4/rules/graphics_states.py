"""Nothing in the graphics state interferes with what the press makes of the file.

ISO 15930-7, 6.13: no transfer function (TR; TR2 only as Default), no halftone phase (HTP); a halftone is of
type 1 or 5 and has no name (that last by analogy with PDF/A-2, 6.2.5). Two sources.
"""

from collections.abc import Iterator
from typing import Any

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.13"
_MOST_NESTED = 10


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield entries of graphics states that are forbidden."""
    for thing in file.things:
        if isinstance(thing.value, dict) and (
            thing.role == "/ExtGState" or entry(thing.value, "/Type") == "/ExtGState"
        ):
            yield from (Finding(words, thing.page, thing.number) for words in _wrong(thing.value))


def _wrong(state: Any) -> Iterator[str]:
    if "/TR" in state:
        yield "a graphics state has a transfer function (TR)"
    if entry(state, "/TR2") not in (None, "/Default"):
        yield "a graphics state has a transfer function (TR2) other than Default"
    if "/HTP" in state:
        yield "a graphics state has a halftone phase (HTP)"
    yield from _halftone(entry(state, "/HT"), 0)


def _halftone(halftone: Any, depth: int) -> Iterator[str]:
    if not isinstance(halftone, dict) or depth > _MOST_NESTED:
        return
    kind = entry(halftone, "/HalftoneType")
    if kind not in (1, 5):
        yield f"a halftone is of type {kind}, 1 or 5 is allowed"
    if "/HalftoneName" in halftone:
        yield "a halftone is known by a name only"
    if kind == 5:
        for key in halftone:
            if key not in ("/Type", "/HalftoneType", "/HalftoneName"):
                yield from _halftone(entry(halftone, key), depth + 1)
