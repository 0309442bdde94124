"""However a brief repeats itself, holding it against its reports comes to an end, and tells a person what they can read."""

from collections import Counter

import pytest

from press.command.allowance import CHECK
from press.evidence import find
from press.evidence.case import Case, TooMuch
from press.signals import bounded
from tests.press.evidence.conftest import FIRST, SMALL, pour, report

LONGEST = 19_000
WORDS = [
    *(
        "likely",
        "not",
        "no",
        "2024",
        "July 2024",
        "1.2",
        "X's",
        "A.B.",
        "a.[1]",
        "[1-50]",
        "[1]",
        "“a”",
        "will",
    ),
    *(
        "3. 4. 2020",
        "recently",
        "9.999",
        "the next 5 years",
        "May to",
        "Full Name (FN)",
        "inspector general of the T",
    ),
]


def body(words: str, times: int = 2) -> str:
    text = (f"{words} " * LONGEST)[:LONGEST]
    return "sections:\n  - heading: H\n    body:\n" + f'      - "{text} [1]"\n' * times


@pytest.mark.parametrize("words", WORDS)
def test_words_repeated_come_to_an_end(words: str) -> None:
    brief = pour(SMALL + body(words))
    text = "\n\n".join("So " + (f"{words} " * 300)[:1_500] + " it rose." for _ in range(9))
    with bounded(CHECK):
        found = find(brief, (report(brief, f"{FIRST}\n\n{text}\n"),))
    assert max(Counter(one.rule for one in found).values(), default=0) <= 101


def test_a_rule_tells_a_hundred_things_and_that_there_are_more() -> None:
    brief = pour(SMALL + body("1,2"))
    found = [one for one in find(brief, (report(brief, f"{FIRST}\n"),)) if one.rule == "number"]
    assert len(found) == 101
    assert found[-1].message == "number finds more than 100 things, and here is the next"


def test_too_many_comparisons_are_refused_where_they_got_to() -> None:
    brief = pour(SMALL + body("2024", 11))
    told = report(brief, f"{FIRST[:-1]}, {'2024 ' * 3_000} it said.\n")
    (long,) = (one for one in find(brief, (told,)) if one.rule == "long")
    assert long.where.line > brief.where.line
    assert long.message.startswith("holding the brief against its reports takes more comparisons")


def test_comparisons_are_counted() -> None:
    brief = pour(SMALL)
    case = Case(brief, (report(brief, FIRST),))
    claim = case.claims[0]
    case.spend(claim, 1_000)
    with pytest.raises(TooMuch) as end:
        case.spend(claim, 10**9)
    assert end.value.where == claim.text.where
