"""The name of a protective marking in; its level, its caveats, what is printed, and who may see it, out."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import ClassVar, NamedTuple, TypeVar

from press.levels import BETWEEN, Caveat, Level, Scheme, read_scheme
from press.marked import Text
from press.problems import Problem, Problems, Severity, Where
from press.trees import changed
from press.workspace import Workspace

T = TypeVar("T")


class Meaning(NamedTuple):
    """What the name of a marking means: a level by its rank in a scheme, and caveats in the order of the scheme."""

    scheme: Scheme
    rank: int
    caveats: tuple[Caveat, ...]


class Schemes:
    """The schemes by which a workspace's markings are understood; no dataclass, so that no walk over a brief enters it."""

    def __init__(self, *schemes: Scheme) -> None:
        self.schemes = schemes

    def meaning(self, name: str) -> Meaning | None:
        """Return what `LEVEL` or `LEVEL//CAVEAT/CAVEAT` means; None if any part of it is not known."""
        level, parted, rest = (part.strip() for part in name.partition(BETWEEN))
        for scheme in self.schemes:
            caveats = _caveats(scheme, rest) if parted else ()
            if level in scheme.ranks and caveats is not None:
                return Meaning(scheme, scheme.ranks[level], caveats)
        return None

    def near(self, name: str) -> str:
        """Return a hint: the marking that was probably meant, or all that there are."""
        known = [one for scheme in self.schemes for one in scheme.ranks]
        level, parted, _ = name.partition(BETWEEN)
        for scheme in self.schemes:
            if parted and level.strip() in scheme.ranks:
                told = ", ".join(one.name for one in scheme.caveats)
                return f"write one of its caveats: {told}" if told else f"write {level.strip()} alone"
        plain = {one.casefold().replace(" ", ""): one for one in known}
        # What all levels of a scheme begin with would make any two of them alike.
        plain |= {short.rpartition(":")[2]: one for short, one in plain.items()}
        typed = name.casefold().replace(" ", "").rpartition(":")[2]
        found = difflib.get_close_matches(typed, plain, 1, 0.6)
        return f"write {plain[found[0]]}" if found else "write one of " + ", ".join(sorted(known))

    def beside(self, scheme: Scheme) -> "Schemes":
        """Return these schemes with one more, which takes the place of one of the same name."""
        return Schemes(*(one for one in self.schemes if one.name != scheme.name), scheme)


def _caveats(scheme: Scheme, words: str) -> tuple[Caveat, ...] | None:
    """Read what stands behind a level; None if any of it is no caveat of the scheme."""
    known = {str(one.name): one for one in scheme.caveats}
    parts = [part.strip() for part in words.split(BETWEEN)]
    names = [one for part in parts for one in ([part] if part in known else re.split(r"\s*/\s*", part))]
    if not all(name in known for name in names):
        return None
    return tuple(one for one in scheme.caveats if one.name in names)


_HERE = Workspace(Path(__file__).parent)
SHIPPED = Schemes(*(read_scheme(_HERE, f"schemes/{name}.yaml") for name in ("tlp", "gscp", "cui")))
TLP = SHIPPED.schemes[0]


@dataclass(frozen=True)
class Marking:
    """A protective marking by its name: TLP:GREEN, OFFICIAL-SENSITIVE, CUI//NOFORN; one that means nothing, nobody may see."""

    GUARDS: ClassVar[bool] = True  # left empty, it is no permission

    name: str
    where: Where = field(default_factory=lambda: Where(""), compare=False)
    schemes: Schemes = field(default=SHIPPED, compare=False, repr=False)

    @classmethod
    def read(cls, text: Text) -> "Marking":
        """Read the name of a marking; what it means depends on the workspace's schemes: see understood."""
        return cls(str(text).strip(), text.where)

    @cached_property
    def meaning(self) -> Meaning | None:
        """What the name means; None if it means nothing."""
        return self.schemes.meaning(self.name)

    @property
    def _meant(self) -> Meaning:
        if self.meaning is None:
            raise KeyError(self.name)
        return self.meaning

    @property
    def scheme(self) -> Scheme:
        """The scheme that it belongs to; KeyError if it means nothing, as for all that follow."""
        return self._meant.scheme

    @property
    def level(self) -> Level:
        """The level in its scheme."""
        return self.scheme.levels[self._meant.rank]

    @property
    def rank(self) -> int:
        """The rank of its level in its scheme: 0 is the lowest."""
        return self._meant.rank

    @property
    def label(self) -> str:
        """What is printed at the edges of pages, in the scheme's own wording."""
        return self._told(self.level.name, (one.name for one in self._meant.caveats))

    @property
    def portion(self) -> str:
        """What is printed before a paragraph."""
        caveats = (one.portion or one.name for one in self._meant.caveats)
        return f"({self._told(self.level.portion or self.level.name, caveats)})"

    @property
    def named(self) -> bool:
        """Tell whether its documents must name who they are for."""
        return self.level.named or any(one.named for one in self._meant.caveats)

    def _told(self, level: str, caveats: Iterable[str]) -> str:
        behind = self.scheme.within.join(caveats)
        return f"{level}{self.scheme.between}{behind}".replace("\u00a0", " ") if behind else str(level)

    def within(self, ceiling: "Marking") -> bool:
        """Tell whether whoever may see up to `ceiling` may see it: never across schemes, never if either means nothing."""
        mine, theirs = self.meaning, ceiling.meaning
        if mine is None or theirs is None:
            return False
        entitled = set(mine.caveats) <= set(theirs.caveats)
        return mine.scheme == theirs.scheme and mine.rank <= theirs.rank and entitled


def highest(markings: Iterable[Marking]) -> Marking:
    """Return what protects as much as all markings together: the highest level, and every caveat; KeyError across schemes."""
    known = list(markings)
    top = max(known, key=lambda one: one._meant.rank)
    if any(one.scheme != top.scheme for one in known):
        raise KeyError("markings of two schemes cannot be compared")
    wanted = {caveat for one in known for caveat in one._meant.caveats}
    caveats = "/".join(one.name for one in top.scheme.caveats if one in wanted)
    name = f"{top.level.name}{BETWEEN}{caveats}" if caveats else str(top.level.name)
    return Marking(name, top.where, top.schemes)


def lowest(marking: Marking) -> Marking:
    """Return the marking of the same scheme that everyone may see; one that means nothing stays as it is."""
    if marking.meaning is None:
        return marking
    return Marking(str(marking.scheme.levels[0].name), schemes=marking.schemes)


def understood(value: T, schemes: Schemes, problems: Problems) -> T:
    """Return a value whose markings are understood by a workspace's schemes; tell those that mean nothing, and old names."""

    def judged(marking: Marking) -> Marking:
        made = Marking(marking.name, marking.where, schemes)
        problems.take(_faults(made))
        return made

    return changed(value, Marking, judged)


def _faults(marking: Marking) -> Iterator[Problem]:
    if marking.meaning is None:
        message = f"{marking.name!r} is no marking that is known here, so nobody may see it"
        yield Problem(marking.where, "marking", message, marking.schemes.near(marking.name))
        return
    old = marking.name.partition(BETWEEN)[0].strip()
    if old != marking.level.name:
        message = f"{old} is an old name of {marking.level.name}"
        yield Problem(marking.where, "marking", message, f"write {marking.level.name}", Severity.WARNING)
