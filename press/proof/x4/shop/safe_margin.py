"""No word stands so near the edge that the knife could reach it.

Text keeps 3 mm from the trim, inside; printer's marks stand outside the page altogether.
"""

from collections.abc import Iterator

from press.proof.reading.geometry import Box
from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings
from press.sheets import MM

_MARGIN, _SLACK = 3 * MM, 0.1


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield text that stands on the page but not within the safe margin."""
    trims = {leaf.page: leaf.trim for leaf in file.pages}
    for one in drawn.painted:
        trim = trims.get(one.page or 0)
        if one.kind != "text" or one.mark or trim is None or one.box.meet(trim).area <= 0:
            continue
        safe = Box(trim.x0 + _MARGIN, trim.y0 + _MARGIN, trim.x1 - _MARGIN, trim.y1 - _MARGIN)
        if not safe.holds(one.box, _SLACK):
            yield Finding("text stands less than 3 mm from the edge of the page", one.page, one.number)
