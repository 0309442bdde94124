from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Fact = Callable[..., list[Finding]]
SOURCE = "In August 2021 the rivers rose, as in the 1990s; the report came on Tuesday, November 26, for July to September."


@pytest.mark.parametrize(
    "words",
    [
        "They rose in August 2021.",
        "They rose in 2021.",
        "They rose in the 1990s.",
        "The report came on 26 November 2024.",
        "It is for July to September 2024.",
        "They rose as in “May 1066”.",
        "They rose in 1,999 places.",
        "The report came on 26.11.2024.",
    ],
)
def test_passes(fact: Fact, words: str) -> None:
    assert fact("date", words, SOURCE) == []


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("They rose in August 2022.", "August 2022"),
        ("They rose in September 2021.", "September 2021"),
        ("They rose in 2020.", "2020"),
        ("They rose on 5 August 2021.", "5 August 2021"),
        ("They rose in the 1980s.", "1980s"),
        ("They rose in 1995.", "1995"),
        ("The report came on 27 November 2024.", "27 November 2024"),
        ("The report came on 26 November 2023.", "26 November 2023"),
        ("It is for July to October 2024.", "October 2024"),
        ("The report came on 27.11.2024.", "27.11.2024"),
    ],
)
def test_fails(fact: Fact, words: str, date: str) -> None:
    (found,) = fact("date", words, SOURCE)
    assert found.severity is Severity.ERROR
    assert found.message == f"“{date}” does not stand in paragraph 2"
    assert "August 2021" in found.hint


@pytest.mark.parametrize(
    ("when", "count"), [("2021-08", 0), ("2021", 0), ("2021-09", 1), ("2021-08-05", 1), ("1990s", 0)]
)
def test_timeline(small: Callable[..., list[Finding]], when: str, count: int) -> None:
    assert len(small("date", f"timeline:\n  - {when}: The rivers rose. [2]\n", SOURCE)) == count


def test_a_date_of_something_else(fact: Fact) -> None:
    source = (
        "After the army withdrew in 2021, the council may have kept the peace agreement made in Doha in 2020."
    )
    assert fact("date", "The peace agreement of Doha is of 2020.", source) == []
    (found,) = fact("date", "The peace agreement of Doha is of 2021.", source)
    assert found.severity is Severity.WARNING
    assert "“2020” for this" in found.message


@pytest.mark.parametrize(
    ("when", "count"), [("1990s to 2021", 0), ("2021-08 to 2021", 1), ("2021 to 1990s", 1)]
)
def test_a_time_ends_after_it_begins(small: Callable[..., list[Finding]], when: str, count: int) -> None:
    found = small("date", f"timeline:\n  - {when}: The rivers rose. [2]\n", SOURCE)
    assert [one.message for one in found] == ["this time ends before it begins"] * count


def test_the_heading_above_counts(small: Callable[..., list[Finding]]) -> None:
    line = "why_it_matters: The bridge fell in May 2004. [2]\n"
    assert small("date", line, "May 2004: a bridge falls", "On May 9th the bridge fell.") == []
    assert (
        len(
            small(
                "date",
                line.replace("2004", "2005"),
                "May 2004: a bridge falls",
                "On May 9th the bridge fell.",
            )
        )
        == 1
    )


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Talks went on from 2002 to 2004.", "Talks were held in 2002-04 by the river."),
        ("It was signed on 4 August 2019.", "The “2019 Charter” was signed by both on 4 August 2019."),
        (
            "The war has gone on into 2025.",
            "War broke out in 2023, over a bridge, spread and went on into 2025.",
        ),
        (
            "At war since 2023, they fight in 2025.",
            "War broke out in 2023, over a bridge, spread and went on into 2025.",
        ),
    ],
)
def test_a_date_of_the_same_thing(fact: Fact, words: str, source: str) -> None:
    assert fact("date", words, source) == []


def test_until_when_a_judgment_holds_is_ours(small: Callable[..., list[Finding]]) -> None:
    old = "judgment: The rivers are likely to rise."
    assert small("date", "", old=old, new="judgment: The rivers are likely to rise by the end of 2025.") == []
    assert len(small("date", "", old=old, new="judgment: The rivers are likely to rise as in 2025.")) == 1
    assert (
        len(small("date", "", old=old, new="judgment: The rivers are likely to rise by the end of 2023."))
        == 1
    )


@pytest.mark.parametrize(
    "day", ["31.11.2024", "31 November 2024", "November 31, 2024", "2024-11-31", "30.2.2024"]
)
def test_a_day_that_no_calendar_has_is_told_as_such(fact: Fact, day: str) -> None:
    (found,) = fact("date", f"The report came on {day}.", SOURCE)
    assert found.message.startswith(f"“{day}” is no day: ")
    assert found.message.endswith(("November has 30", "February has 29"))


def test_a_day_of_the_timeline_is_one_that_the_source_gives(small: Callable[..., list[Finding]]) -> None:
    lines = "timeline:\n  - 31.11.2024: The report comes out. [2]\n"
    (found,) = small("date", lines, SOURCE)
    assert "no day" in found.message


FORECAST = "Prices rose in March. They will rise again by March, and are expected to fall from December."


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("They will rise by March 2025.", True),
        ("They fall from December 2024.", True),
        ("They fall from December 2025.", False),
        ("They will rise by March 2026.", False),
    ],
)
def test_a_month_that_is_looked_ahead_to_is_the_next_one(fact: Fact, words: str, sound: bool) -> None:
    found = fact("date", words, FORECAST)
    assert (found == []) is sound
    assert all("March 2024, March 2025, December 2024" in one.hint for one in found)


@pytest.mark.parametrize("when", ["3/5/2024", "5.3.2024", "03/05/24"])
def test_a_day_that_can_be_read_in_two_ways_is_told(small: Callable[..., list[Finding]], when: str) -> None:
    found = small("date", f"timeline:\n  - {when}: The rivers rose. [2]\n", SOURCE)
    assert f"“{when}” may be two days" in [one.message for one in found]


@pytest.mark.parametrize(
    ("times", "late"),
    [
        (["1990s", "2021", "2021-08"], []),
        (["2021-08", "1990s", "some day"], ["timeline 2"]),
        (["2021", "next year", "1990s"], ["timeline 3"]),
    ],
)
def test_a_timeline_out_of_order_is_told(
    small: Callable[..., list[Finding]], times: list[str], late: list[str]
) -> None:
    lines = "".join(f"  - {when}: The rivers rose. [2]\n" for when in times)
    found = small("date", f"timeline:\n{lines}", SOURCE)
    assert [one.place for one in found if one.message.startswith("this lies before")] == late
