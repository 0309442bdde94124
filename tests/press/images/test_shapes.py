"""Shapes hold what is drawn and nothing of how it was written."""

from press.images.shapes import Artwork, Shape


def test_a_shape_is_neither_filled_nor_outlined_unless_it_is_said() -> None:
    shape = Shape(((((0.0, 0.0), (1.0, 0.0)), False),))
    assert (shape.fill, shape.line, shape.even, shape.clips) == (None, None, False, ())
    assert Artwork(1, 2, (shape,)).shapes == (shape,)
