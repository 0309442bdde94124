"""What is shown and printed is the page with its bleed, or all of it.

ISO 15930-7, 6.21: ViewArea, ViewClip, PrintArea and PrintClip, if they are there, name the MediaBox or the
BleedBox. One source.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.21"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield preferences that name another box."""
    for key in ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"):
        box = entry(file.catalog, "/ViewerPreferences", key)
        if box not in (None, "/MediaBox", "/BleedBox"):
            yield Finding(f"{key[1:]} names {str(box)[1:40]}, MediaBox or BleedBox is allowed")
