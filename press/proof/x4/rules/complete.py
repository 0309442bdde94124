"""The exchange is complete: nothing is fetched from elsewhere when the file is printed.

ISO 15930-7, 6.3: no OPI entries, which let another image take the place of one in the file, and no form
XObjects that refer to a page of another file (`Ref`). Two sources.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.3"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield references to what is not in the file."""
    for thing in file.streams():
        if "/OPI" in thing.value:
            yield Finding("an image or form is a stand-in for another one (OPI)", thing.page, thing.number)
        if "/Ref" in thing.value:
            yield Finding("a form refers to a page of another file (Ref)", thing.page, thing.number)
