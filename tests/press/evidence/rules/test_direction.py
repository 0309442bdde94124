from collections.abc import Callable
from dataclasses import replace

import pytest

from press.evidence.finding import Finding
from press.marked import Text
from press.problems import Severity
from tests.press.evidence.conftest import FIRST, SMALL, judge, pour, report

Fact = Callable[..., list[Finding]]
SOURCE = (
    "School feeding fell from 190,000 children to 115,000. The rains were 46 percent below the average of ten years."
    " The harvest in the north was the worst since 2008. The council rejected the plan."
    " Attendance is 40 percent, down from 60."
)


@pytest.mark.parametrize(
    ("words", "ours", "theirs"),
    [
        ("School feeding rose from 190,000 children to 115,000.", "rose", "fell"),
        ("The rains were 46 percent above the average.", "above", "below"),
        ("The harvest was the best since 2008.", "best", "worst"),
        ("The harvest in the south was the worst since 2008.", "south", "north"),
        ("The council approved the plan.", "approved", "rejected"),
        ("Attendance rose to 40 percent.", "rose", "down from"),
    ],
)
def test_what_is_turned_round_is_told(fact: Fact, words: str, ours: str, theirs: str) -> None:
    (found,) = fact("direction", words, SOURCE)
    assert found.severity is Severity.WARNING
    assert found.message == f"paragraph 2 has “{theirs}”, and the brief says “{ours}”"


@pytest.mark.parametrize(
    "words",
    [
        "School feeding declined to 115,000 children.",
        "The rains stayed far below the average.",
        "The harvest in the north was the worst since 2008.",
        "The council rejected the plan.",
        "The “best” harvest was long ago.",
        "Fewer children are fed at school: 115,000, after 190,000.",
    ],
)
def test_what_goes_the_same_way_passes(fact: Fact, words: str) -> None:
    assert fact("direction", words, SOURCE) == []


@pytest.mark.parametrize(
    ("words", "likelihood", "told"),
    [
        ("Below-average rains are likely.", "likely", []),
        ("Above-average rains are likely.", "likely", ["“above”"]),
        ("Below-average rains are unlikely.", "unlikely", ["a chance of 60 percent"]),
    ],
)
def test_a_judgment_goes_the_way_of_what_the_source_says(
    words: str, likelihood: str, told: list[str]
) -> None:
    said = "a 60 percent chance of below-average rains"
    brief = pour(SMALL)
    judgment = brief.key_judgments[0]
    changed = {
        "judgment": Text(words, judgment.judgment.where),
        "likelihood": Text(likelihood, judgment.likelihood.where),
        "source_says": Text(said, judgment.source_says.where),
    }
    brief = replace(brief, key_judgments=(replace(judgment, **changed),))
    found = judge("direction", brief, (report(brief, f"{FIRST} It gives {said}."),))
    assert [any(one in finding.message.lower() for one in told) for finding in found] == [True] * len(told)
