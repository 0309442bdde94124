"""The file says about itself what the brief says, twice alike, and nothing about the machine that made it.

Title, author and language are those of the release. The document information and the XMP packet agree.
Every date is the one moment that was given. No path and no account of a person stands there.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from xml.etree import ElementTree

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document
from press.proof.words import cut

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC, _XMP, _PDF = (
    "http://purl.org/dc/elements/1.1/",
    "http://ns.adobe.com/xap/1.0/",
    "http://ns.adobe.com/pdf/1.3/",
)
# ISO 15930-7, 6.10.2 and ISO 19005-1, 6.7.3: which property of the packet is which entry.
_TWINS = {
    "Title": f"{{{_DC}}}title",
    "Author": f"{{{_DC}}}creator",
    "Subject": f"{{{_DC}}}description",
    "Keywords": f"{{{_PDF}}}Keywords",
    "Creator": f"{{{_XMP}}}CreatorTool",
    "Producer": f"{{{_PDF}}}Producer",
    "Trapped": f"{{{_PDF}}}Trapped",
    "CreationDate": f"{{{_XMP}}}CreateDate",
    "ModDate": f"{{{_XMP}}}ModifyDate",
}
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|\+00'00'?)")
_MACHINE = re.compile(r"(?:^|[\s\"'(=])(?:~?/(?:[\w.-]+/)+|[A-Za-z]:\\|\\\\\w|file:)|\w+@\w+")


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield what is wrong with the document information, the XMP packet and the language."""
    packet = _packet(document.xmp)
    info = {key: value for key, value in document.info.items() if value}
    if packet is None:
        yield Fault("the file has no XMP packet that can be read")
        packet = {}
    for key, said, meant in (
        ("title", info.get("Title", ""), expected.title),
        ("author", info.get("Author", ""), expected.author),
        ("language", document.lang, expected.lang),
    ):
        if said != meant:
            yield Fault(f"the {key} in the file is {cut(said)}, expected {cut(meant)}")
    yield from _twins(info, packet)
    yield from _dates(info, packet, expected)
    for key, value in (*info.items(), *packet.items()):
        if _MACHINE.search(value) and value not in (expected.title, expected.author, expected.subject):
            yield Fault(f"{_short(key)} names a path or an account: {cut(value)}")


def _twins(info: Mapping[str, str], packet: Mapping[str, str]) -> Iterator[Fault]:
    for key, value in info.items():
        twin = packet.get(_TWINS[key], "") if key in _TWINS else None
        if twin is None:
            yield Fault(
                f"the document information has an entry {key} that the XMP packet cannot have: {cut(value)}"
            )
        elif twin != (_iso(value) or value.removeprefix("/")):
            yield Fault(f"{key} is {cut(value)} in the document information, {cut(twin)} in the XMP packet")
    for key, name in _TWINS.items():
        if name in packet and key not in info and key != "Trapped":
            yield Fault(f"{key} stands in the XMP packet only: {cut(packet[name])}")


def _dates(info: Mapping[str, str], packet: Mapping[str, str], expected: Expected) -> Iterator[Fault]:
    dates = {key: _iso(info.get(key, "")) for key in ("CreationDate", "ModDate")}
    dates |= {
        _short(key): value
        for key, value in packet.items()
        if key.startswith(f"{{{_XMP}}}") and key.endswith("Date")
    }
    meant = _told(expected.when) if expected.when else next(iter(dates.values()))
    for key, value in dates.items():
        if value != meant or not value:
            yield Fault(f"{key} is {cut(value)}, expected {cut(meant)}")


def _told(when: datetime) -> str:
    return when.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def _iso(date: str) -> str:
    """Return a PDF date in UTC (ISO 32000-1, 7.9.4) as XMP writes it, or ''."""
    found = _DATE.fullmatch(date)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else ""


def _short(key: str) -> str:
    return key.rpartition("}")[2]


def _packet(xmp: bytes) -> dict[str, str] | None:
    """Read the properties of an XMP packet, lists joined with commas; None if it is no packet."""
    if b"<!DOCTYPE" in xmp or b"<!ENTITY" in xmp:
        return None
    try:
        root = ElementTree.fromstring(xmp)
    except ElementTree.ParseError:
        return None
    found: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description"):
        found.update({key: value for key, value in description.attrib.items() if not key.startswith(_RDF)})
        for item in description:
            listed = [entry.text or "" for entry in item.iter(f"{_RDF}li")]
            found[item.tag] = ", ".join(listed) if listed else item.text or ""
    return found
