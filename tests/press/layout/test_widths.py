"""Columns of a table are as wide as what they have to say, and never narrower than their words."""

import pytest

from press.layout.widths import Cell, by_content, by_shares


def cells(*columns: list[float]) -> list[list[Cell]]:
    """Cells of so many points, in words of ten, as running text."""
    return [
        [tuple((min(10, one - at), 0.0) for at in range(0, int(one), 10)) for one in column]
        for column in columns
    ]


def test_shares_give_way_to_long_words() -> None:
    assert by_shares(100, (1, 3), (10, 10)) == [25, 75]
    assert by_shares(100, (1, 9), (40, 10)) == [40, 60]
    assert by_shares(100, (1, 9), (400, 10)) == [50, 50]


def test_what_has_more_to_say_gets_more_room() -> None:
    small, middle, large = by_content(300, (20, 40, 40), cells([20, 20], [100, 300], [400, 800]))
    assert 20 <= small < 23
    assert middle + large == pytest.approx(280, abs=0.1)
    assert large > 1.5 * middle


def test_no_column_is_wider_than_its_longest_cell_while_others_want_room() -> None:
    assert by_content(300, (20, 20), cells([60, 60, 60, 60], [900, 20, 20, 20])) == pytest.approx(
        [60, 240], abs=0.1
    )


def test_none_is_narrower_than_it_may_be() -> None:
    assert by_content(100, (60, 20), cells([60, 10], [900, 900])) == pytest.approx([60, 40], abs=0.1)
    assert sum(by_content(100, (60, 70), cells([60, 90], [900, 900]))) == pytest.approx(130)


def test_what_nobody_needs_is_shared_out() -> None:
    assert by_content(300, (10, 10), cells([50], [100])) == pytest.approx([100, 200])


def test_columns_cede_room_where_that_makes_the_table_shorter() -> None:
    # By their areas the second column would be far wider than its longest cell needs, and the first would break.
    table = cells([120, 120, 30, 30], [60, 200, 190, 180], [20, 20, 20, 20])
    assert sum(by_content(350, (40, 40, 20), table)) <= 350.1
    first, second, third = by_content(350, (40, 40, 20), table)
    assert first >= 120
    assert second >= 200
    assert 20 <= third < 26


def test_lines_are_counted_word_by_word() -> None:
    # On 40 points a second word would fit by the sum of the widths, but not beside the first.
    words = [((30.0, 2.0), (30.0, 2.0), (10.0, 0.0))]
    first, second = by_content(100, (30, 30), [words * 3, cells([100])[0] * 3])
    assert first >= 42
    assert first + second == pytest.approx(100)
