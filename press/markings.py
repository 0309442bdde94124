"""Protective markings as data: schemes of ordered levels, with their exact wording and colours, and who may see what."""

import difflib
from dataclasses import dataclass, field
from functools import cache

from press.inks import BLACK, Ink
from press.marked import Text
from press.problems import Where
from press.shape import Unfit


@dataclass(frozen=True)
class Level:
    """One level of a scheme: `rank` grows with protection; `ink` stands on `box` (None: no box)."""

    name: str
    rank: int
    portion: str
    ink: Ink
    box: Ink | None = None


@dataclass(frozen=True)
class Scheme:
    """An ordered set of levels that are never mixed with another scheme's in one brief; `side` is a physical side of the page."""

    name: str
    levels: tuple[Level, ...]
    aliases: dict[str, str] = field(default_factory=dict)
    side: str = "centre"
    size: float = 12.0


def _tlp(name: str, rank: int, rgb: tuple[int, int, int], cmyk: tuple[int, int, int, int]) -> Level:
    ink = Ink(f"TLP {name.title()}", (rgb[0] / 255, rgb[1] / 255, rgb[2] / 255), tuple(c / 100 for c in cmyk))  # type: ignore[arg-type]
    return Level(f"TLP:{name}", rank, f"(TLP:{name})", ink, BLACK)


# FIRST, Traffic Light Protocol 2.0 (August 2022): labels right-justified, 12 pt or more, on black, colours as given.
TLP = Scheme(
    "TLP 2.0",
    (
        _tlp("CLEAR", 0, (255, 255, 255), (0, 0, 0, 0)),
        _tlp("GREEN", 1, (51, 255, 0), (79, 0, 100, 0)),
        _tlp("AMBER", 2, (255, 192, 0), (0, 25, 100, 0)),
        _tlp("AMBER+STRICT", 3, (255, 192, 0), (0, 25, 100, 0)),
        _tlp("RED", 4, (255, 43, 43), (0, 83, 83, 0)),
    ),
    aliases={"TLP:WHITE": "TLP:CLEAR"},
    side="right",
)


def _plain(name: str, rank: int, portion: str) -> Level:
    return Level(name, rank, f"({portion})", BLACK)


# UK Government Security Classifications (2023) and US Controlled Unclassified Information (32 CFR 2002).
GSCP = Scheme(
    "UK GSCP",
    (
        _plain("OFFICIAL", 0, "O"),
        _plain("OFFICIAL-SENSITIVE", 1, "O-S"),
        _plain("SECRET", 2, "S"),
        _plain("TOP SECRET", 3, "TS"),
    ),
)
CUI = Scheme("US CUI", (_plain("UNCLASSIFIED", 0, "U"), _plain("CUI", 1, "CUI")))
SCHEMES = (TLP, GSCP, CUI)


@cache
def _known() -> dict[str, tuple[Scheme, Level]]:
    found = {}
    for scheme in SCHEMES:
        named = {level.name: level for level in scheme.levels}
        found.update({name: (scheme, level) for name, level in named.items()})
        found.update({alias: (scheme, named[name]) for alias, name in scheme.aliases.items()})
    return found


@dataclass(frozen=True)
class Marking:
    """A protective marking, for example TLP:GREEN, OFFICIAL-SENSITIVE or CUI."""

    name: str
    where: Where = field(default_factory=lambda: Where(""), compare=False)

    @classmethod
    def read(cls, text: Text) -> "Marking":
        """Read a marking by its exact name; raise Unfit for anything else, with the nearest name."""
        name = str(text).strip()
        if name not in _known():
            near = difflib.get_close_matches(name.upper().replace(" ", ""), _known(), 1, 0.6)
            hint = f"write {near[0]}" if near else "write one of " + ", ".join(sorted(_known()))
            raise Unfit(f"{name!r} is no marking that is known here, so nobody may see it", hint)
        return cls(_known()[name][1].name, text.where)

    @property
    def level(self) -> Level:
        """The level in its scheme."""
        return _known()[self.name][1]

    @property
    def scheme(self) -> Scheme:
        """The scheme that the level belongs to."""
        return _known()[self.name][0]

    def within(self, ceiling: "Marking") -> bool:
        """Tell whether an audience with this ceiling may see it: never across schemes."""
        return self.scheme is ceiling.scheme and self.level.rank <= ceiling.level.rank


def lowest(scheme: Scheme) -> Marking:
    """The marking of a scheme that everyone may see."""
    return Marking(scheme.levels[0].name)
