"""What blocks are made of: boxes, rules and pictures as ReportLab flowables that carry their structure elements."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

from press.images.image import Photo
from press.inks import Ink, Stroke
from press.layout.stacking import Standing, fill, stack
from press.reportlab import platypus
from press.tags import Tag
from press.values import NOWHERE

_TALLEST = 1.25  # a picture's height as a share of its column's width


class Group:
    """Pieces that flow on as if they stood alone, but belong to one structure element."""

    def __init__(self, tag: Tag, pieces: Iterable[Any]) -> None:
        self.pieces = list(pieces)
        self.tag = tag.add(*tags_of(self.pieces))


def tags_of(pieces: Iterable[Any]) -> list[Tag]:
    """Return the structure elements that pieces bring along, in order."""
    found: list[Tag] = []
    for piece in pieces:
        tag = getattr(piece, "tag", None)
        found += [tag] if tag is not None else getattr(piece, "tags", [])
    return found


def flat(pieces: Iterable[Any]) -> list[Any]:
    """Return the flowables of pieces, groups opened."""
    found: list[Any] = []
    for piece in pieces:
        found += flat(piece.pieces) if isinstance(piece, Group) else [piece]
    return found


@dataclass(frozen=True)
class Frame:
    """How a box looks: padding (top, end, bottom, start) in points, fill, a bar at the start edge, rules above and below.

    `rise` is how many points of it stand above its place, in the space before it; `behind` draws what else lies behind
    its words, within a width and a height.
    """

    pad: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    fill: Ink | None = None
    bar: Ink | None = None
    bar_width: float = 3.0
    outline: Ink | None = None
    rule_above: Ink | None = None
    rule_below: Ink | None = None
    rule_width: float = 0.5
    rise: float = 0.0
    behind: Callable[[Any, float, float], None] | None = None
    rtl: bool = False


class Stack(platypus.Flowable):  # type: ignore[misc]
    """Pieces below each other, in a frame if one is given; never split if `keep`."""

    def __init__(
        self,
        pieces: Sequence[Any],
        tag: Tag | None = None,
        frame: Frame | None = None,
        keep: bool = False,
        around: tuple[float, float] = (0, 0),
    ) -> None:
        super().__init__()
        pieces = list(pieces)
        self.pieces = flat(pieces)
        self.frame = frame or Frame()
        self.keep, self.around, self.keep_next = keep, around, False
        self.tags = tags_of(pieces)
        self.tag = tag.add(*self.tags) if tag is not None else None
        self._standing: list[Standing] = []

    def getSpaceBefore(self) -> float:  # noqa: D102
        own = self.pieces[0].getSpaceBefore() if self.pieces and self.frame == Frame() else 0.0
        return (self.around[0] or own) + self.frame.rise

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1] or (
            self.pieces[-1].getSpaceAfter() if self.pieces and self.frame == Frame() else 0.0
        )

    def _inner(self, width: float) -> float:
        _, end, _, start = self.frame.pad
        return width - end - start

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height in points."""
        self._standing, tall = stack(self.pieces, self._inner(width))
        self.width, self.height = width, tall + self.frame.pad[0] + self.frame.pad[2] - self.frame.rise
        return self.width, self.height

    def split(self, width: float, height: float) -> "list[Stack]":
        """Split between pieces, or inside the one at the boundary."""
        if self.keep:
            return []
        top, _, bottom, _ = self.frame.pad
        standing, rest = fill(self.pieces, self._inner(width), height - top - bottom)
        if not standing or not rest:
            return []
        return [self._part([one.piece for one in standing], first=True), self._part(rest, first=False)]

    def _part(self, pieces: list[Any], first: bool) -> "Stack":
        part = Stack(
            pieces,
            None,
            self.frame,
            self.keep,
            (self.around[0] if first else 0, 0 if first else self.around[1]),
        )
        part.tag, part.tags = self.tag, self.tags
        return part

    def draw(self) -> None:
        """Draw the frame, then the pieces."""
        frame, canvas = self.frame, self.canv
        w, h = self.width, self.height + self.frame.rise
        if frame.fill:
            canvas.fill_rect(0, 0, w, h, frame.fill)
        if frame.outline:
            canvas.stroke_rect(0, 0, w, h, Stroke(frame.outline, frame.rule_width))
        if frame.bar:
            canvas.fill_rect(w - frame.bar_width if frame.rtl else 0, 0, frame.bar_width, h, frame.bar)
        if frame.behind:
            frame.behind(canvas, w, h)
        if frame.rule_above:
            canvas.line(0, h, w, h, Stroke(frame.rule_above, frame.rule_width))
        if frame.rule_below:
            canvas.line(0, 0, w, 0, Stroke(frame.rule_below, frame.rule_width))
        top, end, _, start = frame.pad
        for one in self._standing:
            one.piece.drawOn(canvas, end if frame.rtl else start, h - top - one.top - one.height)


