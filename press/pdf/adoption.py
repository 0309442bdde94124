"""Objects of another file, as pypdf reads them, go in; the same objects in a document of ours come out."""

from typing import Any

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    StreamObject,
    TextStringObject,
)

from press.pdf.document import Document
from press.pdf.syntax import array, name, stream

_DEEPEST = 200
_NEVER = ("/Parent", "/P", "/StructParent", "/StructParents", "/Pg", "/Annots", "/AA", "/B")


class Unadopted(Exception):
    """An object of the other file cannot be taken over; its words say why."""


class Adoption:
    """Takes objects over from one file, each once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._taken: dict[int, bytes] = {}

    def page(self, page: Any, box: tuple[float, float, float, float]) -> bytes:
        """Make a page into a form XObject that shows what lies within a box; return the reference to it."""
        entries = {"/Type": NameObject("/XObject"), "/Subtype": NameObject("/Form")}
        resources, group = page.get("/Resources"), page.get("/Group")
        entries |= {"/Resources": resources} if resources is not None else {}
        entries |= {"/Group": group} if group is not None else {}
        contents = page.get_contents()
        data = contents.get_data() if contents is not None else b""
        corners = b" ".join(b"%.10g" % round(corner, 3) for corner in box)
        written = self._pairs(entries, 0) + b" /BBox [%s]" % corners
        return self._document.add(stream(written, data))

    def value(self, value: Any, depth: int = 0) -> bytes:
        """Write a value; what it refers to is taken over too."""
        if depth > _DEEPEST:
            raise Unadopted("objects lie too deep inside each other")
        if isinstance(value, IndirectObject):
            return self._reference(value, depth)
        if isinstance(value, ArrayObject):
            return array([self.value(one, depth + 1) for one in value])
        if isinstance(value, DictionaryObject):
            return b"<<" + self._pairs(value, depth) + b">>"
        return _plain(value)

    def _reference(self, value: IndirectObject, depth: int) -> bytes:
        if value.idnum not in self._taken:
            raw = self._document.reserve()
            self._taken[value.idnum] = raw.reference
            found = value.get_object()
            if isinstance(found, StreamObject):
                raw.body = self._stream(found, depth + 1)
            else:
                raw.body = self.value(found, depth + 1)
        return self._taken[value.idnum]

    def _stream(self, found: Any, depth: int) -> bytes:
        """Write a stream as it is packed already."""
        data = found._data
        entries = {key: value for key, value in found.items() if key != "/Length"}
        return stream(self._pairs(entries, depth), data, packed=False)

    def _pairs(self, entries: Any, depth: int) -> bytes:
        kept = {key: value for key, value in entries.items() if key not in _NEVER}
        return b" ".join(name(key[1:]) + b" " + self.value(value, depth + 1) for key, value in kept.items())


def _plain(value: Any) -> bytes:
    """Write what holds nothing else."""
    if isinstance(value, BooleanObject):
        return b"true" if value.value else b"false"
    if isinstance(value, (TextStringObject, ByteStringObject)):
        return b"<%s>" % value.original_bytes.hex().upper().encode()
    if isinstance(value, NameObject):
        return name(value[1:])
    if isinstance(value, int):
        return b"%d" % value
    if isinstance(value, float):
        return f"{value:.8f}".rstrip("0").rstrip(".").encode()
    if value is None or isinstance(value, NullObject):
        return b"null"
    raise Unadopted(f"{type(value).__name__} is no value of a PDF file")
