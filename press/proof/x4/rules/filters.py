"""Streams are compressed in ways that every press can undo.

ISO 15930-7, 6.8: FlateDecode, DCTDecode, JPXDecode, CCITTFaxDecode, JBIG2Decode, RunLengthDecode and the two
ASCII filters; LZWDecode is forbidden, in inline images too, and so is Crypt. Two sources.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, items
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.8"
_LONG = ["ASCIIHex", "ASCII85", "Flate", "RunLength", "CCITTFax", "DCT", "JBIG2", "JPX"]
_ALLOWED = frozenset([*(f"/{name}Decode" for name in _LONG), "/AHx", "/A85", "/Fl", "/RL", "/CCF", "/DCT"])


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield filters that are not allowed."""
    for thing in file.streams():
        for name in items(thing.value, "/Filter"):
            if name not in _ALLOWED:
                yield Finding(f"a stream is filtered by {str(name)[1:60]}", thing.page, thing.number)
    for one in drawn.painted:
        if one.picture is not None and type(one.picture[0]) is dict:  # an inline image is no object
            for name in (*items(one.picture[0], "/F"), *items(one.picture[0], "/Filter")):
                if name not in _ALLOWED:
                    yield Finding(f"an inline image is filtered by {str(name)[1:60]}", one.page, one.number)
