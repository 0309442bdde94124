from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]
HIDDEN = (
    "comments:\n  - text: The dam of the upper valley is cracked. Ask the office.\n    marking: TLP:AMBER\n"
)


def test_passes_where_nothing_is_said_twice(small: Small) -> None:
    assert small("derived", HIDDEN + "gaps:\n  - Who looks after the upper valley.\n") == []


@pytest.mark.parametrize(
    "told",
    [
        "The dam of the upper valley is cracked.",
        "We hear that the dam of the UPPER valley is cracked, [1] and wait.",
        "Our note says ‘dam of the upper valley’ twice.",
    ],
)
def test_a_sentence_that_fewer_may_see_is_told_where_more_people_see_it(small: Small, told: str) -> None:
    (found,) = small("derived", f"{HIDDEN}gaps:\n  - {told}\n")
    assert found.severity is Severity.WARNING
    assert (found.where.line, found.place) == (22, "gaps 1")
    assert found.message == "these words stand in line 19, too, which fewer people may see"
    assert "upper valley" in found.where.text[found.where.column - 1 :][: found.where.length].lower()


@pytest.mark.parametrize(
    "more",
    [
        "gaps:\n  - The dam of the upper valley is sound.\n",  # not the whole sentence
        "gaps:\n  - text: The dam of the upper valley is cracked.\n    marking: TLP:AMBER\n",
        "section_markings:\n  gaps: TLP:AMBER\ngaps:\n  - The dam of the upper valley is cracked.\n",
        "gaps:\n  - Ask the office.\n",  # four words in a row say nothing
    ],
)
def test_passes_where_no_more_people_see_it(small: Small, more: str) -> None:
    assert small("derived", HIDDEN + more) == []


def test_the_higher_of_two_markings_is_the_one_that_is_hidden(small: Small) -> None:
    (found,) = small(
        "derived", HIDDEN + "gaps:\n  - text: The dam of the upper valley is cracked.\n    marking: TLP:RED\n"
    )
    assert (found.place, found.message[:32]) == ("comments 1", "these words stand in line 22, to")


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("field", "desk", {"gaps 1", "comments 1"}),
        ("desk", "desk, field", {"comments 1"}),
        ("desk, field", "desk", {"gaps 1"}),
        ("desk, field", "field, desk", set()),
    ],
)
def test_words_for_one_audience_are_not_for_another(
    small: Small, first: str, second: str, told: set[str]
) -> None:
    item = "  - text: The dam of the upper valley is cracked.\n    for: "
    assert {
        one.place for one in small("derived", f"gaps:\n{item}{first}\ncomments:\n{item}{second}\n")
    } == told


def test_the_words_of_a_report_are_public(small: Small) -> None:
    told = "gaps:\n  - The rivers are likely to rise, the office said in its yearly report.\n"
    hidden = "comments:\n  - text: The rivers are likely to rise, the office said in its yearly report.\n    marking: TLP:RED\n"
    assert small("derived", told + hidden) == []


SPY = (
    "comments:\n  - text: Our man Karel Novak puts the loss at 44 percent in 2024. Ask the First Office.\n"
    "    marking: TLP:AMBER\n"
)


@pytest.mark.parametrize(
    ("told", "things"),
    [
        ("Whether Karel Novak is right.", ["Karel Novak"]),
        ("Whether the loss is 44 or more, as karel novak says.", ["karel novak", "44"]),
        ("What Karel does in 2024.", []),
        ("Whether the loss is 45 percent.", []),
    ],
)
def test_a_name_or_a_number_that_fewer_may_see_is_told(small: Small, told: str, things: list[str]) -> None:
    found = small("derived", f"{SPY}gaps:\n  - {told}\n")
    seen = [one.where.text[one.where.column - 1 :][: one.where.length] for one in found]
    assert sorted(seen) == sorted(things)


def test_a_name_or_a_number_of_a_report_is_no_secret(small: Small) -> None:
    source = "Karel Novak says that 44 of 90 fields are lost."
    assert small("derived", f"{SPY}gaps:\n  - Whether Karel Novak counts all 44 fields.\n", source) == []
