"""A spine begins at the first dot, runs through the rows between, and ends at the last dot."""

import re

import pytest

from press.drawing.surface import Surface
from press.inks import BLACK, WHITE
from press.pictures.spine import Dot, spine
from press.sheets import EMAIL

DOT = Dot(20, 7, 2)


def lines(first: bool, last: bool, rtl: bool = False) -> tuple[list[tuple[float, ...]], str]:
    surface = Surface(EMAIL, (500, 800), "en")
    spine(DOT, BLACK, WHITE, (first, last), rtl)(surface, 100, 30)
    code = "\n".join(surface._code)
    found = re.findall(r"([-\d.]+) ([-\d.]+) m ([-\d.]+) ([-\d.]+) l S", code)
    return [tuple(map(float, one)) for one in found], code


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [(True, False, (20, 23, 20, 0)), (False, False, (20, 30, 20, 0)), (False, True, (20, 30, 20, 23))],
)
def test_each_row_has_its_part_of_the_spine(first: bool, last: bool, line: tuple[float, ...]) -> None:
    found, code = lines(first, last)
    assert found == [line]
    assert "22 23 m" in code  # the circle round 20, 23


def test_one_event_has_a_dot_and_no_spine() -> None:
    assert lines(True, True)[0] == []


def test_right_to_left_it_stands_at_the_right() -> None:
    assert lines(False, False, rtl=True)[0] == [(80, 30, 80, 0)]
