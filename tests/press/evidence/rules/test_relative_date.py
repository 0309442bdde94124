from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Fact = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "words", ["It rose in May 2024.", "It “recently” rose.", "It rose last, in a recentred bed."]
)
def test_passes(fact: Fact, words: str) -> None:
    assert fact("relative-date", words, "It recently rose.") == []


@pytest.mark.parametrize("words", ["It recently rose.", "It rose last month.", "It rose two weeks ago."])
def test_told_at_the_source_that_has_it_too(fact: Fact, words: str) -> None:
    (found,) = fact("relative-date", words, "It recently rose.")
    assert found.place == "source 2"


def test_told_once(small: Callable[..., list[Finding]]) -> None:
    lines = "why_it_matters: It recently rose. [2] It recently fell. [2]\n"
    assert len(small("relative-date", lines, "It recently rose and recently fell.")) == 1


def test_our_own_word_is_told_where_it_stands(fact: Fact) -> None:
    (found,) = fact("relative-date", "It rose yesterday.", "It rose.")
    assert found.place == "actors 1 facts 1"


def test_the_traps_of_the_real_report(real: Callable[..., list[Finding]]) -> None:
    assert [one.place for one in real("relative-date")] == ["source 10", "source 12"]
