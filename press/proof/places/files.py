"""Any bytes in; the places where words can stand in them, and in whatever they hold, however deep, out."""

import re
from collections.abc import Iterator

from press.proof.places.codings import uncoded
from press.proof.places.holders import held, is_message
from press.proof.places.pdf import pdf_places
from press.proof.places.place import Kind, Place, Unread
from press.proof.reading.document import Document

_DEEPEST = 8
_HEADER_WITHIN = 1024
_CODED = frozenset((Kind.CODE, Kind.TEXT, Kind.NAME))
_PRINTABLE = bytes((9, 10, 12, 13, *range(32, 127), *range(160, 256)))
_STYLE = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_VALUE = re.compile(r"=\s*[\"'](?!http)([^\"'<>]*)[\"']")


def file_places(data: bytes, name: str, document: Document | None = None) -> Iterator[Place]:
    """Yield every place of a file called `name`; `document` is the file as already read, if it is a PDF."""
    yield Place("the file's name", Kind.TEXT, re.sub(r"[-_.]+", " ", name))
    for place in _Files(0).places(data, document):
        yield place if place.name else place._replace(name="the file")


class _Files:
    """Bytes that lie `depth` deep in others; names of places tell where in them, an empty name means all of them."""

    def __init__(self, depth: int) -> None:
        self.depth = depth

    def inside(self, data: bytes, name: str) -> Iterator[Place]:
        """Yield the places of something that bytes hold under this name."""
        if self.depth == _DEEPEST:
            yield Place(name, Kind.UNREAD, "it lies in too many others")
            return
        for place in _Files(self.depth + 1).places(data):
            yield place._replace(name=f"{place.name} of {name}" if place.name else name)

    def places(self, data: bytes, document: Document | None = None) -> Iterator[Place]:
        """Yield all places, those in a common coding both as they stand and undone."""
        start = data.find(b"%PDF-")
        is_pdf = 0 <= start < _HEADER_WITHIN
        for place in pdf_places(data, self.inside, document) if is_pdf else self.other(data):
            yield place
            if place.kind in _CODED and isinstance(place.content, str):
                for coding, undone in uncoded(place.content):
                    plain = undone if isinstance(undone, bytes) else undone.encode("utf-8", "replace")
                    yield from self.inside(plain, f"{place.name}, {coding}".lstrip(", "))

    def other(self, data: bytes) -> Iterator[Place]:
        """Yield the places of bytes that are no PDF file, and of such a file if one follows in them."""
        yield Place("", Kind.BYTES, data)
        start = data.find(b"%PDF-")
        if start >= 0:
            yield from self.inside(data[start:], "a PDF file")
        try:
            for name, kind, content in held(data):
                if isinstance(content, str):
                    yield Place(name, kind, content)
                else:
                    yield from self.inside(content, name)
        except Unread as error:
            yield Place("", Kind.UNREAD, str(error))
        yield from _said(data)


def _said(data: bytes) -> Iterator[Place]:
    """Yield the words of text; of mark-up the attributes' values only, for what it says comes with its tags removed."""
    words = _text(data)
    if "</" in words or "/>" in words:
        yield Place("", Kind.CODE, _STYLE.sub("", words))
        yield Place("", Kind.TEXT, "\n".join(_VALUE.findall(words)))
    elif words:
        yield Place("", Kind.CODE if is_message(data) else Kind.TEXT, words)


def _text(data: bytes) -> str:
    """Return bytes as text, '' if they are none."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if len(data.translate(None, _PRINTABLE)) * 20 > len(data) and not _utf8(data):
        return ""
    return data.decode("utf-8") if _utf8(data) else data.decode("latin-1")


def _utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data
