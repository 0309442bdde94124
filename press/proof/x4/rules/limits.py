"""The file keeps to the sizes that every reader of PDF 1.6 can take.

ISO 15930-7, 6.25, with ISO 32000-1, annex C: strings to 32767 bytes, names to 127, `q` to 28 deep, 8388607
objects. One source.
"""

from collections.abc import Iterator
from typing import Any

from pypdf.generic import ByteStringObject, NameObject, TextStringObject

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.25"
_STRING, _NAME, _OBJECTS = 32767, 127, 8388607


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield what is too long, too deep or too much."""
    for broken in drawn.broken:
        if broken.about == "q":
            yield Finding(broken.words, broken.page, broken.number)
    for thing in file.things:
        yield from (Finding(words, thing.page, thing.number) for words in _long(thing.value))
    numbers = (*file.reader.xref_objStm, *(n for table in file.reader.xref.values() for n in table))
    if max(numbers, default=0) > _OBJECTS:
        yield Finding(f"an object is counted beyond {_OBJECTS}")


def _long(value: Any) -> Iterator[str]:
    """Say which names and strings in a dictionary or an array are too long."""
    for one in (*value.keys(), *value.values()) if isinstance(value, dict) else value:
        if isinstance(one, NameObject):
            if len(one.encode("utf-8", "replace")) > _NAME + 1:
                yield f"a name has {len(one) - 1} letters, {_NAME} is the most"
        elif isinstance(one, (TextStringObject, ByteStringObject)) and len(one.original_bytes) > _STRING:
            yield f"a string has {len(one.original_bytes)} bytes, {_STRING} is the most"
