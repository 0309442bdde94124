"""Shapes come out of a drawing where they are seen, in points, the lower left corner at 0, 0."""

import pytest

from press.images.artwork import read_artwork
from tests.svgs import SHAPES, svg


def corners(inside: str, number: int = 0) -> list[tuple[float, ...]]:
    (steps, _), *_ = read_artwork(svg(inside)).shapes[number].parts
    return [tuple(round(n, 2) for n in step) for step in steps]


def test_the_size_is_that_of_the_drawing() -> None:
    made = read_artwork(SHAPES)
    assert (made.width, made.height) == (90, 45)
    assert len(made.shapes) == 7


def test_shapes_stand_where_they_are_seen() -> None:
    assert corners('<rect x="10" y="10" width="20" height="30"/>') == [
        *((7.5, 37.5), (22.5, 37.5), (22.5, 15), (7.5, 15), (7.5, 37.5))
    ]
    moved = '<g transform="translate(10 0) scale(2)"><line x1="0" y1="0" x2="10" y2="5" stroke="red"/></g>'
    assert corners(moved) == [(7.5, 45), (22.5, 37.5)]


def test_a_path_goes_on_where_a_closed_part_began() -> None:
    made = read_artwork(svg('<path fill="none" stroke="#000" d="M20 20h20v20z l-10 0 M0 0h8"/>'))
    first, second, third = made.shapes[0].parts
    assert (first[1], second[1], third[1]) == (True, False, False)
    assert second[0][0] == first[0][0]


def test_colours_lines_and_holes() -> None:
    blue, red, tip, ring, bar, *_, dashed = read_artwork(SHAPES).shapes
    assert [round(255 * part) for part in blue.fill or ()] == [0x0B, 0x3C, 0x5D]
    assert len(blue.clips) == 1
    assert (red.fill, red.line and red.line.width) == (None, 1.5)
    assert tip.fill == (0, 0, 0)
    assert (ring.even, len(ring.parts)) == (True, 2)
    assert any(len(step) == 6 for step in bar.parts[0][0])
    assert dashed.line is not None
    assert dashed.line.dash == pytest.approx((3, 1.5))


def test_what_is_not_seen_is_left_out() -> None:
    made = read_artwork(
        svg('<g display="none"><circle r="9"/></g><circle r="9" fill="none"/><circle r="5"/>')
    )
    assert len(made.shapes) == 1
