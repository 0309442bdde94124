"""The file is no form that is filled in by a program.

ISO 15930-7, 6.26: no XFA in the interactive form, and no page that has to be laid out anew (NeedsRendering).
One source has the title of the clause.
"""

from collections.abc import Iterator

from press.proof.reading.graphics import flag
from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.26"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield forms in XFA."""
    if entry(file.catalog, "/AcroForm", "/XFA") is not None:
        yield Finding("the form is an XFA form")
    if flag(entry(file.catalog, "/NeedsRendering")):
        yield Finding("the pages have to be laid out before they are printed (NeedsRendering)")
