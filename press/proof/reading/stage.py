"""What a content stream's operators act on: graphics state, resources, marks, and what was drawn so far."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from press.proof.reading.drawn import Colour, Drawn, Mark
from press.proof.reading.geometry import IDENTITY, Box, Matrix, Point, multiply
from press.proof.reading.glyphs import Font, read_font

_EVERYWHERE = Box(-1e9, -1e9, 1e9, 1e9)

Act = Callable[..., None]


@dataclass(slots=True)
class State:
    """What q saves and Q restores (ISO 32000-1, 8.4.1 and 9.3)."""

    ctm: Matrix = IDENTITY
    clip: Box = _EVERYWHERE
    fill: Colour = (0.0,)
    stroke: Colour = (0.0,)
    device: bool = True
    alpha: float = 1.0
    blended: bool = False
    font: Font | None = None
    size: float = 0.0
    letter_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


class Fonts:
    """The fonts of a file, each read once."""

    def __init__(self) -> None:
        self._read: dict[int, tuple[Any, Font]] = {}

    def get(self, source: Any) -> Font:
        """Return the font that a font dictionary describes."""
        # The dictionary is kept beside its font: an id is only good while its object lives.
        if id(source) not in self._read:
            self._read[id(source)] = source, read_font(source)
        return self._read[id(source)][1]

    def all(self) -> tuple[Font, ...]:
        """Return every font asked for so far."""
        return tuple(font for _, font in self._read.values())


@dataclass
class Stage:
    """One page while its content is read; `resources` are those of the stream being read."""

    page: int
    fonts: Fonts
    resources: Any
    drawn: Drawn = field(default_factory=Drawn)
    state: State = field(default_factory=State)
    saved: list[State] = field(default_factory=list)
    mark: Mark = field(default_factory=Mark)
    outer: list[Mark] = field(default_factory=list)
    counted: int = 0
    spoken: int | None = None
    matrix: Matrix = IDENTITY
    line: Matrix = IDENTITY
    in_text: bool = False
    path: list[Point] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    clipping: bool = False

    def resource(self, kind: str, name: str) -> Any:
        """Return the resource of this kind and name, or None."""
        listed = self.resources.get(kind)
        found = listed.get(name) if listed is not None else None
        return found.get_object() if found is not None else None

    def fault(self, words: str) -> None:
        """Record broken syntax."""
        self.drawn.faults.append(words)

    def save(self) -> None:
        """Do q."""
        self.saved.append(copy(self.state))

    def restore(self) -> None:
        """Do Q."""
        if self.saved:
            self.state = self.saved.pop()
        else:
            self.fault("Q without q")

    def transform(self, numbers: Matrix) -> None:
        """Do cm."""
        self.state.ctm = multiply(numbers, self.state.ctm)


def setting(attribute: str, factor: float | None = None) -> Act:
    """Make an act that sets an attribute of the state, times `factor` if there is one."""

    def act(stage: Stage, value: Any) -> None:
        setattr(stage.state, attribute, value if factor is None else value * factor)

    return act
