"""Colours by name, each in screen and press values: an ink is chosen once and every edition prints its own value of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ink:
    """A named colour: `rgb` and `cmyk` are fractions 0 to 1; both are given by the designer, neither is converted.

    `spot` names an ink of its own that the press prints it with; `cmyk` is then what comes nearest to it.
    """

    name: str
    rgb: tuple[float, float, float]
    cmyk: tuple[float, float, float, float]
    spot: str = ""

    @property
    def coverage(self) -> float:
        """Total ink in percent (400 at most)."""
        return 100.0 if self.spot else 100 * sum(self.cmyk)


BLACK = Ink("black", (0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0))
WHITE = Ink("white", (1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 0.0))
FINEST = 0.36  # points: of the thinnest line, a quarter point is left when A4 is printed as A5


@dataclass(frozen=True)
class Stroke:
    """How a line is drawn: its ink, its width in points, and the lengths of its dashes and gaps."""

    ink: Ink
    width: float = 0.5
    dash: tuple[float, ...] = ()
