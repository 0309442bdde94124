"""A PDF file of any origin in; its objects, pages and metadata out, for rules that must not fail over it."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import IndirectObject, NullObject, StreamObject

from press.pdf.opening import unopened
from press.proof.reading.geometry import Box
from press.proof.x4.reading.packet import Packet, read_packet

_MOST_THINGS = 400_000
_MOST_DATA = 75_000_000
_STRUCTURE = "/StructTreeRoot"
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_DEEPEST = 60


class Unopened(Exception):
    """The bytes are no PDF file that can be opened; its words say why."""


class Thing(NamedTuple):
    """A dictionary, array or stream, the object that it stands in, and the last keys that led to it."""

    value: Any
    number: int
    role: str
    key: str
    page: int | None


@dataclass(frozen=True, eq=False)
class Leaf:
    """One page: number from 1, its object's number and its entries, inherited ones too."""

    page: int
    number: int
    entries: Any

    def box(self, name: str) -> Box | None:
        """Return a boundary (`/TrimBox`), its corners put in order; None without one that can be read."""
        try:
            x0, y0, x1, y1 = map(float, items(self.entries, name))
        except (TypeError, ValueError):
            return None
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    @property
    def trim(self) -> Box | None:
        """The page as it is cut: the trim box, or the art box that may stand for it (6.12)."""
        return self.box("/TrimBox") or self.box("/ArtBox")


class File:
    """An opened file; what cannot be resolved counts as missing, so that every rule comes to an end.

    One that comes with its `reader` was read before; its structure tree is not read again.
    """

    def __init__(self, data: bytes, reader: PdfReader | None = None) -> None:
        self.data, self.thorough = data, reader is None
        self.cut_short = False
        try:
            self.reader = reader or PdfReader(BytesIO(data), strict=False)
            self.encrypted = "/Encrypt" in self.reader.trailer
            catalog = resolved(self.reader.trailer.get("/Root"))
            pages = [] if self.encrypted else list(self.reader.pages)
        except Exception as error:
            raise Unopened(unopened(data)[0]) from error
        if not isinstance(catalog, dict):
            raise Unopened("the file is encrypted" if self.encrypted else "the file is damaged: no catalog")
        self.catalog: Any = catalog
        self.pages = tuple(_leaf(n, page) for n, page in enumerate(pages, 1))

    @cached_property
    def info(self) -> Any:
        """The document information dictionary, empty if there is none."""
        info = resolved(self.reader.trailer.get("/Info"))
        return info if isinstance(info, dict) else {}

    @cached_property
    def metadata(self) -> Any:
        """The metadata stream of the catalog; None without one."""
        found = resolved(self.catalog.get("/Metadata"))
        return found if isinstance(found, StreamObject) else None

    @cached_property
    def xmp(self) -> Packet:
        """The XMP packet, empty if it cannot be read."""
        return read_packet(b"" if self.metadata is None else decoded(self.metadata) or b"")

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Every dictionary, array and stream that can be reached, once, those of the pages first."""
        return tuple(self._reached())

    def named(self, *roles: str) -> Iterator[Thing]:
        """Yield the dictionaries and streams that are entries of a dictionary with one of these keys."""
        return (one for one in self.things if one.role in roles and isinstance(one.value, dict))

    def around(self, number: int) -> bytes:
        """Return the bytes in which an object is written: its object stream, decoded, or the whole file."""
        holder = self.reader.xref_objStm.get(number)
        if holder is None:
            return self.data
        return decoded(resolved(IndirectObject(holder[0], 0, self.reader))) or b""

    def streams(self) -> Iterator[Thing]:
        """Yield every stream."""
        return (one for one in self.things if isinstance(one.value, StreamObject))

    def _reached(self) -> Iterator[Thing]:
        seen = {leaf.number for leaf in self.pages} - {0}
        for leaf in self.pages:
            inside = {key: value for key, value in leaf.entries.items() if key != "/Parent"}
            yield Thing(leaf.entries, leaf.number, "", "/Page", leaf.page)
            yield from self._below(inside, leaf.number, leaf.page, seen)
        trailer = {key: self.reader.trailer.get(key) for key in ("/Root", "/Info", "/Encrypt")}
        yield from self._below(trailer, 0, None, seen)

    def _below(self, top: dict[str, Any], number: int, page: int | None, seen: set[int]) -> Iterator[Thing]:
        waiting = [(value, number, "", key) for key, value in reversed(top.items())]
        count = 0
        while waiting:
            value, number, role, key = waiting.pop()
            if isinstance(value, IndirectObject):
                number = value.idnum
                if number in seen or (key == _STRUCTURE and not self.thorough):
                    continue
                seen.add(number)
                value = resolved(value)
            if not isinstance(value, (dict, list)):
                continue
            if (count := count + 1) > _MOST_THINGS:
                self.cut_short = True
                return
            yield Thing(value, number, role, key, page)
            if isinstance(value, dict):
                inner = [(one, number, key, str(name)) for name, one in value.items() if _holds(one)]
            else:
                inner = [(one, number, role, key) for one in value if _holds(one)]
            waiting += reversed(inner)


def resolved(value: Any) -> Any:
    """Return what a value refers to; None if there is nothing or it cannot be read."""
    for _ in range(_DEEPEST):
        if not isinstance(value, IndirectObject):
            return None if isinstance(value, NullObject) else value
        try:
            value = value.get_object()
        except Exception:
            return None
    return None


def entry(holder: Any, *keys: str) -> Any:
    """Return what stands under a key, and in that under the next; None where there is nothing."""
    for key in keys:
        holder = resolved(holder)
        if not isinstance(holder, dict):
            return None
        holder = holder.get(key)
    return resolved(holder)


def items(holder: Any, *keys: str) -> list[Any]:
    """Return the resolved items of an array under keys; what is no array counts as one item."""
    found = entry(holder, *keys)
    if found is None:
        return []
    return [resolved(one) for one in found] if isinstance(found, list) else [found]


def decoded(stream: Any) -> bytes | None:
    """Return a stream's data without its filters; None if that cannot be done, or takes over 75 MB."""
    try:
        if entry(stream, "/Filter") == "/FlateDecode" and "/DecodeParms" not in stream:
            packed = zlib.decompressobj()  # pypdf would forgive what is damaged
            data = packed.decompress(stream._data, _MOST_DATA)
            return data if packed.eof else None
        found = stream.get_data()
    except Exception:
        return None
    return found if isinstance(found, bytes) else None


def _holds(value: Any) -> bool:
    return isinstance(value, (IndirectObject, dict, list))


def _leaf(page: int, seen: Any) -> Leaf:
    """Return a page as it is written: pypdf adds boxes to the pages that it hands out."""
    reference = getattr(seen, "indirect_reference", None)
    written = resolved(reference) if reference is not None else seen
    entries = dict(written) if isinstance(written, dict) else {}
    holder = written
    for _ in range(_DEEPEST):
        holder = entry(holder, "/Parent")
        if not isinstance(holder, dict):
            break
        entries = {key: holder[key] for key in _INHERITED if key in holder} | entries
    return Leaf(page, reference.idnum if reference is not None else 0, entries)
