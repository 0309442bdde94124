from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Fact = Callable[..., list[Finding]]
SOURCE = (
    "Officials' notes — “open to criticism”, they said — show no sign of a will-\n"
    "ingness to change (2021 policy)."
)


@pytest.mark.parametrize(
    "words",
    [
        "The notes show “no sign of a willingness to change”.",
        'The notes show "no sign of a willingness to change".',
        "The notes show “no sign of a willingness to change.”",
        '“Officials’ notes - "open” they are.',
        "They show “no sign of […] change”.",
        "They show “no sign … to change”.",
        "They show “no sign of a willingness to change [their] policy” as before.",
        "They show “[N]o sign of a willingness”.".replace("[N]o", "n[o]"),
        "The notes show ‘nothing of the kind’.",
    ],
)
def test_passes(fact: Fact, words: str) -> None:
    source = SOURCE.replace("(2021 policy)", "any policy of 2021")
    assert fact("verbatim", words, source) == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("The notes show “no sign of willingness to change”.", "“a”, which you leave out"),
        ("The notes show “no sign of a readiness to change”.", "“willingness” for your “readiness”"),
        ("The notes show “no clear sign of a willingness to change”.", "no “clear”"),
        ("The notes show “no sign of a willingness to chang”.", "“change” for your “chang”"),
        ("They show “willingness … no sign”.", "copy"),
        ("They cannot stand “a jolly good time of it all”.", "letter for letter"),
    ],
)
def test_fails(fact: Fact, words: str, hint: str) -> None:
    (found,) = fact("verbatim", words, SOURCE)
    assert found.severity is Severity.ERROR
    assert found.message == "these words do not stand in paragraph 2"
    assert hint in found.hint


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("They show “no sign of patients.", 10),
        ("They show no sign of patients”, they said.", 29),
        ("They show “no sign” of “it.", 23),
        ("They show ”no sign of „it.", 10),
        ("They show «no sign of it.", 10),
        ('They show "no sign of it.', 10),
    ],
)
def test_a_mark_without_its_partner_is_refused(fact: Fact, words: str, at: int) -> None:
    found = [one for one in fact("verbatim", words, SOURCE) if "partner" in one.message]
    assert at in [one.where.column - one.where.text.index(words) - 1 for one in found]
    assert all(one.severity is Severity.ERROR for one in found)


@pytest.mark.parametrize(
    "words", ['It is 5" high and 12" wide.', "It’s the officials’ ‘notes’.", "a ”no sign” b"]
)
def test_marks_that_are_none_and_pairs_of_other_languages_pass(fact: Fact, words: str) -> None:
    assert fact("verbatim", words, SOURCE) == []


def test_says_where_the_words_stand(small: Callable[..., list[Finding]]) -> None:
    lines = "gaps:\n  - What “to rise, the office” means. [2]\n"
    (found,) = small("verbatim", lines, "Nothing of the kind stands here at all.")
    assert found.message == "these words stand in paragraph 1, not in paragraph 2"
    assert found.hint == "cite paragraph 1"
    assert found.where.text[found.where.column - 1 :][: found.where.length] == "to rise, the office"


def test_uncited_words_may_stand_anywhere(small: Callable[..., list[Finding]]) -> None:
    assert small("verbatim", "gaps:\n  - What “to rise, the office” means.\n") == []
    (found,) = small("verbatim", "gaps:\n  - What “to rise, my office” means.\n")
    assert found.message == "these words do not stand in any report"


def test_a_quotation_over_two_sentences(small: Callable[..., list[Finding]]) -> None:
    lines = "gaps:\n  - It says “It rose. It fell at once.” [2]\n"
    assert small("verbatim", lines, "It rose. It fell at once. It rose again.") == []


def test_nested_marks_of_the_source(fact: Fact) -> None:
    assert (
        fact("verbatim", "It “rose ‘like a tower’ again”.", "The river \"rose 'like a tower' again\".") == []
    )