class Rule(platypus.Flowable):  # type: ignore[misc]
    """A horizontal rule over the whole width."""

    tag = None
    keep_next = True

    def __init__(self, ink: Ink, thickness: float = 0.5, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.ink, self.thickness, self.around = ink, thickness, (before, after)

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the thickness in points."""
        self.width, self.height = width, self.thickness
        return width, self.thickness

    def split(self, width: float, height: float) -> list[Any]:
        """Return nothing: a rule is never split."""
        return []

    def draw(self) -> None:
        """Draw the rule."""
        self.canv.fill_rect(0, 0, self.width, self.thickness, self.ink)


class Photograph(platypus.Flowable):  # type: ignore[misc]
    """A picture as wide as its column, or as `tall` as it says in points, as far as its pixels go.

    `tag` is its Figure with its alternative text, None if it is decoration.
    """

    keep_next = True

    def __init__(
        self,
        photo: Photo,
        tag: Tag | None,
        around: tuple[float, float] = (0, 0),
        rtl: bool = False,
        tall: float = inf,
    ) -> None:
        super().__init__()
        self.photo, self.tag, self.around, self.rtl, self.tall = photo, tag, around, rtl, tall
        self.wide, self.where = 1.0, NOWHERE

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width of the column and the height in points."""
        pixels, rows = self.photo.size
        highest = min(self.tall, width * _TALLEST)
        self.wide = min(width, pixels * 72 / self.photo.least, highest * pixels / rows)
        self.width, self.height = width, self.wide * rows / pixels
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """Return nothing: a picture is never split."""
        return []

    @property
    def resolution(self) -> float:
        """Pixels an inch, once its place is known."""
        return self.photo.size[0] * 72 / self.wide

    def draw(self) -> None:
        """Draw it at the start edge, inside its Figure element or as an artifact."""
        x = self.width - self.wide if self.rtl else 0
        if self.tag is not None:
            _bound(self.tag, self.canv, (x, 0, x + self.wide, self.height))
        with self.canv.tagged(self.tag) if self.tag is not None else self.canv.artifact("Layout"):
            self.canv.photo(self.photo, x, 0, self.wide, self.height)


def _bound(tag: Tag, canvas: Any, box: tuple[float, float, float, float]) -> None:
    """Note where a figure stands on its page (ISO 32000-1, table 344)."""
    x0, y0 = canvas.absolutePosition(*box[:2])
    x1, y1 = canvas.absolutePosition(*box[2:])
    tag.attributes["Layout"] = {"BBox": [x0, y0, x1, y1], "Placement": "/Block"}


class Picture(platypus.Flowable):  # type: ignore[misc]
    """A drawing; its height in points may depend on its width. `tag` is its Figure, None if it is decoration."""

    keep_next = False

    def __init__(
        self,
        height: float | Callable[[float], float],
        paint: Callable[[Any, float], None],
        tag: Tag | None,
        around: tuple[float, float] = (0, 0),
    ) -> None:
        super().__init__()
        self.tall, self.paint, self.tag, self.around = height, paint, tag, around

    def getSpaceBefore(self) -> float:  # noqa: D102
        return self.around[0]

    def getSpaceAfter(self) -> float:  # noqa: D102
        return self.around[1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the width and the height in points."""
        self.width = width
        self.height = self.tall(width) if callable(self.tall) else self.tall
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """Return nothing: a picture is never split."""
        return []

    def draw(self) -> None:
        """Draw inside the Figure element, or as an artifact."""
        if self.tag is None:
            with self.canv.artifact("Layout"):
                self.paint(self.canv, self.width)
            return
        _bound(self.tag, self.canv, (0, 0, self.width, self.height))
        with self.canv.tagged(self.tag):
            self.paint(self.canv, self.width)
