"""Colours are converted in one of the four ways that there are.

ISO 15930-7, 6.23: a rendering intent, chosen by `ri`, in a graphics state (RI) or for an image (Intent), is
AbsoluteColorimetric, RelativeColorimetric, Saturation or Perceptual. One source.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.colours import INTENTS
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.23"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield rendering intents that do not exist."""
    for broken in drawn.broken:
        if broken.about == "ri":
            yield Finding(broken.words, broken.page, broken.number)
    for thing in file.things:
        if not isinstance(thing.value, dict):
            continue
        key = "/Intent" if entry(thing.value, "/Subtype") == "/Image" else "/RI"
        name = entry(thing.value, key) if key == "/Intent" or thing.role == "/ExtGState" else None
        if name is not None and name not in INTENTS:
            yield Finding(f"there is no rendering intent {str(name)[1:40]}", thing.page, thing.number)
