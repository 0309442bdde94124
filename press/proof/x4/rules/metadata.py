"""The file has an XMP packet that everyone can read, and it says which document this is.

ISO 15930-7, 6.10.1: the catalog's Metadata is a stream of the type Metadata and the subtype XML, without a
filter. 6.10.3: its header has no `bytes` and no `encoding`. 6.10.4: it holds xmpMM:DocumentID, VersionID and
RenditionClass, xmp:CreateDate, ModifyDate, MetadataDate and CreatorTool, and dc:title; the trailer holds an ID
of two strings. Several sources agree on 6.10.4, one has the others.
"""

import re
from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry, resolved
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.10"
_HEADER = re.compile(rb"<\?xpacket[^>]*\s(bytes|encoding)\s*=")
_NEEDED = (
    *("xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass", "dc:title"),
    *("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmp:CreatorTool"),
)


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield what the packet lacks, and an ID that is missing."""
    yield from _identity(file)
    held = file.metadata
    if held is None:
        yield Finding("the catalog has no metadata stream", clause="6.10.1")
        return
    number = held.indirect_reference.idnum if held.indirect_reference else 0
    for clause, words in _wrong(file):
        yield Finding(words, number=number, clause=clause)


def _wrong(file: File) -> Iterator[tuple[str, str]]:
    for key, meant in (("/Type", "/Metadata"), ("/Subtype", "/XML")):
        if entry(file.metadata, key) != meant:
            yield "6.10.1", f"the {key[1:]} of the metadata is not {meant[1:]}"
    if entry(file.metadata, "/Filter") is not None:
        yield "6.10.1", "the metadata is filtered, it must lie open"
    if not file.xmp.sound:
        yield "6.10.1", "the XMP packet cannot be read"
        return
    if found := _HEADER.search(file.xmp.data[:300]):
        yield "6.10.3", f"the header of the XMP packet says {found[1].decode()}"
    for name in _NEEDED:
        if not file.xmp.get(name):
            yield "6.10.4", f"the XMP packet has no {name}"


def _identity(file: File) -> Iterator[Finding]:
    parts = resolved(file.reader.trailer.get("/ID"))
    raw = [getattr(one, "original_bytes", one) for one in parts] if isinstance(parts, list) else []
    if len(raw) != 2 or not all(raw):
        yield Finding("the trailer has no ID of two strings", clause="6.10.4")
