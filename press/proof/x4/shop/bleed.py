"""What reaches the edge of the page runs on into the bleed.

A knife never cuts exactly where it should. So whatever touches the trim must go on for 3 mm (0.125 in for
sheets in inches) beyond it, or a white sliver shows.
"""

from collections.abc import Iterator

from press.proof.reading.geometry import Box
from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, Leaf
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.stage import Painted
from press.sheets import MM

_LEAST, _SLACK, _TOUCH = 3 * MM, 0.3, 0.3
_ARTWORK = ("fill", "stroke", "image", "shading")


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield artwork that ends at the trim, and a bleed that is too narrow for artwork that does not."""
    leaves = {leaf.page: leaf for leaf in file.pages}
    for one in drawn.painted:
        leaf = leaves.get(one.page or 0)
        if leaf is not None and one.kind in _ARTWORK and not one.mark:
            yield from _ends(one, leaf)


def _ends(one: Painted, leaf: Leaf) -> Iterator[Finding]:
    trim, bleed = leaf.trim, leaf.box("/BleedBox") or leaf.trim
    if trim is None or bleed is None or not _reaches(one.box, trim):
        return
    sides = {
        "left": (trim.x0 - one.box.x0, trim.x0 - bleed.x0),
        "right": (one.box.x1 - trim.x1, bleed.x1 - trim.x1),
        "foot": (trim.y0 - one.box.y0, trim.y0 - bleed.y0),
        "head": (one.box.y1 - trim.y1, bleed.y1 - trim.y1),
    }
    for side, (out, room) in sides.items():
        if out < -_TOUCH:
            continue
        if room < _LEAST - _SLACK:
            words = f"the bleed at the {side} is {room / MM:.1f} mm, and artwork needs 3 mm"
            yield Finding(words, leaf.page, leaf.number)
        elif out < room - _SLACK:
            words = f"a {one.kind} ends {max(out, 0) / MM:.1f} mm beyond the {side} trim, {room / MM:.1f} mm are needed"
            yield Finding(words, leaf.page, one.number)


def _reaches(box: Box, trim: Box) -> bool:
    """Tell whether something lies on the page and touches or crosses one of its edges."""
    within = Box(trim.x0 + _TOUCH, trim.y0 + _TOUCH, trim.x1 - _TOUCH, trim.y1 - _TOUCH)
    met = box.meet(within)
    on_page = box.x1 > within.x0 and box.x0 < within.x1 and box.y1 > within.y0 and box.y0 < within.y1
    return on_page and met != box
