"""Any bytes in; the places where words can stand in them, and in whatever they hold, however deep, out."""

import re
from collections.abc import Iterator
from hashlib import sha256

from press.proof.places.codings import uncoded
from press.proof.places.holders import Held, held, is_message
from press.proof.places.pdf import pdf_places
from press.proof.places.place import Kind, Place, Unread
from press.proof.reading.document import Document

_DEEPEST = 8
_HEADER_WITHIN = 1024
_LAYERS = 4  # codings upon each other that are undone
_PDF = re.compile(rb"\d\s+obj\b")
_CODED = frozenset((Kind.CODE, Kind.TEXT, Kind.NAME))
_PRINTABLE = bytes((9, 10, 12, 13, *range(32, 127), *range(160, 256)))
_STYLE = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_VALUE = re.compile(r"=\s*[\"'](?!http)([^\"'<>]*)[\"']")


def file_places(data: bytes, name: str, document: Document | None = None) -> Iterator[Place]:
    """Yield every place of a file called `name`; `document` is the file as already read, if it is a PDF."""
    yield Place("the file's name", Kind.TEXT, re.sub(r"[-_.]+", " ", name))
    for place in _places(data, 0, document):
        yield from _named(_and_undone(place, set(), 0), "")


def _and_undone(place: Place, seen: set[bytes], layers: int) -> Iterator[Place]:
    """Yield a place, and what it says once a common coding in it is undone, however many lie upon each other.

    What only looks as if it were coded, or like the head of a file, is words: that it cannot be opened says nothing.
    """
    yield place
    if layers == _LAYERS or place.kind not in _CODED or not isinstance(place.content, str):
        return
    fresh = dict[bytes, tuple[str, bytes]]()
    for coding, undone in uncoded(place.content):
        plain = undone if isinstance(undone, bytes) else undone.encode("utf-8", "replace")
        fresh.setdefault(sha256(plain).digest(), (coding, plain))
    known = fresh.keys() & seen  # the same words come of the same codings in any order
    seen |= fresh.keys()
    for mark, (coding, plain) in fresh.items():
        if mark not in known:
            inner = (one for one in _places(plain, 0) if one.kind is not Kind.UNREAD)
            found = (deeper for one in inner for deeper in _and_undone(one, seen, layers + 1))
            yield from _named(found, f"{place.name}, {coding}".lstrip(", "))


def _places(data: bytes, depth: int, document: Document | None = None) -> Iterator[Place]:
    """Yield the places of bytes and of all that they hold; an empty name means all of them."""
    if depth > _DEEPEST:
        yield Place("", Kind.UNREAD, "it lies in too many others")
        return

    def inside(data: bytes, name: str) -> Iterator[Place]:
        return _named(_places(data, depth + 1), name)

    start = data.find(b"%PDF-")
    if start == 0 or (0 < start < _HEADER_WITHIN and _PDF.search(data)):
        yield from pdf_places(data, inside, document)
        return
    yield Place("", Kind.BYTES, data)
    if not is_message(data):  # what a message says comes from its parts
        yield from _said(data)
    for name, kind, content in _opened(data):
        yield from (Place(name, kind, content),) if isinstance(content, str) else inside(content, name)
    if start >= 0 and _PDF.search(data, start):
        yield from inside(data[start:], "a PDF file")


def _opened(data: bytes) -> Iterator[Held]:
    """Yield what bytes hold; what cannot be opened is unread, and not passed over."""
    try:
        yield from held(data)
    except Unread as error:
        yield "", Kind.UNREAD, str(error)
    except Exception as error:  # whatever a reader of other people's files stumbles over
        yield "", Kind.UNREAD, f"it is damaged: {type(error).__name__}"


def _named(places: Iterator[Place], name: str) -> Iterator[Place]:
    """Add to the names of places where they are; a place without any name is the whole file."""
    for place in places:
        parts = " of ".join(filter(None, (place.name, name)))
        yield place._replace(name=parts or "the file")


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
