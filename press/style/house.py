"""A house file in, with those that it extends; faces, colours and type styles by name out."""

import difflib
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal, TypeVar

from press.marked import Text, read_yaml
from press.problems import Problems, Where
from press.shape import entry, shaped
from press.style.typography import Amount, Colour, Space, Type
from press.values import NOWHERE
from press.words import quoted
from press.workspace import Workspace


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
    arabic: Amount | None = entry(
        "the leading in Arabic script, if not as much more as that of the house", default=None
    )
    ink: Text = entry("a colour by name", default=Text("ink"), limit=40)
    space: Space = entry("points above and below", default=Space(0, 0))
    align: Literal["start", "end", "centre", "justify"] = entry("which edges are even", default="start")
    hyphens: bool = entry("yes to divide words", default=False)
    hang: bool = entry("yes to hang quotation marks and stops in the margin", default=False)
    balance: bool = entry("yes to make lines evenly long", default=False)
    indent: Amount = entry("points from the start edge", default=Amount(0))
    tracking: Amount = entry("thousandths of an em between letters", default=Amount(0))
    features: tuple[Text, ...] = entry("OpenType features: smcp, onum, tnum", default=())
    gives: bool = entry("yes if its size gives where a sheet lets type give", default=False)
    next: bool = entry("yes if it stays with what follows", default=False)
    previous: bool = entry("yes if it stays with what precedes", default=False)
    keep: bool = entry("yes if it is never split", default=False)


@dataclass(frozen=True)
class NamedSettings:
    """A type style by its name."""

    PAIR: ClassVar[tuple[str, str]] = ("name", "style")

    name: Text = entry("its name in blocks", limit=40)
    style: Settings = entry("how it is set")


@dataclass(frozen=True)
class Logo:
    """The mark of the house, above the title; without an alternative text it is decoration, beside a name in words."""

    SHORT: ClassVar[str] = "file"

    file: Text = entry("its file, best in SVG: layouts/pictures/mark.svg", limit=200)
    height: Amount = entry("how tall it stands, in millimetres", default=Amount(9))
    alt: Text | None = entry(
        "what it says to those who cannot see it; leave it out if the series says the same",
        default=None,
        limit=200,
    )


@dataclass(frozen=True)
class House:
    """A house style: faces, colours and styles by name; `extends` takes over another house and states only differences."""

    extends: Text | None = entry("the house file that this one starts from", default=None, limit=60)
    faces: tuple[Family, ...] = entry("families of faces", default=())
    arabic: tuple[Family, ...] = entry("the families that take their place in Arabic script", default=())
    inks: tuple[NamedColour, ...] = entry("colours by name", default=())
    styles: tuple[NamedSettings, ...] = entry("type styles by name", default=())
    references: Amount = entry("size of references in percent of the text's", default=Amount(82))
    arabic_leading: Amount = entry(
        "leading in Arabic script in percent of that in Latin script", default=Amount(112.5)
    )
    columns: bool = entry("no to set everything in one column", default=True)
    logo: Logo | None = entry("the mark above the title: a file", default=None)
    where: Where = field(default=NOWHERE, compare=False)


def read_house(
    workspace: Workspace, name: Text, problems: Problems, below: tuple[str, ...] = ()
) -> House | None:
    """Read layouts/<name>.yaml and the houses that it extends; `below` are those that extend it."""
    if not there(workspace, name, "house", problems):
        return None
    value = read_yaml(workspace, f"layouts/{name}.yaml", problems)
    house = None if value is None else shaped(House, value, problems)
    if value is None or house is None or house.extends is None:
        return house
    if house.extends in (name, *below):
        problems.add(
            house.extends.where,
            "extends",
            "a house cannot extend itself",
            "name the house that it starts from",
        )
        return None
    parent = read_house(workspace, house.extends, problems, (name, *below))
    return parent and _over(parent, house, {str(key) for key, _ in value.pairs})


def there(workspace: Workspace, name: Text, kind: str, problems: Problems) -> bool:
    """Tell whether layouts/ has a file of this name; if not, tell it at the place that names it."""
    files = sorted(file.stem for file in (workspace.root / "layouts").glob("*.yaml"))
    if name in files or not name.where.file:
        return True
    near = difflib.get_close_matches(name, files, 1, 0.5)
    hint = f"write {near[0]}" if near else f"put it into layouts/{name}.yaml"
    problems.add(name.where, kind, f"there is no {kind} called {quoted(name)} in layouts/", hint)
    return False


_Named = TypeVar("_Named", Family, NamedColour, NamedSettings)


def _merged(old: tuple[_Named, ...], new: tuple[_Named, ...]) -> tuple[_Named, ...]:
    return tuple({**{str(one.name): one for one in old}, **{str(one.name): one for one in new}}.values())


def _over(parent: House, house: House, said: set[str]) -> House:
    single = ("references", "arabic_leading", "columns", "logo")
    unsaid = {name: getattr(parent, name) for name in single if name not in said}
    return replace(
        house,
        **unsaid,
        faces=_merged(parent.faces, house.faces),
        arabic=_merged(parent.arabic, house.arabic),
        inks=_merged(parent.inks, house.inks),
        styles=_merged(parent.styles, house.styles),
    )
