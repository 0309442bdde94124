from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]
JUDGMENT = "judgment: The rivers are likely to rise.\n    likelihood: likely"


def judge(small: Small, words: str, likelihood: str, lines: str = "") -> list[Finding]:
    return small("scale", lines, old=JUDGMENT, new=f"judgment: {words}\n    likelihood: {likelihood}")


@pytest.mark.parametrize(
    ("words", "likelihood"),
    [
        ("The rivers are very unlikely to rise.", "very unlikely"),
        ("It is almost certain that the rivers rise.", "almost certain"),
        ("The rivers may rise.", "not stated"),
        ("There is a roughly even chance that the rivers rise.", "roughly even chance"),
    ],
)
def test_passes(small: Small, words: str, likelihood: str) -> None:
    assert judge(small, words, likelihood) == []


@pytest.mark.parametrize(
    ("words", "likelihood", "message"),
    [
        (
            "They are very unlikely to rise.",
            "unlikely",
            "the judgment says “very unlikely”, but likelihood: says “unlikely”",
        ),
        ("They may rise.", "likely", "the judgment does not say “likely”, which likelihood: gives"),
        (
            "They are likely to rise.",
            "not stated",
            "the judgment says “likely”, but likelihood: says “not stated”",
        ),
        (
            "They are likely to rise and unlikely to fall.",
            "likely",
            "the judgment has two words for likelihood, “likely” and “unlikely”",
        ),
        ("They are highly likely to rise.", "very likely", "“highly likely” is no word of the scale ICD 203"),
        ("They are not likely to rise.", "unlikely", "“not likely” is no word of the scale ICD 203"),
    ],
)
def test_fails(small: Small, words: str, likelihood: str, message: str) -> None:
    found = judge(small, words, likelihood)
    assert [one.message for one in found] == [message]
    assert found[0].severity is Severity.ERROR


def test_a_likelihood_outside_the_scale(small: Small) -> None:
    found = judge(small, "They may rise.", "maybe")
    assert [one.message for one in found] == ["“maybe” is no word of the scale ICD 203"]
    assert "very likely" in found[0].hint


def test_the_other_scale(small: Small) -> None:
    assert judge(small, "They are highly likely to rise.", "highly likely", "scale: PHIA\n") == []


def test_confidence_and_likelihood_in_one_sentence(small: Small) -> None:
    line = "why_it_matters: We say with moderate confidence that they are likely to rise. [1]\n"
    (found,) = small("scale", line)
    assert found.message == "“likely” and “moderate confidence” stand in one sentence"
    line = "why_it_matters: We have moderate confidence. They are likely to rise. [1]\n"
    assert small("scale", line) == []


def test_words_of_two_rows(small: Small) -> None:
    second = """\
  - judgment: The lakes are improbable to fall.
    likelihood: improbable
    source_says: The rivers
    confidence: low
    because: It is so.
    cites: 1
"""
    (found,) = small("scale", second)
    assert found.severity is Severity.WARNING
    assert found.hint == "write “unlikely”, which means the same"


def test_a_foreign_word_outside_judgments_is_a_warning(small: Small) -> None:
    (found,) = small("scale", "why_it_matters: They are highly likely to rise. [1]\n")
    assert found.severity is Severity.WARNING
    assert small("scale", "why_it_matters: They call it “highly likely”. [1]\n") == []
