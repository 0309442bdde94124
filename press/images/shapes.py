"""What a drawing is made of: shapes as paths in plain screen colours, before they are printed in inks."""

from typing import NamedTuple

Rgb = tuple[float, float, float]
# A subpath, of corners (2 numbers) and curves (6), and whether it is closed.
Part = tuple[tuple[tuple[float, ...], ...], bool]


class Line(NamedTuple):
    """How an outline is drawn: colour, width, cap, join and dashes, in units of the drawing."""

    rgb: Rgb
    width: float
    cap: int
    join: int
    dash: tuple[float, ...]


class Shape(NamedTuple):
    """One shape: its subpaths, what fills it and how it is outlined.

    `even` tells whether it is filled by the even-odd rule; `clips` are shapes beyond which it is not seen.
    """

    parts: tuple[Part, ...]
    fill: Rgb | None = None
    line: Line | None = None
    even: bool = False
    clips: tuple["Shape", ...] = ()


class Artwork(NamedTuple):
    """A drawing: width and height, and its shapes, the lowest first; its lower left corner is 0, 0."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def colours(self) -> set[Rgb]:
        """What its shapes are filled and outlined with."""
        filled = {shape.fill for shape in self.shapes if shape.fill}
        return filled | {shape.line.rgb for shape in self.shapes if shape.line}

    @property
    def steps(self) -> int:
        """How many corners and curves it has."""
        return sum(len(steps) for shape in self.shapes for steps, _ in shape.parts)

    def within(self, beyond: float) -> bool:
        """Tell whether all shapes lie within its edges, or as far beyond them as a share of its width and height."""
        steps = (step for shape in self.shapes for steps, _ in shape.parts for step in steps)
        return all(
            -beyond * side <= at <= (1 + beyond) * side
            for step in steps
            for place, at in enumerate(step)
            for side in [(self.width, self.height)[place % 2]]
        )
