from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]
BOATS = "Ferries and barges carry timber across the delta every spring."
FISH = "Salmon and trout swim upstream to their nests in autumn."


def why(words: str) -> str:
    return f"why_it_matters: {words}\n"


@pytest.mark.parametrize(
    "words",
    [
        "Barges carry timber. [2]",
        "Trout swim upstream. [3]",
        "Barges carry timber, trout swim upstream. [2, 3]",
        "All is well. [2]",
    ],
)
def test_passes(small: Small, words: str) -> None:
    assert small("support", why(words), BOATS, FISH) == []


@pytest.mark.parametrize(
    ("words", "better"), [("Barges carry timber. [3]", "2"), ("Trout swim upstream. [1, 2]", "3")]
)
def test_fails(small: Small, words: str, better: str) -> None:
    (found,) = small("support", why(words), BOATS, FISH)
    assert found.message.startswith(f"paragraph {better} says more of this than paragraph")
    assert found.severity is Severity.WARNING


def test_the_time_of_an_event_counts(small: Small) -> None:
    line = "timeline:\n  - 2021-08: The flood. [{}]\n"
    first, second = "The flood of August 2021 was high.", "The flood of May 2020 was low."
    assert small("support", line.format(2), first, second) == []
    assert len(small("support", line.format(3), first, second)) == 1


def test_the_heading_above_what_is_cited_counts(small: Small) -> None:
    line = why("Timber and barges are in the delta. [2]")
    other = "Timber is carried across the delta, on barges, in spring."
    assert len(small("support", line, "In all there were 300.", other)) == 1
    assert small("support", line, "Timber on barges in the delta", "In all there were 300.", other) == []


def test_several_paragraphs_bear_a_statement_out_together(small: Small) -> None:
    both = "Barges carry timber and trout swim."
    assert small("support", why("Barges carry timber, trout swim upstream. [2, 3]"), BOATS, FISH, both) == []


def test_a_judgment_rests_on_the_words_that_it_names(small: Small) -> None:
    old, new = (
        "judgment: The rivers are likely to rise.",
        "judgment: Barges are likely to carry timber upstream.",
    )
    assert [one.place for one in small("support", "", BOATS, old=old, new=new)] == []
