"""House style: a house file of faces, inks, type styles and spaces in; ready-made styles by name out."""

import difflib
import re
from collections.abc import Iterable
from collections.abc import Mapping as Table
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import ClassVar, Literal, TypeVar

from press.inks import Ink
from press.language import Language
from press.marked import Text, read_yaml
from press.problems import Problem, Problems, Refused, Where
from press.shape import Unfit, entry, shaped
from press.typesetting.faces import Face, open_face
from press.typesetting.paragraph import Style
from press.values import NOWHERE
from press.workspace import Workspace

_WEIGHTS = ("regular", "italic", "semibold", "bold")


@dataclass(frozen=True)
class Type:
    """A face with its size and leading in points, for example: sans semibold 8.5/13."""

    family: str
    weight: str
    size: float
    leading: float

    PATTERN = r"^[a-z]+( (regular|italic|semibold|bold))? \d+(\.\d+)?/\d+(\.\d+)?$"

    @classmethod
    def read(cls, text: Text) -> "Type":
        """Read `family [weight] size/leading`."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(
                f"{str(text)!r} is no type", "write family, weight, size/leading: sans semibold 8.5/13"
            )
        *names, sizes = text.split()
        size, leading = (float(part) for part in sizes.split("/"))
        if not (3 <= size <= 200 and size * 0.8 <= leading <= 400):
            raise Unfit(
                f"{sizes} cannot be read on a page", "write a size from 3 to 200 with a leading that holds it"
            )
        return cls(names[0], names[1] if len(names) > 1 else "regular", size, leading)


@dataclass(frozen=True)
class Space:
    """Space above and below in points, for example: 13 6.5."""

    before: float
    after: float

    PATTERN = r"^\d+(\.\d+)? \d+(\.\d+)?$"

    @classmethod
    def read(cls, text: Text) -> "Space":
        """Read two lengths in points."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{str(text)!r} is no pair of spaces", "write the points above and below: 13 6.5")
        before, after = (float(part) for part in text.split())
        return cls(before, after)


