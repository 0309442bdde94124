"""Rows are made harmless without moving a letter."""

import pytest

from press.problems import Problems, Where
from press.reading.lines import Lines
from press.reading.rows import Place, Rows, indentation


@pytest.fixture
def problems() -> Problems:
    return Problems()


@pytest.fixture
def rows(problems: Problems) -> Rows:
    return Rows(Lines("x", "a: b # c\n  d-e f\n\n  g\nh:\n"), problems)


def test_covering_keeps_every_column(rows: Rows) -> None:
    rows.cover(Place(0, 3))
    assert rows[0] == "a: x x x"
    rows.blank(1)
    assert rows.safe() == "a: x x x\n\n\n  g\nh:\n"


def test_a_problem_underlines_the_word_at_its_place(rows: Rows, problems: Problems) -> None:
    rows.tell(Place(1, 2), "rule", "message", "hint")
    rows.tell(Place(0, 5), "rule", "message", "hint")
    assert [(one.where.line, one.where.column, one.where.length) for one in problems] == [
        (1, 6, 1),
        (2, 3, 3),
    ]
    assert not rows.broken


def test_a_broken_structure_is_remembered(rows: Rows) -> None:
    rows.tell_broken(Place(0, 0), "rule", "message", "hint")
    assert rows.broken


def test_what_follows_from_a_broken_structure_is_not_told(rows: Rows, problems: Problems) -> None:
    rows.tell_broken(Place(0, 0), "rule", "message", "hint")
    rows.tell_broken(Place(1, 0), "rule", "message", "hint")
    rows.quiet = False
    rows.tell_broken(Place(3, 0), "rule", "message", "hint")
    assert [one.where.line for one in problems] == [1, 4]


def test_a_line_in_which_something_was_told_before_is_not_told_to_be_broken() -> None:
    problems = Problems()
    problems.add(Where("x", 1, 2), "tab", "message")
    rows = Rows(Lines("x", "a"), problems)
    rows.tell_broken(Place(0, 0), "indent", "message", "hint")
    assert rows.broken
    assert len(problems) == 1


def test_a_value_lasts_while_lines_stand_further_in(rows: Rows) -> None:
    assert rows.last(0, 0) == 3
    assert rows.last(0, 2) == 0
    assert rows.last(4, 0) == 4


def test_notes_between_the_lines_of_a_value_belong_to_it(problems: Problems) -> None:
    rows = Rows(Lines("x", "a: b\n# note\n  c\n# note\nd: e\n"), problems)
    assert rows.last(0, 0) == 2


def test_indentation_counts_spaces() -> None:
    assert indentation("   a b") == 3
