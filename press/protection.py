"""A brief in; each of its texts with who may see it, out."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from press.brief import Brief, Item
from press.marked import Text
from press.markings import Marking
from press.trees import is_branch


@dataclass(frozen=True)
class Protection:
    """Who may see something: those who may see every one of these markings, and who are among these audiences (None: all)."""

    markings: tuple[Marking, ...]
    audiences: frozenset[str] | None = None

    def inside(self, item: Item) -> "Protection":
        """Return the protection of what an item holds, where this is that of what holds the item."""
        markings, audiences = self.markings, self.audiences
        if item.marking is not None and item.marking not in markings:
            markings = (*markings, item.marking)
        if item.audiences is not None:
            own = frozenset(item.audiences.names)
            audiences = own if audiences is None else audiences & own
        return Protection(markings, audiences)

    def open_to(self, other: "Protection") -> bool:
        """Tell whether everyone who may see the other may see this."""
        named = self.audiences is None or (other.audiences is not None and other.audiences <= self.audiences)
        return named and all(any(one.within(two) for two in other.markings) for one in self.markings)


def protected(brief: Brief) -> Iterator[tuple[Protection, Text]]:
    """Yield every text of a brief with its protection; what explains the brief to the press itself is left out."""
    whole = Protection((brief.marking,))
    parts: dict[str, Protection] = {}
    for entry in brief.section_markings:
        held = parts.get(str(entry.part), whole)
        parts[str(entry.part)] = replace(held, markings=(*held.markings, entry.marking))
    for one in fields(brief):
        if one.name not in ("section_markings", "accept"):
            yield from texts_in(getattr(brief, one.name), parts.get(one.name, whole))


def texts_in(value: Any, held: Protection) -> Iterator[tuple[Protection, Text]]:
    """Yield every text in a value that `held` protects, each with its own protection."""
    if isinstance(value, Text):
        yield held, value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one, held)
    elif is_branch(value) and not isinstance(value, Marking):
        held = held.inside(value) if isinstance(value, Item) else held
        for one in fields(value):
            yield from texts_in(getattr(value, one.name), held)
