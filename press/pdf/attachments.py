"""Files to be carried in a file go in, their specifications come out (ISO 32000-1, 7.11; ISO 19005-3, 6.8)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from press.pdf.document import Document
from press.pdf.syntax import dictionary, name, stream, string


@dataclass(frozen=True)
class Attachment:
    """A file in a file: its name, its kind (application/yaml), what it is to the document, and that in words."""

    name: str
    kind: str
    relation: Literal["Data", "Source", "Alternative", "Supplement"]
    told: str
    data: bytes = field(repr=False)


def write_attachments(
    document: Document, attachments: Iterable[Attachment], when: datetime
) -> dict[str, bytes]:
    """Store files and give a reference to each specification by the file's name, sorted (7.9.6)."""
    return {
        one.name: _specification(document, one, when)
        for one in sorted(attachments, key=lambda one: string(one.name))
    }


def _specification(document: Document, one: Attachment, when: datetime) -> bytes:
    date = when.strftime("(D:%Y%m%d%H%M%S+00'00')").encode()
    check = hashlib.md5(one.data, usedforsecurity=False).hexdigest().encode()
    params = b"<</Size %d /ModDate %s /CheckSum <%s>>>" % (len(one.data), date, check)
    entries = b"/Type /EmbeddedFile /Subtype %s /Params %s" % (name(one.kind), params)
    held = document.add(stream(entries, one.data))
    specification = {
        "Type": b"/Filespec",
        "F": string(one.name),
        "UF": string(one.name),
        "Desc": string(one.told),
    }
    specification |= {"AFRelationship": name(one.relation), "EF": b"<</F %s /UF %s>>" % (held, held)}
    return document.add(dictionary(specification))
