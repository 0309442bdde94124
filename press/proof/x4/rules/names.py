"""The names of fonts and of inks can be read.

ISO 15930-7, 6.6: the names of fonts and the colorants of Separation and DeviceN spaces are UTF-8. One source.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry, items, resolved
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.spaces import arrays

CLAUSE = "6.6"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield names that are not UTF-8."""
    for thing in file.things:
        if isinstance(thing.value, dict) and "/BaseFont" in thing.value:
            if not _readable(entry(thing.value, "/BaseFont")):
                yield Finding("the name of a font is not UTF-8", thing.page, thing.number)
    for thing in arrays(file.things, "/Separation", "/DeviceN"):
        names = resolved(thing.value[1])
        for name in items({"": names}, ""):
            if not _readable(name):
                yield Finding("the name of an ink is not UTF-8", thing.page, thing.number)


def _readable(name: object) -> bool:
    """Tell whether a name was UTF-8; the reader keeps the bytes of one that was not as Latin letters."""
    raw = getattr(name, "original_bytes", None)
    if not isinstance(raw, bytes):
        raw = str(name).encode("latin-1", "ignore") if _is_latin(str(name)) else b""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_latin(text: str) -> bool:
    return all(letter <= "\xff" for letter in text)
