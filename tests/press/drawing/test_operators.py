from itertools import pairwise

import pytest

from press.drawing.operators import REGISTRATION, filling, rounded, stroking, traced, values
from press.inks import BLACK, WHITE, Ink

RED = Ink("red", (1.0, 0.0, 0.0), (0.0, 1.0, 1.0, 0.0))


@pytest.mark.parametrize(
    ("colour", "fill", "stroke"),
    [("rgb", "1 0 0 rg", "1 0 0 RG"), ("cmyk", "0 1 1 0 k", "0 1 1 0 K"), ("grey", "0.498 g", "0.498 G")],
)
def test_an_ink_in_each_space(colour, fill, stroke):
    assert filling(RED, colour) == fill
    assert stroking(RED, colour) == stroke


def test_a_spot_ink_has_its_own_plate_on_a_press_in_colours_alone():
    spot = Ink("house", (0.0, 0.1, 0.4), (1.0, 0.8, 0.0, 0.4), "PANTONE 288 C")
    assert filling(spot, "cmyk") == "/PANTONE#20288#20C cs 1 scn"
    assert stroking(spot, "cmyk") == "/PANTONE#20288#20C CS 1 SCN"
    assert filling(spot, "rgb") == "0 0.1 0.4 rg"
    assert filling(spot, "grey").endswith(" g")
    assert {filling(REGISTRATION, colour) for colour in ("rgb", "cmyk", "grey")} == {"/All cs 1 scn"}


def test_neutral_inks_keep_their_black_in_grey():
    tint = Ink("tint", (0.9, 0.9, 0.9), (0.0, 0.0, 0.0, 0.2))
    assert [values(ink, "grey") for ink in (BLACK, WHITE, tint)] == [(0.0,), (1.0,), (0.8,)]


def test_dark_ink_in_grey():
    assert values(Ink("night", (0.02, 0.02, 0.02), (0.5, 0.5, 0.5, 1.0)), "grey") == pytest.approx((0.02,))


def test_paths():
    assert traced([(0, 0), (1.5, 2), (1, 1, 2, 2, 3, 3)]) == "0 0 m 1.5 2 l 1 1 2 2 3 3 c"
    assert traced([(0, 0), (1, 0), None, (5, 5), (6, 5)]) == "0 0 m 1 0 l 5 5 m 6 5 l"
    assert traced([(0, 0), (1, 0), None, (5, 5), (6, 5)], closed=True) == "0 0 m 1 0 l h 5 5 m 6 5 l h"
    assert traced([(1, 2, 3, 4), (0, 0), (1, 1)]) == "1 2 3 4 re 0 0 m 1 1 l"


def test_circle_is_round():
    circle = [step for step in rounded(10, 20, 5) if step]
    for (*_, x0, y0), (x1, y1, x2, y2, x3, y3) in pairwise(circle):
        middle = [(a + 3 * b + 3 * c + d) / 8 for a, b, c, d in [(x0, x1, x2, x3), (y0, y1, y2, y3)]]
        assert ((middle[0] - 10) ** 2 + (middle[1] - 20) ** 2) ** 0.5 == pytest.approx(5, rel=3e-4)
    assert circle[0] == circle[-1][-2:]
