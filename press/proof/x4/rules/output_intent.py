"""The file says for which printing condition it was made, once, and brings the profile along.

ISO 15930-7, 6.4.2: exactly one output intent of the kind GTS_PDFX, with an OutputConditionIdentifier, and an
Info text where that is not a name of the ICC's registry; the profile itself in DestOutputProfile. A mere
reference to a profile elsewhere (DestOutputProfileRef) makes a PDF/X-4p. Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.intent import intents
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.4.2"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield what is missing in the output intent, or too much."""
    meant = [one for one in intents(file) if entry(one.entries, "/S") == "/GTS_PDFX"]
    if len(meant) != 1:
        yield Finding(f"the file has {len(meant)} output intents of the kind GTS_PDFX, one is needed")
    for one in meant:
        for key in ("/OutputConditionIdentifier", "/Info"):
            if not str(entry(one.entries, key) or "").strip():
                yield Finding(f"the output intent has no {key[1:]}", number=one.number)
        if "/DestOutputProfileRef" in one.entries:
            yield Finding("the output intent refers to a profile that is not in the file", number=one.number)
        elif not hasattr(entry(one.entries, "/DestOutputProfile"), "get_data"):
            yield Finding("the output intent has no profile (DestOutputProfile)", number=one.number)
    profiles = {id(entry(one.entries, "/DestOutputProfile")) for one in intents(file)}
    if meant and len(profiles) > 1:
        yield Finding("the output intents do not share one profile", number=meant[0].number)
