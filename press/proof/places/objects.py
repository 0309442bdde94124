"""A PDF file's bytes in; every object in them, listed or not, old or new, and the bytes between them out (ISO 32000-1, 7.5)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    PdfObject,
    TextStringObject,
)

from press.proof.places.place import Unread
from press.proof.places.streams import decoded
from press.proof.reading.tokens import Reference, operations

_HEAD = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_MARK = re.compile(rb"\bendobj\b|\bstream\r?\n|\d{1,10}\s+\d{1,5}\s+obj\b")
_END = re.compile(rb"\s*endstream\b")
_DEEPEST = 12


@dataclass
class Object:
    """One object: `head` is everything but a stream's data, `payload` that data as it stands in the file."""

    number: int
    head: bytes
    payload: bytes | None = None

    @property
    def entries(self) -> dict[str, Any]:
        """The object's dictionary, or a stream's; empty if it is neither."""
        return value if isinstance(value := parsed(self.head), dict) else {}


@dataclass
class Objects:
    """All objects of a file by number, the newest last, and the `between` bytes that belong to none."""

    found: dict[int, list[Object]] = field(default_factory=lambda: defaultdict(list))
    between: list[bytes] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Object]:
        return (one for listed in self.found.values() for one in listed)

    def resolved(self, value: Any) -> Any:
        """Return what a value is, or what it refers to."""
        if isinstance(value, Reference):
            listed = self.found.get(value.number)
            return parsed(listed[-1].head) if listed else None
        return value

    def data(self, one: Object) -> bytes:
        """Undo the filters of a stream; raise Unread if that is impossible."""
        entries = {key: self._deep(value, 2) for key, value in one.entries.items() if key in _FILTERING}
        return decoded(one.payload or b"", entries)

    def _deep(self, value: Any, depth: int) -> Any:
        value = self.resolved(value)
        if isinstance(value, list) and depth:
            return [self._deep(item, depth - 1) for item in value]
        if isinstance(value, dict) and depth:
            return {key: self._deep(item, depth - 1) for key, item in value.items()}
        return value

    def as_pypdf(self, value: Any, depth: int = 0) -> PdfObject:
        """Return a value with all that it refers to as pypdf's own objects, twelve levels deep."""
        if isinstance(value, Reference):
            listed = self.found.get(value.number)
            return self.stream(listed[-1], depth) if listed else NullObject()
        if depth > _DEEPEST or value is None:
            return NullObject()
        if isinstance(value, dict):
            return DictionaryObject(
                {
                    NameObject(key): self.as_pypdf(item, depth + 1)
                    for key, item in value.items()
                    if key != "/Parent"
                }
            )
        if isinstance(value, list):
            return ArrayObject(self.as_pypdf(item, depth + 1) for item in value)
        if isinstance(value, bytes):
            return TextStringObject(value.decode("latin-1"))
        return NameObject(value) if isinstance(value, str) else FloatObject(value)

    def stream(self, one: Object, depth: int = 0) -> PdfObject:
        """Return an object as pypdf's own, a stream with its data decoded."""
        plain = self.as_pypdf(parsed(one.head), depth + 1)
        if one.payload is None or not isinstance(plain, DictionaryObject):
            return plain
        stream = DecodedStreamObject()
        stream.update(plain)
        stream.set_data(self.data(one))
        return stream


_FILTERING = frozenset(("/Filter", "/F", "/DecodeParms", "/DP", "/Subtype"))


def parsed(head: bytes) -> Any:
    """Return the value that an object's text stands for, None if there is none."""
    for _, operands in operations(head + b" endobj"):
        return operands[-1] if operands else None
    return None


def scan(data: bytes) -> Objects:
    """Find every object in a file's bytes, whatever its cross-reference table says, packed ones included."""
    objects, position = Objects(), 0
    while found := _HEAD.search(data, position):
        objects.between.append(data[position : found.start()])
        one, position = _object(data, int(found[1]), found.end())
        objects.found[one.number].append(one)
    objects.between.append(data[position:])
    for one in list(objects):
        if one.payload is not None and one.entries.get("/Type") == "/ObjStm":
            try:
                for packed in _packed(one, objects.data(one)):
                    objects.found[packed.number].append(packed)
            except Unread as error:
                objects.unread.append(f"object stream {one.number}: {error}")
    return objects


def _object(data: bytes, number: int, start: int) -> tuple[Object, int]:
    """Read the object whose text begins at `start`; return it and the offset where it ends."""
    head, payload, position = b"", None, start
    while True:
        mark = _MARK.search(data, position)
        if mark is None:
            return Object(number, head + data[position:], payload), len(data)
        if mark[0][:6] == b"endobj":
            return Object(number, head + data[position : mark.start()], payload), mark.end()
        if mark[0][:6] != b"stream" or payload is not None:
            return Object(number, head + data[position : mark.start()], payload), mark.start()
        head += data[position : mark.start()]
        end, position = _payload_end(data, head, mark.end())
        payload = data[mark.end() : end]


def _payload_end(data: bytes, head: bytes, start: int) -> tuple[int, int]:
    """Return where a stream's data ends, by its length if that leads to `endstream`, and where `endstream` does."""
    entries = parsed(head)
    length = entries.get("/Length") if isinstance(entries, dict) else None
    if (
        isinstance(length, float)
        and 0 <= length < len(data)
        and (found := _END.match(data, start + int(length)))
    ):
        return start + int(length), found.end()
    end = data.find(b"endstream", start)
    return (end, end + 9) if end >= 0 else (len(data), len(data))


def _packed(holder: Object, data: bytes) -> Iterator[Object]:
    """Yield the objects of an object stream (7.5.7)."""
    entries = holder.entries
    first = int(entries.get("/First") or 0)
    index = [int(word) for word in data[:first].split() if word.isdigit()]
    places = sorted(zip(index[1::2], index[::2], strict=False))
    if len(places) != int(entries.get("/N") or 0):
        raise Unread("its index does not fit it")
    ends = [first + offset for offset, _ in places[1:]] + [len(data)]
    for (offset, number), end in zip(places, ends, strict=True):
        yield Object(number, data[first + offset : end])
