"""The bytes of an XMP packet in, its properties by name out."""

from dataclasses import dataclass, field
from xml.etree import ElementTree

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


@dataclass(frozen=True)
class Packet:
    """The properties of a packet by name (`xmp:CreateDate`), each with its values; `sound` if it is XML."""

    data: bytes = b""
    sound: bool = False
    values: dict[str, list[str]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return a property's values, joined with commas; nothing for one that is not there."""
        return ", ".join(self.values.get(name, ()))


def read_packet(data: bytes) -> Packet:
    """Read an XMP packet (ISO 16684-1); one with a document type, which may explode, is not read."""
    plain = data.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        return Packet(data)
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return Packet(data)
    values: dict[str, list[str]] = {}
    for description in root.iter(f"{_RDF}Description"):
        for key, value in description.attrib.items():
            if not key.startswith(_RDF):
                values.setdefault(_short(key), []).append(value)
        for item in description:
            values.setdefault(_short(item.tag), []).extend(_texts(item))
    return Packet(data, True, values)


def _texts(item: ElementTree.Element) -> list[str]:
    """Return the entries of a list, the default language of alternatives, or the one text."""
    listed = list(item.iter(f"{_RDF}li"))
    if not listed:
        return [item.text or ""]
    default = [one for one in listed if one.get(_LANG) == "x-default"]
    return [one.text or "" for one in default or listed]


def _short(name: str) -> str:
    space, _, local = name.removeprefix("{").rpartition("}")
    prefixes = {value: key for key, value in NAMESPACES.items()}
    return f"{prefixes.get(space, space)}:{local}" if space else local