@dataclass(frozen=True)
class Amount:
    """A number, for example 6.5."""

    value: float

    PATTERN = r"^\d{1,4}(\.\d{1,3})?$"

    @classmethod
    def read(cls, text: Text) -> "Amount":
        """Read a number with or without decimals."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{str(text)!r} is no number", "write a number such as 6.5")
        return cls(float(text))


@dataclass(frozen=True)
class Colour:
    """A colour on the screen, #rrggbb, and on the press, c m y k in percent: "#0B3C5D 100 60 15 45"."""

    ink: Ink

    PATTERN = r"^#[0-9A-Fa-f]{6}( \d{1,3}){4}$"

    @classmethod
    def read(cls, text: Text) -> "Colour":
        """Read a hexadecimal screen colour followed by four percentages."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(
                f"{str(text)!r} is no colour", 'write screen and press values: "#0B3C5D 100 60 15 45"'
            )
        screen, *press = text.split()
        if any(int(part) > 100 for part in press):
            raise Unfit(f"{' '.join(press)} is over 100 percent", "write four percentages from 0 to 100")
        red, green, blue = (int(screen[i : i + 2], 16) / 255 for i in (1, 3, 5))
        cyan, magenta, yellow, black = (int(part) / 100 for part in press)
        return cls(Ink("", (red, green, blue), (cyan, magenta, yellow, black)))


@dataclass(frozen=True)
class Family:
    """A family of faces: the files in layouts/fonts for each weight, and for Arabic script."""

    PAIR: ClassVar[tuple[str, str]] = ("name", "files")

    name: Text = entry("the family's name in styles", limit=40)
    files: tuple[Text, ...] = entry("regular, italic, semibold and bold, in this order")


@dataclass(frozen=True)
class NamedColour:
    """A colour by its name."""

    PAIR: ClassVar[tuple[str, str]] = ("name", "colour")

    name: Text = entry("its name in styles and blocks", limit=40)
    colour: Colour = entry("screen and press values")


@dataclass(frozen=True)
class Settings:
    """How one kind of text is set."""

    type: Type = entry("sans semibold 8.5/13")
    ink: Text = entry("a colour by name", default=Text("ink"), limit=40)
    space: Space = entry("points above and below", default=Space(0, 0))
    align: Literal["start", "end", "centre", "justify"] = entry("which edges are even", default="start")
    hyphens: bool = entry("yes to divide words", default=False)
    hang: bool = entry("yes to hang quotation marks and stops in the margin", default=False)
    indent: Amount = entry("points from the start edge", default=Amount(0))
    tracking: Amount = entry("thousandths of an em between letters", default=Amount(0))
    features: tuple[Text, ...] = entry("OpenType features: smcp, onum, tnum", default=())
    next: bool = entry("yes if it stays with what follows", default=False)
    keep: bool = entry("yes if it is never split", default=False)


@dataclass(frozen=True)
class NamedSettings:
    """A type style by its name."""

    PAIR: ClassVar[tuple[str, str]] = ("name", "style")

    name: Text = entry("its name in blocks", limit=40)
    style: Settings = entry("how it is set")


@dataclass(frozen=True)
class House:
    """A house style: faces, colours and styles by name; `extends` takes over another house and states only differences."""

    extends: Text | None = entry("the house file that this one starts from", default=None, limit=60)
    faces: tuple[Family, ...] = entry("families of faces", default=())
    arabic: tuple[Family, ...] = entry("the families that take their place in Arabic script", default=())
    inks: tuple[NamedColour, ...] = entry("colours by name", default=())
    styles: tuple[NamedSettings, ...] = entry("type styles by name", default=())
    references: Amount = entry("size of references in percent of the text's", default=Amount(82))
    columns: bool = entry("no to set everything in one column", default=True)
    where: Where = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, eq=False)
class Look:
    """A house style in one language, at a scale: `size` and `space` are factors that copyfitting may change."""

    house: House
    language: Language
    fonts: Path
    size: float = 1.0
    space: float = 1.0

    def scaled(self, size: float, space: float) -> "Look":
        """Return the same look with type and spaces multiplied."""
        return replace(self, size=size, space=space)

    def ink(self, name: str) -> Ink:
        """Return a colour by its name; Refused if the house has none of it."""
        if name not in self._inks:
            raise self._missing(name, "colour", self._inks)
        return self._inks[name]

    @cached_property
    def _inks(self) -> Table[str, Ink]:
        return {str(one.name): replace(one.colour.ink, name=str(one.name)) for one in self.house.inks}

    @cached_property
    def _styles(self) -> Table[str, Settings]:
        return {str(one.name): one.style for one in self.house.styles}

    def settings(self, name: str) -> Settings:
        """Return how a type style is set, unscaled; Refused if the house has none of it."""
        if name not in self._styles:
            raise self._missing(name, "style", self._styles)
        return self._styles[name]

    def _missing(self, name: str, kind: str, names: Iterable[str]) -> Refused:
        near = difflib.get_close_matches(name, sorted(names), 1, 0.5)
        hint = f"write {near[0]}" if near else f"add a line for it to {self.house.where.file}"
        where = getattr(name, "where", None) or Where(self.house.where.file)
        return Refused([Problem(where, "house", f"{str(name)!r} is no {kind} of this house", hint)])

    @cache  # noqa: B019  (one Look lives for one build)
    def style(self, name: str) -> Style:
        """Return a type style by its name, scaled; Refused if the house has none of it."""
        one = self.settings(name)
        return Style(
            name=name,
            face=self.face(one.type.family, one.type.weight),
            size=one.type.size * self.size,
            leading=one.type.leading * self.size,
            ink=self.ink(one.ink),
            align=one.align,
            hyphens=one.hyphens,
            features=tuple(map(str, one.features)),
            tracking=0.0 if self.language.direction == "rtl" else one.tracking.value,
            before=one.space.before * self.space,
            after=one.space.after * self.space,
            indent=one.indent.value * self.size,
            keep=one.keep,
            keep_next=one.next,
            hang=one.hang,
            direction=self.language.direction,
            lang=self.language.tag,
        )

    def face(self, family: str, weight: str) -> Face:
        """Return a face, with the other script's family of the same kind to fall back on."""
        first, second = self.house.faces, self.house.arabic
        if self.language.direction == "rtl":
            first, second = second, first
        return self._opened(first, family, weight, (self._opened(second, family, weight),))

    def _opened(
        self, families: tuple[Family, ...], family: str, weight: str, fallback: tuple[Face, ...] = ()
    ) -> Face:
        files = {str(one.name): one.files for one in families}
        if family not in files:
            raise self._missing(family, "family of faces", files)
        name = files[family][min(_WEIGHTS.index(weight), len(files[family]) - 1)]
        try:
            return open_face(self.fonts / name, fallback=fallback)
        except ValueError as error:
            hint = "put a sound TrueType file into layouts/fonts"
            raise Refused([Problem(name.where, "font", str(error), hint)]) from None


def read_house(workspace: Workspace, name: str, problems: Problems) -> House | None:
    """Read layouts/<name>.yaml and the houses that it extends."""
    value = read_yaml(workspace, f"layouts/{name}.yaml", problems)
    house = None if value is None else shaped(House, value, problems)
    if house is None or house.extends is None:
        return house
    if house.extends == name:
        problems.add(
            house.extends.where,
            "extends",
            "a house cannot extend itself",
            "name the house that it starts from",
        )
        return None
    parent = read_house(workspace, house.extends, problems)
    return parent and _over(parent, house)


_Named = TypeVar("_Named", Family, NamedColour, NamedSettings)


def _merged(old: tuple[_Named, ...], new: tuple[_Named, ...]) -> tuple[_Named, ...]:
    return tuple({**{str(one.name): one for one in old}, **{str(one.name): one for one in new}}.values())


def _over(parent: House, house: House) -> House:
    return replace(
        house,
        faces=_merged(parent.faces, house.faces),
        arabic=_merged(parent.arabic, house.arabic),
        inks=_merged(parent.inks, house.inks),
        styles=_merged(parent.styles, house.styles),
    )
