"""Places and headings go in, the name tree of destinations and the outline come out (ISO 32000-1, 12.3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from press.pdf.document import Document, Raw
from press.pdf.syntax import array, dictionary, numbers, string


@dataclass(frozen=True)
class Place:
    """A point that can be gone to: page counts from 1, x and y are from the lower left corner of the trim."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Heading:
    """A line of the outline: level counts from 0, `place` is the name of a place."""

    title: str
    level: int
    place: str


@dataclass
class _Branch:
    heading: Heading
    raw: Raw
    kids: "list[_Branch]" = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.kids) + sum(kid.count for kid in self.kids)


def write_places(document: Document, places: Mapping[str, Place]) -> bytes:
    """Store the name tree and give the value of the catalog's Names entry."""
    items = []
    for key in sorted(places, key=string):
        place = places[key]
        target = b"[%s /XYZ %s null]" % (document.page(place.page), numbers(place.x, place.y).encode())
        items += [string(key), target]
    return dictionary({"Dests": document.add(dictionary({"Names": array(items)}))})


def write_outline(document: Document, headings: Sequence[Heading]) -> bytes:
    """Store the outline, all open, and give the reference to it; raise ValueError if a level is skipped."""
    top = _Branch(Heading("", -1, ""), document.reserve())
    path = [top]
    for heading in headings:
        del path[heading.level + 1 :]
        if heading.level != len(path) - 1:
            raise ValueError(f"the outline skips a level before {heading.title!r}")
        path[-1].kids.append(branch := _Branch(heading, document.reserve()))
        path.append(branch)
    top.raw.body = dictionary({"Type": b"/Outlines"} | _ends(top))
    _write_kids(top)
    return top.raw.reference


def _write_kids(branch: _Branch) -> None:
    for place, kid in enumerate(branch.kids):
        entries = {"Title": string(kid.heading.title), "Parent": branch.raw.reference}
        entries["Dest"] = string(kid.heading.place)
        if place:
            entries["Prev"] = branch.kids[place - 1].raw.reference
        if place + 1 < len(branch.kids):
            entries["Next"] = branch.kids[place + 1].raw.reference
        kid.raw.body = dictionary(entries | _ends(kid))
        _write_kids(kid)


def _ends(branch: _Branch) -> dict[str, bytes]:
    if not branch.kids:
        return {}
    first, last = branch.kids[0].raw.reference, branch.kids[-1].raw.reference
    return {"First": first, "Last": last, "Count": b"%d" % branch.count}
