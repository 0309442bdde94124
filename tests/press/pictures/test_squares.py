"""Three squares, as many of them solid as the confidence is high."""

import pytest

from press.drawing.surface import Surface
from press.inks import BLACK
from press.layout.pieces import Picture
from press.pictures.squares import squares
from tests.bricks import WIDE, boxes, drawn


def painted(filled: int, rtl: bool = False) -> Surface:
    return drawn(Picture(6, squares(filled, BLACK, 6, rtl), None))


def outlined(surface: Surface) -> int:
    return sum(line.endswith("re S Q") for line in surface._code)


@pytest.mark.parametrize("filled", [0, 1, 2, 3])
def test_filled_and_empty_squares_make_three(filled: int) -> None:
    surface = painted(filled)
    assert boxes(surface) == [(number * 9, 0, 6, 6) for number in range(filled)]
    assert outlined(surface) == 3 - filled


def test_right_to_left_they_are_filled_from_the_right() -> None:
    assert boxes(painted(2, rtl=True)) == [(WIDE - 6, 0, 6, 6), (WIDE - 15, 0, 6, 6)]
