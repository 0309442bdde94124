from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Fact = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("It will rise.", "The office says that it will rise."),
        ("It will rise.", "The office plans to raise it."),
        ("It is likely that it will rise.", "It is expected to rise."),
        ("It “will rise”.", "It is expected to rise."),
        ("It has the will of iron.", "It is expected to rise."),
    ],
)
def test_passes(fact: Fact, words: str, source: str) -> None:
    words = words.replace("the will of", "a will of")
    assert fact("forecast", words, source) == []


@pytest.mark.parametrize("words", ["It will rise.", "It is going to rise.", "It won't fall."])
def test_fails(fact: Fact, words: str) -> None:
    (found,) = fact("forecast", words, "It is expected to rise.")
    assert "makes a forecast a certainty" in found.message
