"""The names of fonts and of inks can be read.

ISO 15930-7, 6.6: the names of fonts and the colorants of Separation and DeviceN spaces are UTF-8. One source.
"""

import re
from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry, items
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.spaces import arrays

CLAUSE = "6.6"
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield names that are not UTF-8."""
    for thing in file.things:
        name = entry(thing.value, "/BaseFont")
        if name is not None and not _readable(file, thing.number, name):
            yield Finding("the name of a font is not UTF-8", thing.page, thing.number)
    for thing in arrays(file.things, "/Separation", "/DeviceN"):
        if not all(_readable(file, thing.number, name) for name in items({"": thing.value[1]}, "")):
            yield Finding("the name of an ink is not UTF-8", thing.page, thing.number)


def _readable(file: File, number: int, name: object) -> bool:
    """Tell whether the UTF-8 of a name stands in the file: the reader guesses at other encodings."""
    if str(name).isascii():
        return True
    return str(name).encode("utf-8", "replace") in _ESCAPE.sub(_byte, file.around(number))


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])
