from fractions import Fraction

import pytest

from press.evidence.wording.numbers import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,000 boats", [("2000", "", "")]),
        ("2\u202f000 boats", [("2000", "", "")]),
        ("two thousand five hundred boats", [("2500", "", "")]),
        ("one hundred and five", [("105", "", "")]),
        ("a dozen, a million", [("12", "", ""), ("1000000", "", "")]),
        (
            "$3.5 billion, €4m, 5 million dollars",
            [("3500000000", "$", ""), ("4000000", "€", ""), ("5000000", "$", "")],
        ),
        ("45%, 45 per cent, 45 percent", [("45", "%", "")] * 3),
        ("5 percentage points", [("5", "point", "")]),
        ("a 12-month plan", [("12", "month", "")]),
        ("two-thirds, a third of them, half of it", [("2/3", "", ""), ("1/3", "", ""), ("1/2", "", "")]),
        ("one thousand and thirty, two hundred and five", [("1030", "", ""), ("205", "", "")]),
        (
            "two in three, three people in ten, two in three years",
            [("2/3", "", ""), ("3/10", "", ""), ("2", "", ""), ("3", "year", "")],
        ),
        ("It lost nearly a third of its value", [("1/3", "", "about")]),
        ("prices rose by a third", [("1/3", "", "")]),
        ("more than two fifths", [("2/5", "", "at least")]),
        ("could exceed 1.8 million", [("1800000", "", "at least")]),
        ("will not exceed 15 percent", [("15", "%", "at most")]),
        ("4,200 t of maize", [("4200", "tonne", "")]),
        ("two quarters", [("2", "quarter", "")]),
        ("from 63 to 59 million dollars", [("63000000", "$", ""), ("59000000", "$", "")]),
        ("the 34th report", [("34", "", "")]),
        ("about 20", [("20", "", "about")]),
        ("at least the next 12 months", [("12", "month", "at least")]),
        ("more than 20, over 30", [("20", "", "at least"), ("30", "", "at least")]),
        ("up to 5 days", [("5", "day", "at most")]),
        ("over the next 12 months", [("12", "month", "")]),
        ("one of them, the F-16, COVID-19, A3, 2021, 26 November, ²", []),
    ],
)
def test_numbers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(str(one.value), one.unit, one.bound) for one in numbers(text)] == expected


def test_places_take_in_the_unit() -> None:
    text = "It cost about $3 million then."
    (one,) = numbers(text)
    assert text[one.start : one.end] == "$3 million"


@pytest.mark.parametrize(
    ("text", "exact", "is_rounded"), [("2,000", 1987, True), ("2,000", 1400, False), ("1,987", 1987, False)]
)
def test_rounding(text: str, exact: int, is_rounded: bool) -> None:
    assert numbers(text)[0].rounds(Fraction(exact)) is is_rounded


@pytest.mark.parametrize("text", ["1" * 5_000, "1" + ",234" * 4_000])
def test_a_figure_without_end_is_no_number(text: str) -> None:
    assert numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "exact", "is_rounded"),
    [
        ("more than 11.5 million", 11_559_970, True),
        ("more than 12 million", 11_559_970, False),
        ("fewer than 12 million", 11_559_970, True),
        ("less than 3", Fraction(29, 10), True),
        ("less than 3", Fraction(31, 10), False),
    ],
)
def test_rounding_up_and_down(text: str, exact: int | Fraction, is_rounded: bool) -> None:
    assert numbers(text)[0].rounds(Fraction(exact)) is is_rounded
