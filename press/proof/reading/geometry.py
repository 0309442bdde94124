"""Matrices and rectangles of user space, in points: numbers in, boxes on the page out (ISO 32000-1, 8.3)."""

from collections.abc import Iterable
from typing import NamedTuple

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """An upright rectangle by its lower left and upper right corner, in points."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, other: "Box", slack: float = 0.0) -> bool:
        """Tell whether `other` lies inside, or sticks out by `slack` points at most."""
        return (
            other.x0 >= self.x0 - slack
            and other.y0 >= self.y0 - slack
            and other.x1 <= self.x1 + slack
            and other.y1 <= self.y1 + slack
        )

    def meet(self, other: "Box") -> "Box":
        """Return what both have in common; it has no area if they lie apart."""
        x0, y0 = max(self.x0, other.x0), max(self.y0, other.y0)
        return Box(x0, y0, max(x0, min(self.x1, other.x1)), max(y0, min(self.y1, other.y1)))

    @property
    def area(self) -> float:
        """Square points."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that applies `first` and then `then`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def apply(matrix: Matrix, x: float, y: float) -> Point:
    """Return the point that the matrix makes of (x, y)."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def around(points: Iterable[Point]) -> Box:
    """Return the smallest box that holds all points; there must be one at least."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def image_of(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> Box:
    """Return the upright box round a rectangle that the matrix has moved, turned or scaled."""
    a, b, c, d, e, f = matrix
    if not b and not c and a > 0 and d > 0:
        return Box(a * x0 + e, d * y0 + f, a * x1 + e, d * y1 + f)
    return around(apply(matrix, x, y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1)))
