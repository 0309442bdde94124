"""Columns side by side, and one text down even columns: nothing is lost, nothing changes its order."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.layout import columns as module
from press.layout.columns import Balanced, Columns, Either, Points
from press.layout.pieces import Frame, Stack
from press.layout.stacking import fill
from press.tags import Tag
from press.typesetting.paragraph import Words
from tests.bricks import WIDE, Brick, drawn, names
from tests.desks import look


@pytest.fixture(autouse=True, scope="module")
def narrow() -> Iterator[None]:
    """Let columns be as narrow as bricks are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_NARROWEST", 20.0)
        yield


def bricks(*tall: float, unit: float = 0) -> list[Brick]:
    return [Brick(str(number), one, unit=unit) for number, one in enumerate(tall)]


def test_columns_share_the_width_and_are_as_tall_as_the_tallest() -> None:
    (one,), (two, three) = bricks(10), bricks(20, 5)
    columns = Columns([(1, [one]), (2, [two, three])], gutter=10)
    assert columns.wrap(WIDE, 0) == (WIDE, 25)
    drawn(columns)
    assert (one.width, two.width) == (30, 60)
    assert (one.at, two.at, three.at) == ((0, 15), (40, 5), (40, 0))


def test_right_to_left_the_first_column_stands_at_the_right() -> None:
    one, two = bricks(10, 10)
    drawn(Columns([(1, [one]), (2, [two])], gutter=10, rtl=True))
    assert (one.at, two.at) == ((70, 0), (0, 0))


def test_a_column_in_points_leaves_the_others_the_rest() -> None:
    one, two, three = bricks(10, 10, 10)
    drawn(Columns([(Points(18), [one]), (1, [two]), (3, [three])], gutter=1))
    assert (one.width, two.width, three.width) == (18, 20, 60)


def test_the_first_lines_of_columns_stand_on_one_baseline(monkeypatch: pytest.MonkeyPatch) -> None:
    at: dict[str, float] = {}
    base = lambda words, canvas, y: canvas.absolutePosition(0, y)[1] + words.height - words.baseline  # noqa: E731
    monkeypatch.setattr(
        Words, "drawOn", lambda self, canvas, x, y: at.update({self.text: base(self, canvas, y)})
    )
    large, small = (Words(name, look().style(name), None) for name in ("figure", "side"))
    columns = Columns([(1, [large]), (1, [Stack([small], None, Frame(pad=(3, 0, 0, 0)))])], 5)
    tall = columns.wrap(300, 0)[1]
    drawn(columns, 300)
    assert at["figure"] == pytest.approx(at["side"])
    assert tall == pytest.approx(large.height)


@pytest.mark.parametrize(("width", "seen", "unseen"), [(200, 0, 1), (199, 1, 0)])
def test_either_is_what_suits_its_frame(width: float, seen: int, unseen: int) -> None:
    both = bricks(10, 25)
    either = Either(200, *both, Tag("LI"))
    assert either.wrap(width, 0) == (width, both[seen].tall)
    drawn(either, width)
    assert both[seen].at == (0, 0)
    assert both[unseen].at is None
    assert either.split(width, 5) == []


def test_columns_are_read_one_after_the_other() -> None:
    one, two, three = bricks(1, 1, 1)
    for brick in (one, two, three):
        brick.tag = Tag("P", brick.name)
    assert [tag.text for tag in Columns([(1, [one, three]), (1, [two])], 5).tags] == ["0", "2", "1"]


def test_kept_columns_never_split() -> None:
    assert Columns([(1, bricks(50, unit=10)), (1, bricks(40, unit=10))], 5, keep=True).split(WIDE, 30) == []


def test_other_columns_split_at_one_height() -> None:
    tag = Tag("Sect")
    whole = Columns([(1, bricks(50, unit=10)), (2, bricks(10, 10))], 5, tag)
    whole.around = (3, 4)
    first, second = whole.split(WIDE, 30)
    assert [[one.tall for one in pieces] for _, pieces in first.columns] == [[30], [10, 10]]
    assert [[one.tall for one in pieces] for _, pieces in second.columns] == [[20], []]
    assert [share for share, _ in second.columns] == [1, 2]
    assert first.tag is second.tag is tag
    assert (first.around, second.around) == ((3, 0), (0, 4))


def test_columns_do_not_split_if_one_of_them_cannot_begin() -> None:
    assert Columns([(1, bricks(50, unit=10)), (1, bricks(40))], 5).split(WIDE, 30) == []


def test_columns_are_fewer_rather_than_narrower() -> None:
    wide, narrow = Balanced(bricks(10, 10), 2, 10), Balanced(bricks(10, 10), 2, 10)
    assert (wide.wrap(50, 0), narrow.wrap(49, 0)) == ((50, 10), (49, 20))


def test_even_columns_keep_the_order() -> None:
    pieces = bricks(10, 10, 10, 10)
    balanced = Balanced(pieces, 2, 20)
    assert balanced.wrap(WIDE, 0) == (WIDE, 20)
    drawn(balanced)
    assert [piece.at for piece in pieces] == [(0, 10), (0, 0), (60, 10), (60, 0)]
    assert pieces[0].width == 40


def test_even_columns_begin_at_the_right_from_right_to_left() -> None:
    pieces = bricks(10, 10)
    drawn(Balanced(pieces, 2, 20, rtl=True))
    assert [piece.at for piece in pieces] == [(60, 0), (0, 0)]


def test_a_heading_does_not_end_a_column() -> None:
    pieces = [*bricks(20, 10), Brick("heading", 10, keep_next=True), *bricks(20, 5)]
    drawn(Balanced(pieces, 2, 20))
    assert [piece.at[0] for piece in pieces if piece.at] == [0, 0, 60, 60, 60]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=7), st.integers(2, 3))
def test_columns_are_as_even_as_the_pieces_allow(tall: list[int], across: int) -> None:
    cuts = combinations(range(len(tall) + 1), across - 1)
    best = min(
        max(sum(tall[a:b]) for a, b in zip((0, *cut), (*cut, len(tall)), strict=True))
        for cut in map(sorted, cuts)
    )
    pieces = bricks(*tall)
    balanced = Balanced(pieces, across, 5)
    assert balanced.wrap(WIDE, 0)[1] == best
    drawn(balanced)
    assert all(piece.at is not None for piece in pieces)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=9), st.integers(2, 3), st.integers(10, 120))
def test_what_does_not_fit_goes_on_in_order_and_the_first_part_fits(
    lines: list[int], across: int, room: int
) -> None:
    pieces = bricks(*(10 * one for one in lines), unit=10)
    standing, rest = fill([Balanced(pieces, across, 5)], WIDE, room)
    parts = [one.piece for one in standing] + rest
    told = [(one.name.rstrip("+"), one.tall) for part in parts for one in part.pieces]
    assert [name for name, _ in told] == sorted((name for name, _ in told), key=int)
    assert sum(tall for _, tall in told) == 10 * sum(lines)
    assert all(one.height <= room + 0.001 for one in standing)


def test_even_columns_with_no_room_at_all_go_on_whole() -> None:
    balanced = Balanced(bricks(10, 10, 10), 2, 5)
    assert balanced.split(WIDE, 5) == []
    assert names(balanced.pieces) == ["0", "1", "2"]
    assert Balanced([], 2, 5).wrap(WIDE, 0) == (WIDE, 0)
