from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]
OLD = "likelihood: likely\n    source_says: The rivers are likely to rise"


def judge(small: Small, likelihood: str, says: str) -> list[Finding]:
    new = f"likelihood: {likelihood}\n    source_says: {says}"
    return small("upgrade", "", old=OLD, new=new)


@pytest.mark.parametrize(
    ("likelihood", "says"),
    [
        ("likely", "would likely be able to rise"),
        ("likely", "are expected to rise"),
        ("unlikely", "expressed doubts about it"),
        ("very unlikely", "there is no sign of a rise"),
        ("very likely", "is very likely to rise"),
        ("almost certain", "will rise"),
        ("likely", "the rivers rise"),
        ("not stated", "may rise"),
        ("not stated", "could pose a threat"),
    ],
)
def test_passes(small: Small, likelihood: str, says: str) -> None:
    assert judge(small, likelihood, says) == []


@pytest.mark.parametrize(
    ("likelihood", "says", "hint"),
    [
        ("very likely", "would likely be able to rise", "write likely here and in the judgment"),
        ("very unlikely", "expressed doubts about it", "write unlikely here and in the judgment"),
        ("almost no chance", "there is no sign of a rise", "write very unlikely here and in the judgment"),
        ("likely", "may rise", "write not stated, and may or could in the judgment"),
        ("likely", "could pose a threat", "write not stated, and may or could in the judgment"),
        ("very likely", "the rivers rise", "write likely here and in the judgment"),
        ("not stated", "is expected to rise", "write the word of ICD 203 that comes nearest"),
    ],
)
def test_fails(small: Small, likelihood: str, says: str, hint: str) -> None:
    (found,) = judge(small, likelihood, says)
    assert (found.hint, found.severity) == (hint, Severity.WARNING)


@pytest.mark.parametrize(
    ("words", "source", "count"),
    [
        (
            "Figures have travelled to the delta.",
            "The report suggests that figures have travelled to the delta.",
            1,
        ),
        (
            "Figures have, the report suggests, travelled there.",
            "The report suggests that figures have travelled.",
            0,
        ),
        ("Attacks on ferries increase.", "Attacks on ferries are expected to increase.", 1),
        ("Attacks on ferries are expected to increase.", "Attacks on ferries are expected to increase.", 0),
        ("Ferries sail.", "Ferries sail. They may sink.", 0),
        ("Accused of sinking ferries.", "They may be sinking ferries.", 0),
    ],
)
def test_a_hedge_of_the_source_stays(
    fact: Callable[..., list[Finding]], words: str, source: str, count: int
) -> None:
    assert len(fact("upgrade", words, source)) == count
