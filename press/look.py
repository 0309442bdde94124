"""A house in one language, at a scale: the names of styles, colours and faces in; ready to be set, out."""

import difflib
from collections.abc import Iterable
from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from press.inks import Ink
from press.language import Language
from press.problems import Problem, Refused, Where
from press.style.designer import here
from press.style.house import Family, House, Settings
from press.typesetting.faces import Face, open_face
from press.typesetting.paragraph import Style

LEAST = 7.5  # points
_WEIGHTS = ("regular", "italic", "semibold", "bold")


@dataclass(frozen=True, eq=False)
class Look:
    """A house style in one language, at a scale: `size` and `space` are factors that copyfitting may change.

    Type is made no smaller than LEAST, spaces that are part of a picture and leadings not at all.
    """

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

    @property
    def inks(self) -> tuple[Ink, ...]:
        """The colours of the house."""
        return tuple(self._inks.values())

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
        file, where = self.house.where.file, getattr(name, "where", None)
        where = where if where and where.file else here() or Where(file)
        hint = f"write {near[0]}" if near else f"add a line for it to {file}"
        if near and where.file != file:
            hint += f", or call it {name} in {file}"
        return Refused([Problem(where, "house", f"{str(name)!r} is no {kind} of this house", hint)])

    @cache  # noqa: B019  (one Look lives for one build)
    def style(self, name: str) -> Style:
        """Return a type style by its name, scaled; Refused if the house has none of it."""
        one = self.settings(name)
        return Style(
            name=name,
            face=self.face(one.type.family, one.type.weight),
            size=self._size(one),
            leading=self._leading(one),
            ink=self.ink(one.ink),
            align=one.align,
            hyphens=one.hyphens,
            features=tuple(map(str, one.features)),
            tracking=0.0 if self.language.direction == "rtl" else one.tracking.value,
            before=one.space.before * self.space,
            after=one.space.after * self.space,
            indent=one.indent.value,
            keep=one.keep,
            keep_next=one.next,
            keep_previous=one.previous,
            hang=one.hang,
            balance=one.balance,
            direction=self.language.direction,
            lang=self.language.tag,
        )

    def _size(self, one: Settings) -> float:
        return max(one.type.size * self.size, min(one.type.size, LEAST)) if one.gives else one.type.size

    def _leading(self, one: Settings) -> float:
        # Not scaled: what gives is type and space, so that lines keep to their grid.
        if self.language.direction == "ltr":
            return one.type.leading
        return one.arabic.value if one.arabic else one.type.leading * self.house.arabic_leading.value / 100

    @cache  # noqa: B019  (one Look lives for one release)
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
            if Path(name).name != name:
                raise ValueError(f"{str(name)!r} is no name of a file in layouts/fonts")
            return open_face(self.fonts / name, fallback=fallback)
        except ValueError as error:
            near = difflib.get_close_matches(
                name, {one.name for one in self.fonts.glob("*.ttf")} - {name}, 1, 0.8
            )
            hint = f"write {near[0]}" if near else "put a sound TrueType file into layouts/fonts"
            raise Refused([Problem(name.where, "font", str(error), hint)]) from None
