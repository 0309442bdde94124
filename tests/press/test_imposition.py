"""Which page stands where."""

import pytest

from press.imposition import GUTTER, SCHEMES, cut_and_stack, saddle, two_up


def seats(scheme):
    return [[(one.page, one.half) for one in side] for side in scheme.sides]


def test_a_folded_sheet_of_four_pages():
    assert seats(saddle(4, 0)) == [[(4, "left"), (1, "right")], [(2, "left"), (3, "right")]]


def test_blank_pages_come_last():
    assert seats(saddle(1, 0)) == [[(1, "right")], []]
    assert seats(saddle(5, 0))[:2] == [[(1, "right")], [(2, "left")]]


def test_pages_that_are_read_from_the_right_change_halves():
    assert seats(saddle(4, 0, rtl=True))[0] == [(4, "right"), (1, "left")]
    assert seats(two_up(2, 0, rtl=True)) == [[(1, "right"), (2, "left")]]


def test_inner_sheets_move_towards_the_fold():
    shifts = [{seat.shift for seat in side} for side in saddle(12, 0.5).sides]
    assert shifts == [{0.0}, {0.0}, {0.5}, {0.5}, {1.0}, {1.0}]


def test_stacks_are_cut_apart():
    assert seats(cut_and_stack(8)) == [
        [(1, "left"), (5, "right")],
        [(6, "left"), (2, "right")],
        [(3, "left"), (7, "right")],
        [(8, "left"), (4, "right")],
    ]
    assert cut_and_stack(8).gutter == two_up(8).gutter == GUTTER
    assert not cut_and_stack(8).folded
    assert saddle(8, 0).gutter == 0


@pytest.mark.parametrize("kind", SCHEMES)
@pytest.mark.parametrize("pages", range(1, 30))
def test_every_page_has_one_seat(kind, pages):
    scheme = SCHEMES[kind](pages, 0.3, False)
    assert sorted(seat.page for side in scheme.sides for seat in side) == list(range(1, pages + 1))
    assert len(scheme.sides) == (-(-pages // 2) if kind == "two-up" else -(-pages // 4) * 2)
