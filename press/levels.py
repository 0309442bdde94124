"""A marking scheme as YAML in; its levels, the lowest first, with their wording and colours, and its caveats, out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Literal

from press.inks import BLACK
from press.marked import Text, read_yaml
from press.problems import Problem, Problems, Where
from press.shape import entry, shaped
from press.style.typography import Amount, Colour
from press.values import NOWHERE
from press.workspace import Workspace

BETWEEN = "//"


@dataclass(frozen=True)
class Level:
    """One level of a scheme; a bare name stands for it."""

    SHORT: ClassVar[str] = "name"

    name: Text = entry("the marking as it is written and printed: TLP:GREEN", limit=40)
    portion: Text | None = entry(
        "how it stands in brackets before a paragraph; without it, the name", default=None, limit=40
    )
    ink: Colour = entry('its colour on screen and press: "#33FF00 79 0 100 0"', default=Colour(BLACK))
    box: Colour | None = entry("the colour of a box behind it", default=None)
    named: bool = entry("yes if its documents must name who they are for", default=False)


@dataclass(frozen=True)
class Caveat:
    """Something that stands beside a level and that readers must be entitled to as well; a bare name stands for it."""

    SHORT: ClassVar[str] = "name"

    name: Text = entry("the caveat as it is written and printed: NOFORN", limit=40)
    portion: Text | None = entry(
        "how it stands in brackets before a paragraph; without it, the name", default=None, limit=40
    )
    named: bool = entry("yes if its documents must name who they are for", default=False)


@dataclass(frozen=True)
class Alias:
    """An old name of a level."""

    PAIR: ClassVar[tuple[str, str]] = ("old", "level")

    old: Text = entry("the old name", limit=40)
    level: Text = entry("the level that it means today", limit=40)


@dataclass(frozen=True)
class Scheme:
    """An ordered list of levels that are never mixed with another scheme's in one brief."""

    name: Text = entry("the scheme's name", limit=40)
    levels: tuple[Level, ...] = entry("its levels, the lowest first")
    caveats: tuple[Caveat, ...] = entry("what may stand beside a level, in the order of print", default=())
    aliases: tuple[Alias, ...] = entry("old name: level that it means today", default=())
    side: Literal["left", "centre", "right"] = entry(
        "where on the page it stands, in every language", default="centre"
    )
    edges: Literal["top and bottom", "top", "bottom"] = entry(
        "at which edges of every page", default="top and bottom"
    )
    size: Amount = entry("its size in points, at least", default=Amount(12))
    between: Text = entry("what is printed between a level and its caveats", default=Text(BETWEEN), limit=5)
    within: Text = entry("what is printed between two caveats", default=Text("/"), limit=5)
    where: Where = field(default=NOWHERE, compare=False)

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The rank of each level by its name and by its old names: 0 is the lowest."""
        found = {str(level.name): rank for rank, level in enumerate(self.levels)}
        return found | {str(one.old): found[one.level] for one in self.aliases if one.level in found}


def read_scheme(workspace: Workspace, name: str) -> Scheme:
    """Read a scheme from a file that holds nothing else; raise Refused with all that is wrong with it."""
    problems = Problems()
    value = read_yaml(workspace, name, problems)
    scheme = None if value is None else shaped(Scheme, value, problems)
    problems.take(faults(scheme) if scheme else ())
    problems.stop()
    assert scheme is not None
    return scheme


def faults(scheme: Scheme) -> Iterator[Problem]:
    """Yield what is wrong within a scheme: names given twice, old names of nothing, a size that nobody can read."""
    levels = {str(level.name) for level in scheme.levels}
    seen: set[str] = set()
    named: list[Level | Caveat] = [*scheme.levels, *scheme.caveats]
    for name in (*(one.name for one in named), *(one.old for one in scheme.aliases)):
        if name in seen:
            yield Problem(name.where, "scheme", f"{str(name)!r} stands here twice", "leave one of them out")
        if BETWEEN in name:
            message = f"{str(name)!r} holds {BETWEEN}, which parts a level from its caveats"
            yield Problem(name.where, "scheme", message, "write it without")
        seen.add(str(name))
    for one in scheme.aliases:
        if one.level not in levels:
            hint = "write one of " + ", ".join(sorted(levels))
            yield Problem(one.level.where, "scheme", f"there is no level {str(one.level)!r} here", hint)
    if not 8 <= scheme.size.value <= 36:
        message = f"a marking of {scheme.size.value:g} points cannot be read, or fills the margin"
        yield Problem(scheme.where, "scheme", message, "write a size from 8 to 36")
