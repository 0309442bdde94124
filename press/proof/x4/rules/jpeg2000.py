"""Pictures in JPEG 2000 are of a kind that every press can open.

ISO 15930-7, 6.27: JPXDecode is allowed within limits; by analogy with PDF/A-2, 6.2.8.3: 1, 3 or 4 channels of
1 to 38 bits, with at least one colour specification by an enumerated or ICC space. We look at channels and bits.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry, items
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.27"
_VARYING = 255


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield pictures in JPEG 2000 that not everybody can open."""
    for thing in file.streams():
        if entry(thing.value, "/Subtype") == "/Image" and "/JPXDecode" in items(thing.value, "/Filter"):
            words = _wrong(bytes(getattr(thing.value, "_data", b"")))
            if words:
                yield Finding(words, thing.page, thing.number)


def _wrong(data: bytes) -> str:
    at = data.find(b"ihdr")
    header = data[at + 4 : at + 18]
    if at < 0 or len(header) < 14:
        return "a picture in JPEG 2000 has no image header"
    channels, bits = int.from_bytes(header[8:10], "big"), header[10]
    if channels not in (1, 3, 4):
        return f"a picture in JPEG 2000 has {channels} channels, 1, 3 or 4 are allowed"
    if bits != _VARYING and (bits & 127) + 1 > 38:
        return f"a picture in JPEG 2000 has {(bits & 127) + 1} bits a channel, 38 is the most"
    return ""
