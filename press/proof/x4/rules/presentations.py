"""The file is no slide show.

ISO 15930-7, 6.22: no AlternatePresentations in the names of the document, no PresSteps on a page. One source.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.22"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield what makes a slide show."""
    if entry(file.catalog, "/Names", "/AlternatePresentations") is not None:
        yield Finding("the document has AlternatePresentations")
    for leaf in file.pages:
        if "/PresSteps" in leaf.entries:
            yield Finding("the page has PresSteps", leaf.page, leaf.number)
