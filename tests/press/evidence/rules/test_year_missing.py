from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Fact = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("It came in May 2024.", "It came in May 2024."),
        ("It came from May to July 2024.", "It came from May to July 2024."),
        ("It came in May 2024.", "In 2024 much came. It came in May."),
        ("It came.", "It came in May."),
        ("It may come in 2024.", "It may come in 2024. They march on."),
    ],
)
def test_passes(fact: Fact, words: str, source: str) -> None:
    assert fact("year-missing", words, source) == []


@pytest.mark.parametrize(
    ("words", "source", "count"),
    [
        ("It came in May 2024.", "It came in May.", 1),
        ("It came from July to September 2024.", "It came in July to September.", 2),
        ("It came on 26 November 2024.", "It came on November 26.", 1),
    ],
)
def test_fails(fact: Fact, words: str, source: str, count: int) -> None:
    found = fact("year-missing", words, source)
    assert [one.place for one in found] == ["source 2"] * count


def test_in_the_brief_itself(fact: Fact) -> None:
    (found,) = fact("year-missing", "It came on 26 November.", "It came on 26 November 2024.")
    assert found.place == "actors 1 facts 1"
    assert fact("year-missing", "It came on “26 November”.", "It came on 26 November 2024.") == []


def test_the_trap_of_the_real_report(real: Callable[..., list[Finding]]) -> None:
    assert {one.place for one in real("year-missing")} == {"source 3"}
