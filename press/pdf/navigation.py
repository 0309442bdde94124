"""Places and headings go in, the name tree of destinations, the outline and the page labels come out (ISO 32000-1, 12.3)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from press.pdf.document import Document, Raw
from press.pdf.syntax import array, dictionary, numbers, string
from press.tags import Tag


@dataclass(frozen=True)
class Place:
    """A point that can be gone to: page counts from 1, x and y are from the lower left corner of the trim."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Heading:
    """A line of the outline: level counts from 1, as in H1."""

    title: str
    level: int
    place: Place


@dataclass
class _Branch:
    heading: Heading
    raw: Raw
    kids: "list[_Branch]" = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.kids) + sum(kid.count for kid in self.kids)


def write_places(document: Document, places: Mapping[str, Place]) -> dict[str, bytes]:
    """Give what can be gone to by name: a target for each, sorted (7.9.6)."""
    return {key: _target(document, places[key]) for key in sorted(places, key=string)}


def write_names(document: Document, trees: Mapping[str, Mapping[str, bytes]]) -> bytes:
    """Store name trees of sorted values and give the catalog's Names entry; those that hold nothing are left out."""
    entries = {}
    for name, tree in trees.items():
        listed = [part for key, value in tree.items() for part in (string(key), value)]
        if listed:
            entries[name] = document.add(dictionary({"Names": array(listed)}))
    return dictionary(entries)


def headings(tree: Tag, tops: Mapping[Tag, Place]) -> Iterator[Heading]:
    """Yield the headings of a structure tree that were drawn, in reading order."""
    for tag in tree.walk():
        if re.fullmatch("H[1-6]", tag.role) and tag in tops:
            yield Heading(" ".join(tag.text.split()), int(tag.role[1]), tops[tag])


def write_outline(document: Document, headings: Iterable[Heading]) -> bytes:
    """Store the outline, all open, each heading below the last one of a higher level, and give the reference to it."""
    top = _Branch(Heading("", 0, Place(1, 0, 0)), document.reserve())
    path = [top]
    for heading in headings:
        while path[-1].heading.level >= heading.level:
            path.pop()
        path[-1].kids.append(branch := _Branch(heading, document.reserve()))
        path.append(branch)
    top.raw.body = dictionary({"Type": b"/Outlines"} | _ends(top))
    _write_kids(document, top)
    return top.raw.reference


def page_labels() -> bytes:
    """Give labels that count the pages from 1, as the foot of each page does (12.4.2)."""
    return b"<</Nums [0 <</S /D>>]>>"


def _target(document: Document, place: Place) -> bytes:
    return b"[%s /XYZ %s null]" % (document.page(place.page), numbers(place.x, place.y).encode())


def _write_kids(document: Document, branch: _Branch) -> None:
    for place, kid in enumerate(branch.kids):
        entries = {"Title": string(kid.heading.title), "Parent": branch.raw.reference}
        entries["Dest"] = _target(document, kid.heading.place)
        if place:
            entries["Prev"] = branch.kids[place - 1].raw.reference
        if place + 1 < len(branch.kids):
            entries["Next"] = branch.kids[place + 1].raw.reference
        kid.raw.body = dictionary(entries | _ends(kid))
        _write_kids(document, kid)


def _ends(branch: _Branch) -> dict[str, bytes]:
    if not branch.kids:
        return {}
    first, last = branch.kids[0].raw.reference, branch.kids[-1].raw.reference
    return {"First": first, "Last": last, "Count": b"%d" % branch.count}
