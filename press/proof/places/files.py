"""Any bytes in; the places where words can stand in them, and in whatever they hold, however deep, out."""

import gzip
import io
import re
import struct
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

from press.proof.places.codings import uncoded
from press.proof.places.pdf import pdf_places
from press.proof.places.place import Kind, Place, Unread
from press.proof.places.streams import MOST, inflated
from press.proof.reading.document import Document

_DEEPEST = 8
_MOST_MEMBERS = 5000
_MAIL = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|From|To|Subject):", re.IGNORECASE)
_PRINTABLE = bytes((9, 10, 12, 13, *range(32, 127), *range(160, 256)))


def file_places(data: bytes, name: str, document: Document | None = None) -> Iterator[Place]:
    """Yield every place of a file called `name`; `document` is the file as already read, if it is a PDF."""
    yield Place("the file's name", Kind.TEXT, name.replace("-", " ").replace("_", " "))
    yield from _places(data, "the file", 0, document)


def _places(data: bytes, name: str, depth: int, document: Document | None = None) -> Iterator[Place]:
    if depth > _DEEPEST:
        yield Place(name, Kind.UNREAD, "it lies in too many others")
        return

    def inside(data: bytes, within: str) -> Iterator[Place]:
        where = within if name == "the file" else f"{within} of {name}"
        return _places(data, where, depth + 1)

    try:
        if data[:1024].find(b"%PDF-") >= 0:
            for place in pdf_places(data, inside, document):
                yield place if name == "the file" else place._replace(name=f"{place.name} of {name}")
        else:
            yield from _other(data, name, inside, depth)
    except Unread as error:
        yield Place(name, Kind.UNREAD, str(error))
