"""What a content stream's operators act on, with its inks, and what has been painted and is broken so far."""

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, NamedTuple

from press.proof.reading.geometry import Box, Matrix
from press.proof.reading.glyphs import Font
from press.proof.reading.stage import Stage, State
from press.proof.x4.reading.file import entry
from press.proof.x4.reading.spaces import Space, read_space

_MARKS = "Page"
_MOST_BROKEN = 200
_NOWHERE = Box(0, 0, 0, 0)


class Shade(NamedTuple):
    """A colour: its space and its values; `pattern` is what it is made of, if it is a pattern."""

    space: Space
    values: tuple[float, ...]
    pattern: Any = None

    @property
    def inks(self) -> dict[str, float] | None:
        """How much of which ink it takes, 0 to 1; None if that takes a conversion."""
        return self.space.inks(self.values)


_BLACK = Shade(Space("/DeviceGray", 1), (0.0,))


class Painted(NamedTuple):
    """One thing painted: `text`, `fill`, `stroke`, `image` or `shading`; box and size in points on the page.

    `number` is that of the object whose stream paints it, `size` the height of type or the width of a line;
    `over` tells whether it overprints, `mark` whether it is a printer's mark. `picture` is an image's
    dictionary with the matrix that places it, `font` what text is set in.
    """

    page: int | None
    number: int
    kind: str
    box: Box
    shade: Shade
    size: float
    over: bool
    mark: bool
    picture: tuple[Any, Matrix] | None = None
    font: Font | None = None


class Broken(NamedTuple):
    """Something in a content stream that is not as it must be; `about` is the operator that it is about."""

    page: int | None
    number: int
    words: str
    about: str


@dataclass(slots=True)
class Inks(State):
    """The graphics state with what is asked of inks (ISO 32000-1, 8.4)."""

    fill_shade: Shade = _BLACK
    stroke_shade: Shade = _BLACK
    over_fill: bool = False
    over_stroke: bool = False
    width: float = 1.0

    def __copy__(self) -> "Inks":
        return Inks(*_VALUES(self))


_VALUES = attrgetter(*(one.name for one in fields(Inks)))


@dataclass
class Press(Stage):
    """One page, or one stream that is drawn alone, which has no known place on a page, while it is read."""

    state: Inks = field(default_factory=Inks)
    painted: list[Painted] = field(default_factory=list)
    broken: dict[Broken, None] = field(default_factory=dict)
    number: int = 0
    place: int | None = None
    alone: bool = False
    compatible: int = 0
    spaces: dict[tuple[int, str], Space] = field(default_factory=dict)

    def resource(self, kind: str, name: str) -> Any:
        """Return the resource of this kind and name; None if it is not there or cannot be read."""
        return entry(self.resources, kind, name)

    def fault(self, words: str, about: str = "") -> None:
        """Record something broken, once."""
        if len(self.broken) < _MOST_BROKEN:
            self.broken[Broken(self.place, self.number, words, about)] = None

    def paint(self, kind: str, box: Box, shade: Shade, size: float = 0.0, **more: Any) -> None:
        """Record something painted, as far as it is not clipped away."""
        state, clip = self.state, self.state.clip
        if box.x0 > clip.x1 or box.x1 < clip.x0 or box.y0 > clip.y1 or box.y1 < clip.y0:
            return
        over = state.over_stroke if kind == "stroke" else state.over_fill
        artifact = self.mark.artifact
        mark = artifact is not None and artifact.split("/")[0] == _MARKS
        seen = _NOWHERE if self.alone else box.meet(clip)
        self.painted.append(Painted(self.place, self.number, kind, seen, shade, size, over, mark, **more))

    def space(self, name: str) -> Space:
        """Return the colour space of this name in the resources of the stream that is read."""
        key = id(self.resources), name
        if key not in self.spaces:
            self.spaces[key] = read_space(name, self.resources)
        return self.spaces[key]
