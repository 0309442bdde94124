"""A height and a line in; a box for a signature, as a flowable with its structure element, out."""

from typing import Any

from press.inks import Stroke
from press.reportlab import platypus
from press.tags import Tag


class Signing(platypus.Flowable):  # type: ignore[misc]
    """A box of a given height in points for a signature: by a program where the file can be signed, else by hand."""

    keep_next = False

    def __init__(self, height: float, stroke: Stroke, around: tuple[float, float] = (0, 0)) -> None:
        super().__init__()
        self.tall, self.stroke, self.around, self.tag = height, stroke, around, Tag("Form")

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height in points."""
        self.width, self.height = width, self.tall
        return width, self.tall

    def split(self, width: float, height: float) -> list[Any]:
        """Return nothing: it is never split."""
        return []

    def draw(self) -> None:
        """Draw the box, and keep the room within it."""
        self.canv.stroke_rect(0, 0, self.width, self.height, self.stroke)
        self.canv.keep((0, 0, self.width, self.height), self.tag)
