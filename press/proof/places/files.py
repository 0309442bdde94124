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
    for place in _with_codings(data, 0, document):
        yield place if place.name else place._replace(name="the file")


def _with_codings(data: bytes, depth: int, document: Document | None = None) -> Iterator[Place]:
    """Yield the places of bytes, those that use a common coding both as they stand and undone."""
    for place in _places(data, depth, document):
        yield place
        if place.kind in _CODED and isinstance(place.content, str):
            for coding, undone in uncoded(place.content):
                plain = undone if isinstance(undone, bytes) else undone.encode("utf-8", "replace")
                yield from _named(_with_codings(plain, depth + 1), f"{place.name}, {coding}".lstrip(", "))


def _places(data: bytes, depth: int, document: Document | None = None) -> Iterator[Place]:
    """Yield the places of bytes and of all that they hold; an empty name means all of them."""
    if depth > _DEEPEST:
        yield Place("", Kind.UNREAD, "it lies in too many others")
        return

    def inside(data: bytes, name: str) -> Iterator[Place]:
        return _named(_places(data, depth + 1), name)

    start = data.find(b"%PDF-")
    if 0 <= start < _HEADER_WITHIN:
        yield from pdf_places(data, inside, document)
        return
    yield Place("", Kind.BYTES, data)
    if not is_message(data):  # what a message says comes from its parts
        yield from _said(data)
    try:
        for name, kind, content in held(data):
            yield from (Place(name, kind, content),) if isinstance(content, str) else inside(content, name)
    except Unread as error:
        yield Place("", Kind.UNREAD, str(error))
    if start >= 0:
        yield from inside(data[start:], "a PDF file")


def _named(places: Iterator[Place], name: str) -> Iterator[Place]:
    """Add to the names of places where they are."""
    for place in places:
        yield place._replace(name=f"{place.name} of {name}" if place.name else name)


def _said(data: bytes) -> Iterator[Place]:
    """Yield the words of text; of mark-up the attributes' values only, for what it says comes with its tags removed."""
    words = _text(data)
    if "</" in words or "/>" in words:
        yield Place("", Kind.CODE, _STYLE.sub("", words))
        yield Place("", Kind.TEXT, "\n".join(_VALUE.findall(words)))
    elif words:
        yield Place("", Kind.TEXT, words)


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
