"""A PDF file's bytes in; every place in it where words can stand, on its pages and behind them, out."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from press.proof.places.objects import Object, Objects, scan
from press.proof.places.place import Kind, Place, Unread
from press.proof.places.speech import Speech, shows_text
from press.proof.places.strings import names, words
from press.proof.reading.document import Document, Unreadable, read
from press.proof.reading.drawn import Shown

_PROPERTIES = re.compile(rb"/[^\s<]+\s*<<.*?>>\s*(?:BDC|DP)|%[^\r\n]*", re.DOTALL)
_DIGITS = b"0123456789"  # codes and coordinates

Inside = Callable[[bytes, str], Iterator[Place]]


def pdf_places(data: bytes, inside: Inside, document: Document | None = None) -> Iterator[Place]:
    """Yield the places of a PDF file; `inside` yields those of any bytes that it holds. What fails is a place too."""
    objects = scan(data)
    yield from (Place("the file", Kind.UNREAD, words) for words in objects.unread)
    try:
        document = document or read(data, strict=False)
    except Unreadable as error:
        yield Place("the file", Kind.UNREAD, str(error))
    if document is not None:
        if document.encrypted:
            yield Place("the file", Kind.UNREAD, "it is encrypted")
            return
        yield from page_places(document)
    yield from _outside(b"\n".join(objects.between), "the bytes between the objects")
    for one in objects:
        yield from _outside(one.head, f"object {one.number}")
    speech = Speech(objects)
    pages = document.pages if document is not None and speech.plain else ()
    seen = {source for page in pages for source in page.sources}
    for one in objects:
        if one.payload is not None:
            yield from _stream(one, objects, speech, inside, seen)


def _outside(head: bytes, name: str) -> Iterator[Place]:
    """Yield what stands outside streams: the bytes, the strings and the names."""
    yield Place(name, Kind.BYTES, head)
    if said := words(head):
        yield Place(f"a string of {name}", Kind.TEXT, said)
    yield Place(f"a name in {name}", Kind.NAME, "\n".join(names(head)))


def _stream(
    one: Object, objects: Objects, speech: Speech, inside: Inside, seen: set[bytes]
) -> Iterator[Place]:
    name = f"the stream of object {one.number}"
    try:
        data = objects.data(one)
    except Unread as error:
        yield Place(name, Kind.UNREAD, str(error))
        return
    if one.entries.get("/Type") == "/ObjStm":  # its objects are read as all others
        yield Place(name, Kind.BYTES, data[: int(one.entries.get("/First") or 0)])
        return
    speaks = b"%PDF-" not in data and shows_text(data)
    if data not in seen or not speaks:
        yield from inside(data, name)
    if speaks:
        # What a content stream shows is read through its fonts; strings beside that stand in the marks' properties.
        yield Place(name, Kind.BYTES, data.translate(None, _DIGITS))
        yield from _outside(b"\n".join(_PROPERTIES.findall(data)), f"a mark in {name}")
        yield from speech.places(data, name) if data not in seen else ()


def page_places(document: Document) -> Iterator[Place]:
    """Yield the text of pages as it was drawn and as it lies on the page, by lines and by columns, and over page ends."""
    flowing: list[list[str]] = [[], [], []]
    for page in document.pages:
        shown = page.shown
        lines = _lines(shown)
        for number, ordered in enumerate((_split(shown), lines, _columns(lines))):
            text = "\n".join("".join(one.text for one in run) for run in ordered)
            yield Place(f"the text of page {page.number}", Kind.PAGE, text)
            flowing[number] += [
                "".join(one.text for one in run if one.mark.artifact is None) for run in ordered
            ]
    for ordered_texts in flowing:
        yield Place("the text over page ends", Kind.PAGE, "\n".join(ordered_texts))


def _split(shown: list[Shown]) -> list[list[Shown]]:
    """Split texts in drawing order into runs on one line without a gap."""
    runs: list[list[Shown]] = []
    for one in shown:
        if runs and _follows(runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _follows(before: Shown, one: Shown) -> bool:
    near = max(one.size, before.size) / 4
    return abs(one.y - before.y) < near and abs(one.box.x0 - before.box.x1) < near


def _lines(shown: list[Shown]) -> list[list[Shown]]:
    """Sort texts as they lie: lines from the top, in each from the left, with a new run wherever there is a gap."""
    ordered = sorted(shown, key=lambda one: (-round(one.y / 2), one.box.x0))
    return [
        run for _, line in groupby(ordered, key=lambda one: round(one.y / 2)) for run in _split(list(line))
    ]


def _columns(lines: list[list[Shown]]) -> list[list[Shown]]:
    """Sort runs by the columns that they begin in, in each from the top."""
    return sorted(lines, key=lambda run: (round(run[0].box.x0 / 12), -run[0].y))
