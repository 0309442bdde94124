from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Fact = Callable[..., list[Finding]]
SOURCE = "The Arland ministry said that Borland is diverting the river to its mills. Ferries sail in spring."


@pytest.mark.parametrize(
    "words",
    [
        "Borland is diverting the river to its mills, Arland says.",
        "Accused by Arland of diverting the river to its mills.",
        "According to Arland, Borland is diverting the river to its mills.",
        "Ferries sail in spring.",
    ],
)
def test_passes(fact: Fact, words: str) -> None:
    assert fact("attribution", words, SOURCE) == []


def test_fails(fact: Fact) -> None:
    (found,) = fact("attribution", "Borland is diverting the river to its mills.", SOURCE)
    assert found.message == "paragraph 2 gives this as somebody's claim: “The Arland ministry said …”"


def test_what_the_report_finds_needs_no_name(fact: Fact) -> None:
    source = "The report said that Borland is diverting the river to its mills."
    assert fact("attribution", "Borland is diverting the river to its mills.", source) == []
