"""Plain values are read strictly, and refused with the form that was probably meant."""

from datetime import date
from typing import Any, Literal

import pytest

from press.words import Unfit, is_plain, meant, quoted

DRAFT = Literal["draft", "cleared", "final"]


def refused(kind: Any, text: str) -> Unfit:
    with pytest.raises(Unfit) as fault:
        meant(kind, text)
    return fault.value


def test_the_plain_types_are_known() -> None:
    assert all(map(is_plain, (bool, int, date, DRAFT)))
    assert not is_plain(str)


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("true", True), ("no", False), ("false", False)])
def test_yes_and_no(text: str, value: bool) -> None:
    assert meant(bool, text) is value


@pytest.mark.parametrize("text", ["Yes", "on", "y", "1", "NO", ""])
def test_other_answers_are_refused(text: str) -> None:
    assert refused(bool, text).hint.startswith("write ")


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("12", 12), ("-3", -3)])
def test_whole_numbers(text: str, value: int) -> None:
    assert meant(int, text) == value


@pytest.mark.parametrize("text", ["012", "1.0", "1,000", "١٢", "1e3", "12:30", "-0", "9" * 5000, "+1", "1 "])
def test_other_numbers_are_refused(text: str) -> None:
    assert "whole number" in refused(int, text).message


def test_choices_are_guessed() -> None:
    assert meant(DRAFT, "final") == "final"
    assert refused(DRAFT, "Finall").hint == "write final"
    assert refused(DRAFT, "xyz").message == '"xyz" stands here, draft, cleared or final was expected'


def test_dates_are_iso() -> None:
    assert meant(date, "2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "message", "offset"),
    [
        ("2024-11-31", "November has 30 days", 8),
        ("2023-02-29", "February 2023 has 28 days", 8),
        ("2024-13-01", "there is no month 13", 5),
        ("2024-00-01", "there is no month 0", 5),
        ("2024-01-00", "January has 31 days", 8),
        ("0000-01-01", "there is no year 0", 0),
    ],
)
def test_impossible_dates_are_told_with_the_reason(text: str, message: str, offset: int) -> None:
    fault = refused(date, text)
    assert (fault.message, fault.offset, fault.length) == (message, offset, 2 if offset else 4)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("28 November 2024", "write 2024-11-28"),
        ("5 November 2024", "write 2024-11-05"),
        ("28. Nov 2024", "write year, month and day: 2024-11-28"),
        ("November 28, 2024", "write 2024-11-28"),
        ("Nov. 28th 2024", "write 2024-11-28"),
        ("28.11.2024", "write 2024-11-28"),
        ("11/28/2024", "write 2024-11-28"),
        ("11/12/2024", "write 2024-12-11 or 2024-11-12"),
        ("2024/11/8", "write 2024-11-08"),
        ("20241128", "write 2024-11-28"),
        ("31 November 2024", "write a day that there is, such as 2024-11-30"),
        ("31.6.2024", "write a day that there is, such as 2024-06-30"),
        ("2024/02/30", "write a day that there is, such as 2024-02-29"),
        ("13.13.2024", "write year, month and day: 2024-11-28"),
        ("today", "write year, month and day: 2024-11-28"),
        ("28 Smarch 2024", "write year, month and day: 2024-11-28"),
        ("٢٠٢٤-١١-٢٨", "write year, month and day: 2024-11-28"),
    ],
)
def test_other_ways_of_writing_dates_are_understood_in_the_hint(text: str, hint: str) -> None:
    assert refused(date, text).hint == hint


def test_quoted_words_are_cut() -> None:
    assert quoted("a") == '"a"'
    assert quoted("a" * 100) == f'"{"a" * 57}..."'


def test_a_day_that_there_is_not_is_told_however_it_is_written() -> None:
    assert refused(date, "31.6.2024").message == '"31.6.2024" is no day: June has 30 days'
