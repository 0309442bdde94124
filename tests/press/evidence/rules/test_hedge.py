from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Fact = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "words", ["It could rise.", "It may rise, the report suggests.", "It “could potentially” rise."]
)
def test_passes(fact: Fact, words: str) -> None:
    assert fact("hedge", words, "It could potentially rise.") == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("It could potentially rise.", "“could potentially” hedges twice"),
        ("It may possibly rise.", "“may possibly” hedges twice"),
        ("It has reportedly risen.", "“reportedly” does not say who says so"),
        (
            "It rose; it is widely believed.",
            "“it is widely believed” does not say who says so",
        ),
    ],
)
def test_fails(fact: Fact, words: str, message: str) -> None:
    assert [one.message for one in fact("hedge", words, "It rose.")] == [message]


def test_the_source_has_the_word_too(fact: Fact) -> None:
    assert fact("hedge", "It has reportedly risen.", "It reportedly rose.") == []
