"""Boxes find places where lines stay clear of them and of each other."""

import random

import pytest

from press.pictures.placing import Plan, Raster, placed

WIDE = Raster(3, (80, 28), (115, 60))
STAR = tuple((0, n) for n in range(1, 9))


def cells(plan: Plan) -> list[int]:
    return list(plan.seats)


def test_each_box_has_a_place_of_its_own() -> None:
    assert sorted(cells(placed(9, STAR, WIDE))) == list(range(9))


def test_who_has_most_to_do_with_others_stands_in_the_middle() -> None:
    plan = placed(9, STAR, WIDE)
    assert plan.seats[0] == 4
    assert plan.cost < 20


def test_lines_run_through_no_box_where_that_can_be_avoided() -> None:
    chain = tuple((n, n + 1) for n in range(8))
    assert placed(9, chain, WIDE).cost < 20


def test_what_has_nothing_to_do_with_others_stays_in_order() -> None:
    assert cells(placed(6, (), WIDE)) == list(range(6))


def test_the_same_boxes_find_the_same_places() -> None:
    pairs = tuple((random.Random(n).randrange(5), 5 + n % 7) for n in range(14))
    first = placed(12, pairs, WIDE)
    placed.cache_clear()
    assert placed(12, pairs, WIDE) == first


@pytest.mark.parametrize(
    ("start", "end", "box", "hit"),
    [
        ((0, 0), (200, 0), (100, 0), True),
        ((0, 0), (200, 0), (100, 40), False),
        ((0, 0), (100, 100), (100, 0), False),
        ((0, 0), (0, 100), (0, 50), True),
        ((0, 0), (0, 100), (60, 50), False),
        ((0, 0), (40, 0), (100, 0), False),
    ],
)
def test_a_line_hits_a_box(
    start: tuple[float, float], end: tuple[float, float], box: tuple[float, float], hit: bool
) -> None:
    assert WIDE.hits(start, end, box) is hit


def test_a_line_leaves_a_box_at_its_border() -> None:
    assert WIDE.border((0, 0), (100, 0)) == (40, 0)
    assert WIDE.border((0, 0), (0, -100)) == pytest.approx((0, -14))
    assert WIDE.border((5, 5), (5, 5)) == (5, 5)
