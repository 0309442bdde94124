"""Nothing but the page itself lies on the page.

ISO 15930-7, 6.17: annotations lie wholly outside the bleed box (without one: outside the trim or art box),
except trap networks and printer's marks; printer's marks lie outside the trim box. Two sources.
"""

from collections.abc import Iterator
from typing import Any

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, Leaf, entry, items
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.17"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield annotations that lie where the page is printed."""
    for leaf in file.pages:
        for one in items(leaf.entries, "/Annots"):
            kind = entry(one, "/Subtype")
            if kind != "/TrapNet" and _lies_inside(one, leaf, kind == "/PrinterMark"):
                reference = getattr(one, "indirect_reference", None)
                number = reference.idnum if reference is not None else leaf.number
                yield Finding(
                    f"an annotation ({str(kind or '/of no kind')[1:40]}) lies on the page", leaf.page, number
                )


def _lies_inside(annotation: Any, leaf: Leaf, mark: bool) -> bool:
    page = leaf.trim if mark else leaf.box("/BleedBox") or leaf.trim
    page = page or leaf.box("/MediaBox")
    box = Leaf(0, 0, annotation).box("/Rect")
    if page is None or box is None:
        return True
    return not (box.x1 <= page.x0 or box.x0 >= page.x1 or box.y1 <= page.y0 or box.y0 >= page.y1)
