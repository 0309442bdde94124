import pytest

from press.evidence.wording.dates import dates

Given = tuple[int | None, int | None, int | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 26 November 2024", [(2024, 11, 26)]),
        ("on November 26, 2024,", [(2024, 11, 26)]),
        ("on the 3rd of May 2020", [(2020, 5, 3)]),
        ("on 2024-11-26 and in 2021-08", [(2024, 11, 26), (2021, 8, None)]),
        ("July to September 2023", [(2023, 7, None), (2023, 9, None)]),
        ("from 3 to 5 June 2020", [(2020, 6, 3), (2020, 6, 5)]),
        ("from the 5th to the 9th of July 2000", [(2000, 7, 5), (2000, 7, 9)]),
        ("from July 23th to 30th, 2009", [(2009, 7, 23), (2009, 7, 30)]),
        ("on Nov. 26", [(None, 11, 26)]),
        ("in 2021, and FY2024, and mid-2019", [(2021, None, None), (2024, None, None), (2019, None, None)]),
        ("the 1990s", [(1990, None, None)]),
        ("26/11/2024", [(2024, None, None)]),
        ("in May; it may march on", [(None, 5, None)]),
        ("May to July", [(None, 5, None), (None, 7, None)]),
        ("2,000 people, 2000 members, $2024, 1500", []),
    ],
)
def test_dates(text: str, expected: list[Given]) -> None:
    assert [(one.year, one.month, one.day) for one in dates(text)] == expected


def test_decades_and_weekdays() -> None:
    (decade,) = dates("in the 1990s")
    assert decade.decade
    (day,) = dates("on Monday, November 26")
    assert day.weekday == "Monday"
    assert str(day.on(2024)) == "2024-11-26"
    (none,) = dates("on 31 June")
    assert none.on(2024) is None


def test_places() -> None:
    text = "It came on 26 November 2024."
    (one,) = dates(text)
    assert text[one.start : one.end] == "26 November 2024"
