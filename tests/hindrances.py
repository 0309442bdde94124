"""A file for screens in; what hinders its readers although validators accept it, in words, out."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf

from press.proof.reading.document import Document, read
from press.proof.reading.geometry import Box
from press.proof.reading.structure import Element

# What alternative texts say that say nothing.
_PORTION = re.compile(r"^\([^()]*\) ")
_EMPTY = re.compile(
    r"\W*|.*\.(png|jpe?g|svg|pdf)|(an? )?(image|picture|figure|photo|chart|graphic|logo)\W*\d*", re.I
)
_PHONE = 360  # CSS pixels across
_TITLE_ON_PHONE = 12


class Reader:
    """A file as two libraries read it: objects by pikepdf, words and their places by ours."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.document: Document = read(data)
        self.elements = list(self.document.elements())

    def of(self, *roles: str) -> list[Element]:
        """Return the elements of some roles in reading order."""
        return [one for one in self.elements if one.role in roles]

    def boxes(self, element: Element) -> list[tuple[int, Box]]:
        """Return page and box of each thing that an element and those within it show."""
        marks = {mark for one in element.walk() for mark in one.marks}
        pages = self.document.pages
        return [(p.number, s.box) for p in pages for s in p.shown if (p.number, s.mark.mcid) in marks]

    def annotations(self) -> Iterator[tuple[int, Any]]:
        """Yield page number and annotation of each link."""
        for number, leaf in enumerate(self.pdf.pages, 1):
            yield from ((number, one) for one in leaf.get("/Annots", []) if one.Subtype == "/Link")

    def destination(self, name: str) -> tuple[int, float]:
        """Return the page and the height that a named place leads to; raise KeyError if there is none."""
        listed = list(self.pdf.Root.Names.Dests.Names)
        target = dict(zip(map(str, listed[::2]), listed[1::2], strict=True))[name]
        return self.page(target[0]), float(target[3])

    def page(self, leaf: Any) -> int:
        """Return the number of a page object."""
        return [one.obj.objgen for one in self.pdf.pages].index(leaf.objgen) + 1


def hindrances(data: bytes) -> list[str]:
    """Return everything that hinders readers of a file."""
    reader = Reader(data)
    return [f"{check.__name__}: {told}" for check in CHECKS for told in check(reader)]


def headings(reader: Reader) -> Iterator[str]:
    """There is one title, it is the title of the file, no level is skipped, and every heading says something."""
    found = reader.of("H1", "H2", "H3", "H4", "H5", "H6")
    titles = [one.text for one in found if one.role == "H1"]
    if [_plain(_PORTION.sub("", one)) for one in titles] != [_plain(reader.document.info.get("Title", ""))]:
        yield f"titles on the pages are {titles}, that of the file is {reader.document.info.get('Title')!r}"
    for before, after in pairwise(found):
        if int(after.role[1]) > int(before.role[1]) + 1:
            yield f"{after.text!r} skips a level"
    yield from (f"a heading says {one.text!r}" for one in found if not re.search(r"\w", one.text))


def tables(reader: Reader) -> Iterator[str]:
    """Every cell with data has a header that says something, in its row or in its column."""
    for table in reader.of("Table"):
        rows = [list(one.kids) for one in table.walk() if one.role == "TR"]
        across = max(map(len, rows))
        by_column = [any(n < len(row) and _heads(row[n]) for row in rows[:1]) for n in range(across)]
        for row in rows:
            by_row = _heads(row[0])
            for number, cell in enumerate(row):
                if cell.role == "TD" and not (by_row or by_column[number]):
                    yield f"nothing heads the cell {_said(cell)!r}"


def figures(reader: Reader) -> Iterator[str]:
    """Every picture's alternative text says something of its own, and what is written in the picture."""
    for one in reader.of("Figure"):
        if _EMPTY.fullmatch(one.alt):
            yield f"an alternative text says {one.alt!r}"
        missing = set(re.findall(r"\w{3,}", _said(one))) - set(re.findall(r"\w{3,}", one.alt))
        if missing:
            yield f"the picture says {sorted(missing)}, its alternative text only {one.alt!r}"


def lists(reader: Reader) -> Iterator[str]:
    """Every list has items, and every item words."""
    for one in reader.of("L"):
        if not [kid for kid in one.kids if kid.role == "LI"]:
            yield f"a list without items: {_said(one)!r}"
    for item in reader.of("LI"):
        if not any(_said(kid).strip() for kid in item.kids if kid.role == "LBody"):
            yield f"a list item without a body: {_said(item)!r}"


