"""No text stands outside its page, and nothing at all outside the sheet.

Text has to lie within the trim box, where the knife cuts; only printer's marks (artifacts of type Page) may
stand beyond it, and must not reach into it. Shapes and pictures may run into the bleed, but not off the
sheet.
"""

from collections.abc import Iterator

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document, Page
from press.proof.reading.drawn import Shown

_SLACK = 0.5
_BESIDE = "Page"


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield text beyond the trim and paint beyond the media box, by half a point or more."""
    for page in document.pages:
        for shown in page.shown:
            if shown.text.strip() and shown.visible:
                yield from _text(page, shown)
        for painted in page.painted:
            if not page.media.holds(painted.box, _SLACK):
                yield Fault(f"{painted.what} at {_place(painted.box)} runs off the sheet", page=page.number)


def _text(page: Page, shown: Shown) -> Iterator[Fault]:
    words = repr(shown.text.strip()[:60])
    if shown.mark.artifact is not None and shown.mark.artifact.split("/")[0] == _BESIDE:
        if page.trim.meet(shown.box).area > 0:
            yield Fault(f"the printer's mark {words} reaches into the page", page=page.number)
        inside = page.media
    else:
        inside = page.trim
    if not inside.holds(shown.box, _SLACK):
        yield Fault(f"{words} at {_place(shown.box)} stands outside the page", page=page.number)


def _place(box: tuple[float, ...]) -> str:
    return "{:.0f}, {:.0f} to {:.0f}, {:.0f}".format(*box)
