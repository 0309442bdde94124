"""What a page shows and paints as plain values: text, shapes, pictures, their boxes, colours, marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from press.proof.reading.geometry import Box, Point

Colour = tuple[float, ...] | None


class Mark(NamedTuple):
    """The marked content around something: an MCID, or an artifact `Type/Subtype`; `number` counts on."""

    mcid: int | None = None
    artifact: str | None = None
    number: int = 0

    @property
    def loose(self) -> bool:
        """Neither in the structure nor an artifact."""
        return self.mcid is None and self.artifact is None


@dataclass(frozen=True, slots=True)
class Shown:
    """Text put out by one operator; origin, box and size are in points on the page.

    `fill` has one, three or four parts (grey, RGB, CMYK), or is None for a pattern.
    """

    page: int
    text: str
    x: float
    y: float
    box: Box
    font: str
    size: float
    fill: Colour
    visible: bool
    mark: Mark


@dataclass(frozen=True, slots=True)
class Painted:
    """A `fill`, `stroke`, `shading` or `image`, its box in points; `opaque` if nothing shines through.

    `outline` holds the points of each part of a fill's path.
    """

    page: int
    kind: str
    box: Box
    fill: Colour
    opaque: bool
    mark: Mark
    outline: tuple[tuple[Point, ...], ...] = ()

    @property
    def what(self) -> str:
        """Its kind with an article."""
        return f"{'an' if self.kind == 'image' else 'a'} {self.kind}"

    def covers(self, x: float, y: float) -> bool:
        """Tell whether nothing drawn before can be seen at this point; curves count as the lines between their points."""
        box = self.box
        if not self.opaque or not (box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1):
            return False
        return not self.outline or _encloses(self.outline, x, y)


@dataclass
class Drawn:
    """All that a page draws, in order.

    `marks` holds the text of each MCID, `faults` broken syntax, `tangles` marks inside other marks.
    """

    things: list[Shown | Painted] = field(default_factory=list)
    marks: dict[int, list[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    tangles: list[str] = field(default_factory=list)


def _encloses(outline: Iterable[Sequence[Point]], x: float, y: float) -> bool:
    """Tell whether a point lies within a path of one or more parts, by the even-odd rule (8.5.3.3.3)."""
    inside = False
    for part in outline:
        for start, end in zip(part, (*part[1:], part[0]), strict=True):
            if (start[1] > y) != (end[1] > y):
                inside ^= x < start[0] + (y - start[1]) * (end[0] - start[0]) / (end[1] - start[1])
    return inside
