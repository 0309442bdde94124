"""Every page says where it is cut, and its boxes lie within each other.

ISO 15930-7, 6.12: each page has a TrimBox or an ArtBox, not both; the MediaBox holds every other box, the
BleedBox holds the Trim or ArtBox, and a CropBox, which says what is shown, holds all three. None is empty.
Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, Leaf
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.12"
_SLACK = 0.01
_INSIDE = {
    "/MediaBox": ("/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"),
    "/CropBox": ("/BleedBox", "/TrimBox", "/ArtBox"),
    "/BleedBox": ("/TrimBox", "/ArtBox"),
}
_BOXES = ("/MediaBox", *_INSIDE["/MediaBox"])


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield boxes that are missing, doubled, empty or outside each other."""
    for leaf in file.pages:
        yield from (Finding(words, leaf.page, leaf.number) for words in _wrong(leaf))


def _wrong(leaf: Leaf) -> Iterator[str]:
    boxes = {name: leaf.box(name) for name in _BOXES if name in leaf.entries}
    if "/MediaBox" not in boxes:
        yield "the page has no MediaBox"
    cut = [name for name in ("/TrimBox", "/ArtBox") if name in boxes]
    if len(cut) != 1:
        yield (
            "the page has both a TrimBox and an ArtBox"
            if cut
            else "the page has neither a TrimBox nor an ArtBox"
        )
    for name, box in boxes.items():
        if box is None or box.area <= 0:
            yield f"the {name[1:]} has no area"
    for outer, inner in _INSIDE.items():
        for name in inner:
            around, box = boxes.get(outer), boxes.get(name)
            if around and box and not around.holds(box, _SLACK):
                yield f"the {name[1:]} sticks out of the {outer[1:]}"
