"""The file is sound: it begins and ends as it should, and no reader has to forgive anything.

Broken syntax, operators that do not exist, fonts or pictures that are named but not there, unbalanced `q`,
`BT` or `BDC`, an earlier revision left in the file, encryption: each is a fault of the press, not of the
brief.
"""

import re
from collections.abc import Iterator

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document

_HEAD = re.compile(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}")
_TAIL = re.compile(rb"startxref\r?\n(\d+)\r?\n%%EOF\r?\n?\Z")
_END = re.compile(rb"startxref\s+\d+\s+%%EOF")
_SECTION = re.compile(rb"\d+ \d+ obj\b|xref\b")
_HINT = "send the brief to those who look after the press: no change of the brief can mend this"


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield what is wrong with the file's syntax (ISO 32000-1, 7)."""
    yield from (Fault(words, _HINT) for words in (*_ends(document.data), *_trailer(document)))
    for warning in document.warnings:
        yield Fault(f"a reader has to forgive: {warning}", _HINT)
    for page in document.pages:
        for words in dict.fromkeys(page.drawn.faults):
            yield Fault(words, _HINT, page.number)


def _ends(data: bytes) -> Iterator[str]:
    """Say what is wrong with the first and the last lines (7.5.2, 7.5.5)."""
    if not _HEAD.match(data):
        yield "the file does not begin with %PDF-1.n and a binary comment"
    tail = _TAIL.search(data[-64:])
    if tail is None:
        yield "the file does not end with startxref, an offset and %%EOF"
    elif not _SECTION.match(data, int(tail[1])):
        yield f"no cross-reference section stands at offset {int(tail[1])}"
    revisions = len(_END.findall(data))
    if revisions > 1:
        yield f"the file holds {revisions} revisions, so older words may still be in it"


def _trailer(document: Document) -> Iterator[str]:
    if len(document.identity) != 2 or not all(document.identity):
        yield "the trailer has no ID of two parts"
    if document.encrypted:
        yield "the file is encrypted before it was proven"
