"""The pages are those that were laid out: as many, of the right size, and none of them blank.

A page counts as blank if nothing but artifacts (header, footer, page number, printer's marks) stands on it. On paper
that is bound, pages that fill up the last sheet are blank.
"""

from collections.abc import Iterator

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document

_SLACK = 0.01


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield missing, blank and wrongly sized pages; sizes are compared within 0.01 points."""
    if len(document.pages) != expected.pages:
        yield Fault(f"the file has {len(document.pages)} pages, {expected.pages} were laid out")
    for page in document.pages:
        filled = any(thing.mark.artifact is None for thing in page.drawn.things)
        if page.number > expected.pages - expected.blank:
            if filled:
                yield Fault("something stands on a page that was to be blank", page=page.number)
        elif not filled:
            yield Fault(
                "nothing but furniture stands on the page",
                "give the template less room, or more to print",
                page.number,
            )
        size = page.trim.x1 - page.trim.x0, page.trim.y1 - page.trim.y0
        if any(abs(is_ - meant) > _SLACK for is_, meant in zip(size, expected.size, strict=True)):
            told = "{:.2f} x {:.2f} points".format
            yield Fault(
                f"the trimmed page is {told(*size)}, {told(*expected.size)} was laid out", page=page.number
            )
