"""Objects collected while drawing go in, the bytes of a file come out: the same objects, the same bytes."""

import hashlib
from typing import Any

from press.pdf.syntax import dictionary, stream
from press.reportlab import pdfdoc

PACK = 200


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]
    """An indirect object that is written as it stands; others may refer to it before its body is there."""

    def __init__(self) -> None:
        self.number = 0
        self.body = b"null"

    @property
    def reference(self) -> bytes:
        """What other objects write to refer to this one."""
        return b"%d 0 R" % self.number

    def format(self, document: Any) -> bytes:
        """Give the bytes (ReportLab's protocol for objects)."""
        return self.body


class Document(pdfdoc.PDFDocument):  # type: ignore[misc]
    """ReportLab's store of objects, written in the syntax that PDF/A-2 and PDF/X-4 ask for."""

    def reserve(self) -> Raw:
        """Give a new object its number."""
        raw = Raw()
        self.Reference(raw)
        raw.number = self.objectcounter
        return raw

    def add(self, body: bytes) -> bytes:
        """Store an object and give the reference to it."""
        raw = self.reserve()
        raw.body = body
        return raw.reference

    def page(self, page: int) -> bytes:
        """Give the reference to a page, counted from 1."""
        return b"%d 0 R" % self.idToObjectNumberAndVersion[f"Page{page}"][0]

    def write(self, version: str, catalog: dict[str, bytes], info: dict[str, bytes]) -> bytes:
        """Write the whole file with this catalog and Info dictionary; embed the fonts that were used."""
        for face in self.delayedFonts:
            face.addObjects(self)
        pages = self.Reference(self.Pages).format(self)
        root = self.add(dictionary({"Type": b"/Catalog", "Pages": pages, **catalog}))
        about = self.add(dictionary(info))
        file, number = _File(version), 0
        while number < self.objectcounter:  # formatting a page stores its content stream: the count grows
            number += 1
            item = self.idToObject[self.numberToId[number]]
            file.add(number, _closed(item, pdfdoc.format(item, self, toplevel=1)))
        return file.close(root, about)


def _closed(item: Any, body: bytes) -> bytes:
    """End a stream as PDF/A wants it: ReportLab leaves out the end of line before `endstream` (6.1.7.1)."""
    if isinstance(item, Raw) or not body.endswith(b"endstream\n"):
        return body.rstrip(b"\n")
    return body.removesuffix(b"endstream\n") + b"\r\nendstream"


class _File:
    """A file in the making: streams as they come, everything else in object streams (ISO 32000-1, 7.5.7)."""

    def __init__(self, version: str) -> None:
        self._parts = [b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version.encode()]
        self._length = len(self._parts[0])
        self._packed: list[tuple[int, bytes]] = []
        self._rows = [(0, 0, 0xFFFF)]

    def add(self, number: int, body: bytes) -> None:
        """Take the next object; they come in the order of their numbers."""
        self._rows.append((0, 0, 0))
        if body.endswith(b"endstream"):
            self._put(number, body)
        else:
            self._packed.append((number, body))

    def close(self, root: bytes, info: bytes) -> bytes:
        """Add the object streams and the cross-reference stream (7.5.8); the ID is a hash of all."""
        for start in range(0, len(self._packed), PACK):
            self._put_pack(self._packed[start : start + PACK])
        digest = hashlib.md5(b"".join(self._parts), usedforsecurity=False).hexdigest().upper().encode()
        number, start = len(self._rows), self._length
        self._rows.append((1, start, 0))
        entries = b"/Type /XRef /Size %d /W [1 4 2] /Root %s /Info %s /ID [<%s> <%s>]"
        entries %= (number + 1, root, info, digest, digest)
        self._put(number, stream(entries + b" /DecodeParms <</Predictor 12 /Columns 7>>", self._table()))
        self._parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _put(self, number: int, body: bytes) -> None:
        self._rows[number] = (1, self._length, 0)
        self._parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        self._length += len(self._parts[-1])

    def _put_pack(self, pack: list[tuple[int, bytes]]) -> None:
        holder = len(self._rows)
        self._rows.append((0, 0, 0))
        index, offset = [], 0
        for place, (number, body) in enumerate(pack):
            self._rows[number] = (2, holder, place)
            index.append(b"%d %d" % (number, offset))
            offset += len(body) + 1
        head = b" ".join(index) + b"\n"
        entries = b"/Type /ObjStm /N %d /First %d" % (len(pack), len(head))
        self._put(holder, stream(entries, head + b"\n".join(body for _, body in pack)))

    def _table(self) -> bytes:
        """Give the cross-reference rows, each as its difference from the row above (PNG predictor 2)."""
        above, table = bytes(7), bytearray()
        for kind, place, index in self._rows:
            row = bytes([kind]) + place.to_bytes(4, "big") + index.to_bytes(2, "big")
            table += b"\x02" + bytes((a - b) & 255 for a, b in zip(row, above, strict=True))
            above = row
        return bytes(table)
