"""Colour with a profile of its own has the profile that it says.

ISO 15930-7, 6.4.3: ICCBased colour holds an ICC profile of an input, display, output or colour space class,
whose channels are as many as its `N`. CalGray, CalRGB and Lab are allowed. Two sources.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, decoded, entry
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.spaces import arrays, profile_of

CLAUSE = "6.4.3"
_CHANNELS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4, b"Lab ": 3}
_CLASSES = (b"scnr", b"mntr", b"prtr", b"spac")


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield profiles that do not fit their colour space."""
    seen = set()
    for thing in arrays(file.things, "/ICCBased"):
        profile = profile_of(thing.value)
        if id(profile) in seen:
            continue
        seen.add(id(profile))
        data = (decoded(profile) if profile is not None else None) or b""
        channels = entry(profile, "/N")
        if data[36:40] != b"acsp" or data[12:16] not in _CLASSES:
            yield Finding("an ICCBased colour space has no sound profile", thing.page, thing.number)
        elif _CHANNELS.get(data[16:20]) != channels:
            said = data[16:20].decode("latin-1").strip()
            yield Finding(f"a profile for {said} stands with an N of {channels}", thing.page, thing.number)
