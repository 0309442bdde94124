"""The shapes of a drawing and what ink each of its colours is in; operators that draw them out (ISO 32000-1, 8.5)."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from press.drawing.operators import traced
from press.images.shapes import Artwork, Line, Rgb, Shape
from press.inks import FINEST, Ink
from press.pdf.syntax import numbers

Operators = Callable[[Ink], str]


def drawn(
    artwork: Artwork, scale: float, inked: Mapping[Rgb, Ink], operators: tuple[Operators, Operators]
) -> str:
    """Write the operators for a drawing at a scale; `operators` set an ink for filling and for lines."""
    fill, stroke = operators
    code = []
    for shape in artwork.shapes:
        code += ["q", *(f"{_filled(clip, scale)} {'W*' if clip.even else 'W'} n" for clip in shape.clips)]
        if shape.fill:
            code.append(f"{fill(inked[shape.fill])} {_filled(shape, scale)} {'f*' if shape.even else 'f'}")
        if shape.line:
            code += [stroke(inked[shape.line.rgb]), *_outlined(shape, shape.line, scale)]
        code.append("Q")
    return "\n".join(code)


def _filled(shape: Shape, scale: float) -> str:
    steps = [step for part, _ in shape.parts for step in (None, *_scaled(part, scale))]
    return traced(steps[1:], closed=True)


def _outlined(shape: Shape, line: Line, scale: float) -> Iterator[str]:
    dashes = f" [{numbers(*(scale * length for length in line.dash))}] 0 d" if any(line.dash) else ""
    yield f"{numbers(max(scale * line.width, FINEST))} w {line.cap} J {line.join} j{dashes}"
    for part, closed in shape.parts:
        yield f"{traced(_scaled(part, scale), closed)} S"


def _scaled(part: Iterable[tuple[float, ...]], scale: float) -> list[tuple[float, ...]]:
    return [tuple(scale * number for number in step) for step in part]
