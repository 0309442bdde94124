"""No program in PostScript is in the file.

ISO 15930-7, 6.14: no PostScript XObjects (Subtype PS, or Subtype2 PS of a form, or a form with PS), which a
press may run or pass over. Two sources.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.14"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield PostScript."""
    for thing in file.streams():
        subtype = entry(thing.value, "/Subtype")
        if "/PS" in (subtype, entry(thing.value, "/Subtype2")) or (
            subtype == "/Form" and "/PS" in thing.value
        ):
            yield Finding("an XObject is a PostScript program", thing.page, thing.number)
