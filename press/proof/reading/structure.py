"""A structure tree in; its elements with their words in reading order, and the parent tree out (14.7)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pypdf.generic import IndirectObject

_DEEPEST = 80


@dataclass(frozen=True, eq=False, slots=True)
class Element:
    """One structure element: `own` is the text of its own marks, `text` that of all in it, in order.

    `marks` are (page from 1, mcid); `number` is its object number, 0 if it has none.
    """

    role: str
    own: str = ""
    text: str = ""
    kids: "tuple[Element, ...]" = ()
    marks: tuple[tuple[int, int], ...] = ()
    lang: str = ""
    alt: str = ""
    actual: str = ""
    title: str = ""
    ident: str = ""
    number: int = 0

    def walk(self) -> "Iterator[Element]":
        """Yield this element and every one below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


@dataclass
class Tree:
    """The elements at the root, the parent tree as key -> object numbers, and what is wrong with either."""

    elements: tuple[Element, ...] = ()
    parents: dict[int, tuple[int, ...]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Yield every element in reading order."""
        for element in self.elements:
            yield from element.walk()


def read_tree(root: Any, pages: Mapping[int, int], texts: Sequence[Mapping[int, str]]) -> Tree:
    """Read a StructTreeRoot; `pages`: object number to page from 1, `texts`: each page's text by mcid."""
    reader = _Reader(pages, texts)
    kids, _, _ = reader.kids(root, None, 0)
    parents: dict[int, tuple[int, ...]] = {}
    _numbers(root.get("/ParentTree"), parents, 0)
    return Tree(kids, parents, reader.faults)


class _Reader:
    def __init__(self, pages: Mapping[int, int], texts: Sequence[Mapping[int, str]]) -> None:
        self.pages, self.texts = pages, texts
        self.faults: list[str] = []
        self.seen: set[int] = set()

    def kids(
        self, source: Any, page: int | None, depth: int
    ) -> tuple[tuple[Element, ...], list[tuple[int, int]], list[tuple[bool, str]]]:
        """Return element kids, marks, and the pieces of text in order, each with whether it is a mark's."""
        elements: list[Element] = []
        marks: list[tuple[int, int]] = []
        pieces: list[tuple[bool, str]] = []
        for raw in _listed(source, "/K"):
            kid = raw.get_object()
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                mark = self.mark(kid, page)
                marks.append(mark)
                pieces.append((True, self.text(mark)))
            elif kid.get("/Type") != "/OBJR":
                element = self.element(raw, kid, page, depth + 1)
                if element is not None:
                    elements.append(element)
                    pieces.append((False, element.text))
        return tuple(elements), marks, pieces

    def element(self, raw: Any, source: Any, page: int | None, depth: int) -> Element | None:
        number = raw.idnum if isinstance(raw, IndirectObject) else 0
        if depth > _DEEPEST or number in self.seen:
            self.faults.append(f"element {number} lies inside itself, too deep, or in two places")
            return None
        if number:
            self.seen.add(number)
        page = self.page_of(source, page)
        kids, marks, pieces = self.kids(source, page, depth)
        actual = str(source.get("/ActualText", ""))
        return Element(
            role=str(source.get("/S", "/"))[1:],
            own=actual or "".join(text for own, text in pieces if own),
            text=actual or "".join(text for _, text in pieces),
            kids=kids,
            marks=tuple(marks),
            lang=str(source.get("/Lang", "")),
            alt=str(source.get("/Alt", "")),
            actual=actual,
            title=str(source.get("/T", "")),
            ident=str(source.get("/ID", "")),
            number=number,
        )

    def page_of(self, source: Any, page: int | None) -> int | None:
        if "/Pg" not in source:
            return page
        raw = source.raw_get("/Pg")
        return self.pages.get(getattr(raw, "idnum", 0), page)

    def mark(self, kid: Any, page: int | None) -> tuple[int, int]:
        if not isinstance(kid, int):
            page, kid = self.page_of(kid, page), kid.get("/MCID", -1)
        return page or 0, int(kid)

    def text(self, mark: tuple[int, int]) -> str:
        page, mcid = mark
        if not 0 < page <= len(self.texts) or mcid not in self.texts[page - 1]:
            self.faults.append(f"the structure names mark {mcid} of page {page}, which is not there")
            return ""
        return self.texts[page - 1][mcid]


def _listed(source: Any, key: str) -> list[Any]:
    if key not in source:
        return []
    raw = source.raw_get(key)
    found = raw.get_object()
    return list(found) if isinstance(found, list) else [raw]


def _numbers(node: Any, parents: dict[int, tuple[int, ...]], depth: int) -> None:
    """Read a number tree (7.9.7) of element references or arrays of them."""
    if node is None or depth > _DEEPEST:
        return
    node = node.get_object()
    for kid in _listed(node, "/Kids"):
        _numbers(kid, parents, depth + 1)
    flat = _listed(node, "/Nums")
    for key, raw in zip(flat[::2], flat[1::2], strict=False):
        found = raw.get_object()
        listed = found if isinstance(found, list) else [raw]
        parents[int(key)] = tuple(getattr(item, "idnum", 0) for item in listed)
