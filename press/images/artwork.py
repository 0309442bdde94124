"""The bytes of an SVG drawing in; its size and its shapes, as paths in plain screen colours, out."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import press.reportlab  # noqa: F401  (closes ReportLab to settings from outside before svglib takes it)
from press.images.decoding import Undecoded
from press.images.shapes import Artwork, Line, Part, Rgb, Shape
from press.images.svg import read_svg

Matrix = Sequence[float]

_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_ROUND = 0.5523
_MOST_STEPS, _LARGEST = 100_000, 1e6
_FAR = 0.5  # of its width or height: how far a shape may reach beyond the edge
_PACKAGE = "svglib"


@cache
def read_artwork(data: bytes) -> Artwork:
    """Read an SVG drawing; raise Undecoded for one that is hostile or not of plain shapes."""
    root = read_svg(data)
    try:
        with _listening() as heard:
            from svglib.svglib import SvgRenderer  # noqa: PLC0415  (after ReportLab was closed)

            drawing = SvgRenderer("").render(root)
            shapes = tuple(_shapes(drawing, _IDENTITY, ()))
    except (Undecoded, ImportError):
        raise
    except Exception as error:  # whatever the library stumbles over
        raise Undecoded(f"is damaged: {str(error)[:100] or type(error).__name__}") from None
    if heard:
        raise Undecoded(f"is not understood: {heard[0][:100]}")
    if not (0 < drawing.width <= _LARGEST and 0 < drawing.height <= _LARGEST):
        raise Undecoded("does not say how large it is")
    if not shapes:
        raise Undecoded("shows nothing")
    made = Artwork(drawing.width, drawing.height, shapes)
    if made.steps > _MOST_STEPS:
        raise Undecoded(f"has over {_MOST_STEPS:,} corners and curves")
    if not made.within(_FAR):
        raise Undecoded("reaches far beyond its own edges: set its viewBox round what it shows")
    return made


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what svglib warns of: all of it is something that it leaves out."""
    heard: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger(_PACKAGE)
    told, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.propagate = told


def _shapes(group: Any, matrix: Matrix, clips: tuple[Shape, ...]) -> Iterator[Shape]:
    """Yield the shapes of a group of ReportLab's, moved to where they are seen."""
    matrix = _times(matrix, getattr(group, "transform", _IDENTITY))
    for one in group.contents:
        if hasattr(one, "contents"):
            yield from _shapes(one, matrix, clips)
        elif getattr(one, "isClipPath", 0):
            clips = (*clips, Shape(_parts(one, matrix), even=_is_even(one)))
        elif (shape := _shape(one, matrix, clips)).fill or shape.line:
            yield shape


def _shape(one: Any, matrix: Matrix, clips: tuple[Shape, ...]) -> Shape:
    kind, seen = type(one).__name__, one.getProperties()
    fill = None if kind in ("Line", "PolyLine") else _rgb(seen.get("fillColor"))
    ink, width = _rgb(seen.get("strokeColor")), seen.get("strokeWidth") or 0
    line = None
    if ink and width > 0:
        a, b, c, d, _, _ = matrix
        scale = abs(a * d - b * c) ** 0.5
        dash = tuple(scale * float(length) for length in seen.get("strokeDashArray") or ())
        line = Line(ink, width * scale, seen.get("strokeLineCap") or 0, seen.get("strokeLineJoin") or 0, dash)
    return Shape(_parts(one, matrix), fill, line, _is_even(one), clips)


def _is_even(one: Any) -> bool:
    return getattr(one, "fillMode", None) == 0  # ReportLab's FILL_EVEN_ODD


def _rgb(color: Any) -> Rgb | None:
    """Return a colour of ReportLab's; raise Undecoded for one that is seen through."""
    if color is None:
        return None
    if not hasattr(color, "rgb"):
        raise Undecoded(f"has the colour {str(color)[:30]!r}, which is not known here")
    if getattr(color, "alpha", 1) not in (1, None):
        raise Undecoded("is partly transparent: give it full colours")
    red, green, blue = (min(1.0, max(0.0, float(part))) for part in color.rgb())
    return red, green, blue


def _parts(one: Any, matrix: Matrix) -> tuple[Part, ...]:
    parts: list[tuple[list[tuple[float, ...]], bool]] = []
    for step in _steps(one):
        if step is None:
            if parts:
                parts[-1] = parts[-1][0], True
        elif step[0] == "M":
            parts.append(([_moved(step[1], matrix)], False))
        elif parts:
            parts[-1][0].append(_moved(step[1], matrix))
    return tuple((tuple(steps), closed) for steps, closed in parts if len(steps) > 1)


def _steps(one: Any) -> Iterator[Any]:
    """Yield what the pen does: ("M", point) begins, ("L", numbers) goes on, None closes."""
    kind = type(one).__name__
    if kind == "Rect":
        yield from _rounded_rect(one.x, one.y, one.width, one.height, (one.rx or 0, one.ry or 0))
    elif kind in ("Circle", "Ellipse"):
        rx, ry = (one.r, one.r) if kind == "Circle" else (one.rx, one.ry)
        yield from _rounded_rect(one.cx - rx, one.cy - ry, 2 * rx, 2 * ry, (rx, ry))
    elif kind == "Line":
        yield from (("M", (one.x1, one.y1)), ("L", (one.x2, one.y2)))
    elif kind in ("PolyLine", "Polygon"):
        points = list(zip(one.points[::2], one.points[1::2], strict=True))
        yield from (("L" if number else "M", point) for number, point in enumerate(points))
        if kind == "Polygon":
            yield None
    elif hasattr(one, "operators"):
        yield from _path(one)
    else:
        raise Undecoded(f"holds {kind}, which is not printed")


def _path(one: Any) -> Iterator[Any]:
    start: tuple[float, ...] = ()
    begun, at = False, 0
    for operator in one.operators:  # ReportLab's _PATH_OP_NAMES: move, line, curve, close
        count = (2, 2, 6, 0)[operator]
        numbers, at = tuple(one.points[at : at + count]), at + count
        if operator == 0:
            start, begun = numbers, True
            yield "M", numbers
        elif operator == 3:
            begun = False
            yield None
        else:
            if not begun:  # SVG 1.1, 8.3.3: after a close the next part begins where this one did
                begun = True
                yield "M", start
            yield "L", numbers


def _rounded_rect(x: float, y: float, w: float, h: float, radii: tuple[float, float]) -> Iterator[Any]:
    """Yield four sides, each after a quarter of an ellipse where there are radii."""
    rx, ry = radii
    kx, ky = rx * (1 - _ROUND), ry * (1 - _ROUND)
    right, top = x + w, y + h
    corners = (
        (right - kx, y, right, y + ky, right, y + ry),
        (right, top - ky, right - kx, top, right - rx, top),
        (x + kx, top, x, top - ky, x, top - ry),
        (x, y + ky, x + kx, y, x + rx, y),
    )
    yield "M", (x + rx, y)
    for side, corner in zip(
        ((right - rx, y), (right, top - ry), (x + rx, top), (x, y + ry)), corners, strict=True
    ):
        yield "L", side
        if rx and ry:
            yield "L", corner
    yield None


def _moved(numbers: Sequence[float], matrix: Matrix) -> tuple[float, ...]:
    a, b, c, d, e, f = matrix
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return tuple(n for x, y in pairs for n in (a * x + c * y + e, b * x + d * y + f))


def _times(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        *(a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j),
        *(a * k + c * m + e, b * k + d * m + f),
    )
