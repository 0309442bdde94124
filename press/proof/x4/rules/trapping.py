"""The file says whether traps were set already.

ISO 15930-7, 6.9: `pdf:Trapped` in the XMP packet is True or False, not Unknown; `Trapped` in the document
information, if it is there, is a name and says the same. Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.9"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield an answer that is missing, unsure or doubled."""
    told = entry(file.info, "/Trapped")
    packet = file.xmp.get("pdf:Trapped")
    if packet not in ("True", "False"):
        yield Finding(f"pdf:Trapped in the XMP packet is {packet or 'missing'}, True or False is needed")
    if told is not None and told not in ("/True", "/False"):
        yield Finding(
            f"Trapped in the document information is {str(told)[:40]!r}, the name True or False is needed"
        )
    elif told is not None and packet in ("True", "False") and told != f"/{packet}":
        yield Finding(f"Trapped is {told[1:]} in the document information, {packet} in the XMP packet")
