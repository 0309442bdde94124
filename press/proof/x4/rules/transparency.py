"""Transparency is blended in ways that every press knows, and in the colours of the printing condition.

ISO 15930-7, 6.20: only the blend modes that PDF 1.6 names; the colour space of a transparency group, of a page
or a form, is one that 6.4.3.2 allows: that of the printing condition, or one with a profile. Two sources.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, Thing, entry, items
from press.proof.x4.reading.intent import intent
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.spaces import read_space

CLAUSE = "6.20"
_NAMES = """Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight
Difference Exclusion Hue Saturation Color Luminosity"""
_MODES = frozenset(f"/{name}" for name in _NAMES.split())


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield unknown blend modes, and groups in colours that the printing condition does not cover."""
    meant = intent(file)
    for thing in file.things:
        if not isinstance(thing.value, dict):
            continue
        for mode in items(thing.value, "/BM"):
            if mode not in _MODES:
                yield Finding(f"there is no blend mode {str(mode)[1:40]}", thing.page, thing.number)
        yield from _group(thing, meant.devices if meant else ())


def _group(thing: Thing, allowed: tuple[str, ...]) -> Iterator[Finding]:
    group = entry(thing.value, "/Group")
    space = entry(group, "/CS")
    if entry(group, "/S") != "/Transparency" or space is None:
        return
    for device in read_space(space, entry(thing.value, "/Resources")).bare:
        if device not in allowed:
            yield Finding(f"a transparency group blends in {device[1:]}", thing.page, thing.number)