def links(reader: Reader) -> Iterator[str]:
    """Every link lies on its own words, tells where it leads, and leads there."""
    words = {one.number: one for one in reader.of("Link")}
    owners = _numbers(reader.pdf.Root.StructTreeRoot.ParentTree)
    for number, one in reader.annotations():
        element = words.get(owners[int(one.StructParent)].objgen[0])
        area = _grown(Box(*map(float, one.Rect)))
        said = str(one.get("/Contents", ""))
        places = reader.boxes(element) if element else []
        if not any(page == number and area.meet(box).area > 0 for page, box in places):
            yield f"the link {said!r} on page {number} does not lie on its words"
        if not re.search(r"\w", said) or (said.startswith("http") and element and "http" not in element.text):
            yield f"a link on page {number} does not tell where it leads: {said!r}"
        if "/Dest" in one:
            yield from _arrival(reader, str(one.Dest))


def _grown(area: Box) -> Box:
    """Widen an area by half a line: in right-to-left text our reader may place words a letter beside themselves."""
    more = (area.y1 - area.y0) / 2
    return Box(area.x0 - more, area.y0, area.x1 + more, area.y1)


def _arrival(reader: Reader, name: str) -> Iterator[str]:
    target = next((one for one in reader.elements if one.ident == name), None)
    if target is None:
        yield f"no element is called {name}"
        return
    page, height = reader.destination(name)
    number, box = reader.boxes(target)[0]
    if page != number or not _near(height, box):
        yield f"the link to {name} does not lead to its words"


def _near(height: float, box: Box) -> bool:
    """Tell whether a height is that of the top of a line, within the room between lines."""
    return abs(height - box.y1) < box.y1 - box.y0


def outline(reader: Reader) -> Iterator[str]:
    """The outline says what the headings say, in their order, and leads to them."""
    found = reader.of("H1", "H2", "H3", "H4", "H5", "H6")
    items = list(_items(reader.pdf.Root.get("/Outlines")))
    if [_plain(str(one.Title)) for one in items] != [_plain(one.text) for one in found]:
        yield f"it says {[str(one.Title) for one in items]}"
        return
    for item, heading in zip(items, found, strict=True):
        boxes = reader.boxes(heading)
        page = boxes[0][0]
        box = max((one for number, one in boxes if number == page), key=lambda one: one.y1 - one.y0)
        if reader.page(item.Dest[0]) != page or not _near(float(item.Dest[3]), box):
            yield f"{item.Title!s} does not lead to its heading"


def _items(item: Any) -> Iterator[Any]:
    kid = item.get("/First") if item is not None else None
    while kid is not None:
        yield kid
        yield from _items(kid)
        kid = kid.get("/Next")


def first_page(reader: Reader) -> Iterator[str]:
    """The title stands on the first page, in letters that a preview on a phone still shows."""
    page = reader.document.pages[0]
    marks = {mark for one in reader.of("H1") for mark in one.marks}
    sizes = [one.size for one in page.shown if (1, one.mark.mcid) in marks]
    if not sizes or max(sizes) * _PHONE / (page.trim.x1 - page.trim.x0) < _TITLE_ON_PHONE:
        yield f"the title is set in {sizes[:1]} points on the first page"


def scripts(reader: Reader) -> Iterator[str]:
    """Nothing happens by itself: no scripts, no actions but links to the web."""
    for one in reader.pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and (
            "/JS" in one or one.get("/S") in ("/JavaScript", "/Launch")
        ):
            yield "the file holds a script or starts a program"
    names = reader.pdf.Root.get("/Names", {})
    yield from (f"the catalog names {key}" for key in ("/JavaScript",) if key in names)
    yield from (f"the catalog has {key}" for key in ("/OpenAction", "/AA") if key in reader.pdf.Root)


def artifacts(reader: Reader) -> Iterator[str]:
    """What is to be passed over says what it is, and no words of the release are among it."""
    for page in reader.document.pages:
        for one in page.drawn.things:
            if one.mark.artifact == "":
                yield f"an artifact on page {page.number} does not say what it is"
                break


CHECKS: tuple[Callable[[Reader], Iterator[str]], ...] = (
    headings,
    tables,
    figures,
    lists,
    links,
    outline,
    first_page,
    scripts,
    artifacts,
)


def _heads(cell: Element) -> bool:
    return cell.role == "TH" and bool(re.search(r"\w", _said(cell)))


def _said(element: Element) -> str:
    return element.text or "".join(kid.text for kid in element.walk())


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def _numbers(tree: Any) -> dict[int, Any]:
    listed = list(tree.Nums)
    return dict(zip(map(int, listed[::2]), listed[1::2], strict=True))
