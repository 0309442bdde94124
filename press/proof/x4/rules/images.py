"""Every image is the image, in a form that presses know.

ISO 15930-7, 6.16: no alternate image that is meant for printing; 1, 2, 4, 8 or 16 bits a component. One
source. Interpolation is not forbidden, but presses do it differently, so it is told.
"""

from collections.abc import Iterator

from press.proof.reading.graphics import flag
from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry, items
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.16"
_BITS = (1, 2, 4, 8, 16)


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield images that another one may stand in for, and strange depths."""
    for thing in file.streams():
        image = thing.value
        if entry(image, "/Subtype") != "/Image":
            continue
        if any(flag(entry(one, "/DefaultForPrinting")) for one in items(image, "/Alternates")):
            yield Finding("an image has an alternate that is printed in its place", thing.page, thing.number)
        bits = entry(image, "/BitsPerComponent")
        if bits is not None and bits not in _BITS:
            yield Finding(f"an image has {bits} bits a component", thing.page, thing.number)
        if flag(entry(image, "/Interpolate")):
            yield Finding("an image asks to be interpolated", thing.page, thing.number, grave=False)
