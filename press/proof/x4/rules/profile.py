"""The profile of the printing condition is a sound profile of a printing device.

ISO 15930-7, 6.4.2.1: an ICC profile of the class `prtr` for one, three or four channels (GRAY, RGB, CMYK),
whose `N` in the file says as many; ICC version 4.2 at most, which is what PDF 1.6 knows. Several sources.
"""

from collections.abc import Iterator

from press.conditions import is_whole
from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.intent import CHANNELS, Intent, intents
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.4.2.1"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield what is wrong with a profile that is there."""
    for one in intents(file):
        if entry(one.entries, "/S") == "/GTS_PDFX" and hasattr(
            entry(one.entries, "/DestOutputProfile"), "get_data"
        ):
            yield from (Finding(words, number=one.number) for words in _wrong(one))


def _wrong(one: Intent) -> Iterator[str]:
    data = one.profile
    if not is_whole(data):
        yield "the profile is no ICC profile, or a damaged one"
        return
    if data[12:16] != b"prtr":
        yield f"the profile is of the class {_said(data[12:16])}, prtr (a printing device) is needed"
    channels = entry(one.entries, "/DestOutputProfile", "/N")
    if one.space not in CHANNELS:
        yield f"the profile is for {_said(one.space)}, GRAY, RGB or CMYK is needed"
    elif channels != CHANNELS[one.space]:
        yield f"the profile has {CHANNELS[one.space]} channels, its N says {channels}"
    version = data[8], data[9] >> 4
    if version > (4, 2):
        yield "the profile is of ICC version {}.{}, 4.2 is the highest".format(*version)


def _said(signature: bytes) -> str:
    return repr(signature.decode("latin-1").strip())
