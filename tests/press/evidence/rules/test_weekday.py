from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Fact = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "source",
    [
        "It came on Tuesday, November 26.",
        "It came on Tuesday, 26 November 2024.",
        "It came on Monday 26 November 2018.",
        "It came on Monday.",
        "It came on Sunday, December 31.",  # 2023, as it was published in November 2024
    ],
)
def test_passes(fact: Fact, source: str) -> None:
    assert fact("weekday", "It came.", source) == []


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("It came on Monday, November 26.", "26 November 2024 was a Tuesday, not a Monday"),
        ("It came on Monday, 26 November 2024.", "26 November 2024 was a Tuesday, not a Monday"),
        ("It came on Friday, June 31 2024.", "there is no 31 June in 2024"),
    ],
)
def test_fails(fact: Fact, source: str, message: str) -> None:
    (found,) = fact("weekday", "It came.", source)
    assert (found.message, found.place, found.severity) == (message, "source 2", Severity.WARNING)
    assert found.where.file == "source/report.txt"
    assert found.where.line == 3


def test_a_paragraph_that_is_not_cited_does_not_matter(small: Callable[..., list[Finding]]) -> None:
    assert small("weekday", "", "It came on Monday, November 26.") == []


def test_in_the_brief_itself_it_is_an_error(fact: Fact) -> None:
    (found,) = fact("weekday", "It came on Monday, 26 November 2024.", "It came.")
    assert found.severity is Severity.ERROR
    assert fact("weekday", "It came on “Monday, 26 November 2024”.", "It came.") == []


def test_the_trap_of_the_real_report(real: Callable[..., list[Finding]]) -> None:
    assert [one.place for one in real("weekday")] == ["source 3"]
