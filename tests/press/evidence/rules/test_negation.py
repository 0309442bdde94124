from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Fact = Callable[..., list[Finding]]
SOURCE = "The river will not flood the town. It feeds the mill without disturbing the trout. There is no sign of rain."


@pytest.mark.parametrize(
    "words",
    [
        "Will not flood the town.",
        "Never floods the town.",
        "Feeds the mill without disturbance to trout.",
        "Feeds the mill.",
        "Is unlikely to flood the town.",
        "The report does not say why it feeds the mill.",
        "There is no doubt that it feeds the mill.",
        "Shows no sign of rain.",
    ],
)
def test_passes(fact: Fact, words: str) -> None:
    assert fact("negation", words, SOURCE) == []


@pytest.mark.parametrize("words", ["Will flood the town.", "The rain shows its sign.", "Floods the town."])
def test_lost(fact: Fact, words: str) -> None:
    (found,) = fact("negation", words, SOURCE)
    assert "denies this" in found.message
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize("words", ["Does not feed the mill.", "Feeds no mill.", "Hardly feeds the mill."])
def test_added(fact: Fact, words: str) -> None:
    (found,) = fact("negation", words, SOURCE)
    assert "does not deny this" in found.message
    assert found.hint.startswith("take “")


def test_quotations_are_left_alone(fact: Fact) -> None:
    assert fact("negation", "It “feeds no mill”, they say.", SOURCE) == []


def test_nor_leaves_its_verb_out(small: Callable[..., list[Finding]]) -> None:
    source = "A court was required by the charter, but it has yet to be set up."
    assert (
        small("negation", "why_it_matters: Nor has the court that the charter requires. [2]\n", source) == []
    )


SPOKEN = "The government accuses the NHM of looting. The NHM denies this. The WFP has not published figures of its own."


@pytest.mark.parametrize(
    "words",
    [
        "The NHM denies this.",
        "The NHM denies looting.",
        "Has published no figures of its own.",
        "The WFP has published no figures.",
    ],
)
def test_a_denial_in_the_words_of_the_source_or_with_no_passes(fact: Fact, words: str) -> None:
    assert fact("negation", words, SPOKEN) == []


def test_a_denial_of_something_else_is_none_of_this(fact: Fact) -> None:
    source = "The NHM runs the road. It takes a fee. The mayor was asked. He denies this."
    (found,) = fact("negation", "The NHM does not run the road.", source)
    assert "does not deny this" in found.message
