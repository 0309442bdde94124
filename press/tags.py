"""The structure tree: built from the release before layout, told while drawing what carries each element."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# Roles of ours, and the standard structure type that each of them is (ISO 32000-1, 14.8.4).
ROLES = {"Aside": "Sect"}


@dataclass(frozen=True)
class Mark:
    """One marked-content sequence: page counts from 1, mcid from 0."""

    page: int
    mcid: int


@dataclass(frozen=True)
class Annotation:
    """One annotation of an element: page counts from 1; `reference` is what objects write to refer to it."""

    page: int
    reference: bytes


@dataclass(frozen=True)
class Span:
    """A stretch of an element's words: what it is (Link, em, strong), if anything, and the address or #place it leads to."""

    text: str
    kind: str = ""
    target: str = ""


@dataclass(eq=False)
class Tag:
    """One structure element: `kids` are elements in reading order and, once drawn, the marks of its own text.

    `text` is what its own words will be, letter for letter; elements with nothing but elements have none;
    `own` holds the stretches of it that are the release's, the rest is the design's.
    `spans` are the same words, parted where some of them are links or stressed; `finer` is what HTML calls
    the element, if it has a finer word for it than PDF. `block` is the block of the sheet that made it.
    `attributes` maps an owner (Layout, List, Table) to its entries. `ident` is the element's /ID.
    """

    role: str
    text: str = ""
    kids: "list[Tag | Mark | Annotation]" = field(default_factory=list)
    lang: str | None = None
    alt: str | None = None
    actual: str | None = None
    title: str | None = None
    ident: str | None = None
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    finer: str = ""
    block: str = ""
    _adopted: set[int] = field(default_factory=set, repr=False)

    def adopt(self, kid: "Tag") -> None:
        """Let an element stand among this one's words, from where it is first drawn; again is nothing."""
        if id(kid) not in self._adopted:
            self._adopted.add(id(kid))
            self.kids.append(kid)

    def add(self, *kids: "Tag") -> "Tag":
        """Append elements in reading order and return this element."""
        self.kids.extend(kids)
        return self

    def walk(self) -> "Iterator[Tag]":
        """Yield this element and every one below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.walk()

    @property
    def elements(self) -> "list[Tag]":
        """The elements right below this one, in reading order."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    @property
    def drawn(self) -> bool:
        """Tell whether anything on a page belongs to this element or to one below it."""
        return any(not isinstance(kid, Tag) or kid.drawn for kid in self.kids)

    def in_order(self) -> "list[Tag | Mark | Annotation]":
        """Give the kids that are written: all but those that carry nothing; but empty table cells are, too.

        In an element with words of its own, the elements stand among the words: they come in drawing order.
        """
        kids = [k for k in self.kids if not isinstance(k, Tag) or k.drawn or k.role in {"TD", "TH"}]
        if any(isinstance(kid, Mark) for kid in kids):
            kids.sort(key=_place)
        return kids


def _place(kid: Tag | Mark | Annotation) -> tuple[int, float]:
    """Where a kid begins: its page and its first MCID there; annotations follow the marks of their page."""
    if isinstance(kid, Tag):
        return min(map(_place, kid.in_order()), default=(0, 0.0))
    return kid.page, kid.mcid if isinstance(kid, Mark) else float("inf")
