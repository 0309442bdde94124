"""Marked values are poured into dataclasses, and whatever does not fit is told, all at once."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

import pytest

from press.marked import Text, mark
from press.problems import Problem, Problems, Severity, Where
from press.shape import Unfit, entry, shaped

NOWHERE = Where("")
LINE_EACH = "write a name, a colon, a space and a value on a line of its own for each of"


@dataclass(frozen=True)
class Grade:
    letter: str

    @classmethod
    def read(cls, text: Text) -> "Grade":
        if len(text) != 1:
            raise Unfit("no grade", "write one letter", 1, 2)
        return cls(str(text))


@dataclass(frozen=True)
class Fact:
    SHORT: ClassVar[str] = "fact"

    fact: Text = entry("the words")
    grade: Grade | None = entry("a letter", default=None)
    where: Where = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Event:
    PAIR: ClassVar[tuple[str, str]] = ("when", "what")

    when: Text = entry("a time")
    what: Text = entry("what happened")
    readers: Text | None = entry("who", default=None, key="for")


@dataclass(frozen=True)
class Sheet:
    title: Text = entry("its title", limit=40)
    day: date | None = entry("a day", default=None)
    ready: bool = entry("yes or no", default=False)
    count: int = entry("a number", default=1)
    status: Literal["draft", "final"] = entry("how far it is", default="draft")
    grade: Grade = entry("a letter", default=Grade("A"))
    facts: tuple[Fact, ...] = entry("facts", default=())
    events: tuple[Event, ...] = entry("events", default=())
    rows: tuple[tuple[Text, ...], ...] = entry("rows", default=())
    summary: tuple[Fact, ...] = entry("a summary", default=(), single=True)
    note: Text | None = entry("a note", default=None, paragraphs=True)
    lead: Fact | None = entry("the lead", default=None)
    where: Where = field(default=NOWHERE, compare=False)


def pour(text: str) -> tuple[Sheet | None, Problems]:
    problems = Problems()
    value = mark(text.encode(), "x", problems)
    assert value is not None
    assert len(problems) == 0
    return shaped(Sheet, value, problems), problems


def poured(text: str) -> Sheet:
    sheet, problems = pour(f"title: T\n{text}")
    assert list(problems) == []
    assert sheet is not None
    return sheet


def told(text: str) -> list[tuple[int, int, str]]:
    sheet, problems = pour(text)
    assert (sheet is None) == any(one.severity is Severity.ERROR for one in problems)
    return [(one.where.line, one.where.column, one.rule) for one in problems]


def test_values_are_poured_by_their_types() -> None:
    sheet = poured("day: 2024-02-29\nready: yes\ncount: 12\nstatus: final\ngrade: B\nrows: [[a, b], [c]]\n")
    assert (sheet.title, sheet.day, sheet.ready, sheet.count) == ("T", date(2024, 2, 29), True, 12)
    assert (sheet.status, sheet.grade, sheet.rows) == ("final", Grade("B"), (("a", "b"), ("c",)))
    assert isinstance(sheet.title, Text)
    assert (sheet.title.where.line, sheet.title.where.column) == (1, 8)
    assert (sheet.where.line, sheet.where.column) == (1, 1)


def test_what_is_left_out_or_empty_has_its_default() -> None:
    assert poured("") == poured("day:\ncount:\nstatus: ~\nfacts: []\n")


def test_a_bare_text_stands_for_a_group() -> None:
    sheet = poured("facts:\n  - one\n  - fact: two\n    grade: B\nlead: three\n")
    assert sheet.facts == (Fact(Text("one")), Fact(Text("two"), Grade("B")))
    assert sheet.lead == Fact(Text("three"))
    assert [fact.where.line for fact in sheet.facts] == [3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "events:\n  - 2020: peace\n  - 2021: war\n",
        "events:\n  2020: peace\n  2021: war\n",
        "events:\n  - when: 2020\n    what: peace\n  - what: war\n    when: 2021\n",
    ],
)
def test_a_pair_stands_for_two_entries(text: str) -> None:
    assert poured(text).events == (Event(Text("2020"), Text("peace")), Event(Text("2021"), Text("war")))


def test_a_pair_may_have_further_entries() -> None:
    assert poured("events:\n  - 2020: peace\n    for: all\n").events[0].readers == "all"
    assert poured("events:\n  - for: all\n    2020: peace\n").events[0] == Event(
        Text("2020"), Text("peace"), Text("all")
    )


def test_one_text_may_stand_for_a_list_and_its_paragraphs_for_items() -> None:
    sheet = poured("summary: >\n  one\n  two\n\n  three\n")
    assert [fact.fact for fact in sheet.summary] == ["one two", "three"]
    assert [fact.where.line for fact in sheet.summary] == [3, 6]
    assert sheet.summary[1].fact.at(0, 5).column == 3


def test_paragraphs_are_kept_where_they_may_stand() -> None:
    assert poured("note: |\n  one\n  two\n\n  three\n").note == "one two\nthree"
    assert told("title: >\n  one\n\n  two\n") == [(4, 3, "paragraph")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("title: T\ntitel: x\n", [(2, 1, "unknown")]),
        ("title: T\nsome words: x\n", [(2, 1, "unknown")]),
        ("titel: x\n", [(1, 1, "unknown")]),
        ("count: 1\n", [(1, 1, "missing")]),
        ("title:\ncount: 1\n", [(1, 1, "empty")]),
        ("title: ''\n", [(1, 1, "empty")]),
        ("title: '\u00a0'\n", [(1, 1, "empty")]),
        ("title: T\nfacts:\n  - a\n  -\n", [(4, 3, "empty")]),
        ("title: [a]\n", [(1, 8, "form")]),
        ("title: {a: b, c: d}\n", [(1, 9, "form")]),
        ("title:\n  a: b\n", [(2, 4, "colon")]),
        ("title: T\nfacts: a\n", [(2, 8, "form")]),
        ("title: T\nfacts:\n  fact: a\n", [(3, 3, "form")]),
        ("title: T\nfacts:\n  other: a\n", [(3, 3, "form")]),
        ("title: T\nsummary:\n  a: b\n", [(3, 3, "form")]),
        (f"title: T\ngrade: {'b' * 201}\n", [(2, 9, "grade")]),
        ("title: T\nfacts:\n  - Some words: more\n", [(3, 15, "colon")]),
        ("title: T\nfacts:\n  - fcat: more\n", [(3, 5, "unknown")]),
        ("title: T\nfacts:\n  - [a]\n", [(3, 5, "form")]),
        ("title: T\nevents:\n  when: 2020\n", [(3, 3, "form")]),
        ("title: T\nevents:\n  - when: 2020\n", [(3, 5, "missing")]),
        ("title: T\nevents:\n  - for: all\n", [(3, 5, "missing"), (3, 5, "missing")]),
        ("title: T\nevents:\n  - 2020: a\n    2021: b\n", [(4, 5, "unknown")]),
        ("title: T\nevents:\n  - whn: 2020\n    what: a\n", [(3, 5, "unknown")]),
        ("title: T\nday: 2024-11-31\n", [(2, 14, "day")]),
        ("title: T\nready: on\n", [(2, 8, "answer")]),
        ("title: T\ncount: 012\n", [(2, 8, "whole-number")]),
        ("title: T\nstatus: fnal\n", [(2, 9, "choice")]),
        ("title: T\ngrade: B12\n", [(2, 9, "grade")]),
        ("title: T\nlead:\n  grade: B\n", [(3, 3, "missing")]),
        ("title: T\u202eX\n", [(1, 9, "letter")]),
        ("title: >\n  one\n  t\u200bwo\n", [(3, 4, "letter")]),
        ("title: T\nday: 2024\u200b-11-28\n", [(2, 10, "letter")]),
        (f"title: {'a ' * 40}b\n", [(1, 48, "long")]),
        (f"title: T\nnote: a {'b' * 201}\n", [(2, 9, "long")]),
        ("title: the Tаliban\n", [(1, 12, "script")]),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(text: str, places: list[tuple[int, int, str]]) -> None:
    assert told(text) == places


def test_everything_is_told_in_one_run() -> None:
    assert [
        rule for _, _, rule in told("titel: x\nday: x\nfacts: a\nevents:\n  - a: b\n    c: d\nstatus: y\n")
    ] == [
        "unknown",
        "day",
        "form",
        "unknown",
        "choice",
    ]


def test_a_text_that_yaml_would_misread_is_not_told_twice_but_its_neighbours_are() -> None:
    problems = Problems()
    value = mark(b"title: T\nday: @x\nfacts:\n  - fact: @a\n    grade: B12\n", "x", problems)
    assert value is not None
    assert shaped(Sheet, value, problems) is None
    assert [(one.where.line, one.rule) for one in problems] == [(2, "start"), (4, "start"), (5, "grade")]


def test_a_warning_in_its_line_does_not_keep_a_value_out() -> None:
    problems = Problems()
    problems.take([Problem(Where("x", 1, 1), "weekday", "a Tuesday", severity=Severity.WARNING)])
    value = mark(b"title: T\n", "x", problems)
    assert value is not None
    assert shaped(Sheet, value, problems) == Sheet(Text("T"))


def test_a_list_that_must_hold_something_is_empty() -> None:
    @dataclass(frozen=True)
    class Full:
        rows: tuple[Text, ...] = entry("rows")

    problems = Problems()
    value = mark(b"rows: []\n", "x", problems)
    assert value is not None
    assert shaped(Full, value, problems) is None
    assert [(one.where.column, one.rule) for one in problems] == [(7, "empty")]


def test_words_of_two_scripts_are_a_warning_and_are_poured() -> None:
    sheet, problems = pour("title: the Tаliban\n")
    assert sheet is not None
    assert [one.severity for one in problems] == [Severity.WARNING]


def test_a_long_word_of_a_script_without_spaces_is_no_word() -> None:
    assert poured(f"note: {'中文' * 200}\n").note == "中文" * 200


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("titel: x\n", "write title"),
        ("TITLE: x\n", "write title"),
        ("count: 1\n", "add title: its title"),
        ("title:\n", "write its title"),
        (
            "title: [a]\n",
            "take the brackets away: a; if they belong to a text, put > before it and the text on the next line",
        ),
        ("title:\n  - a\n", "write it in one line without dashes"),
        ("title: T\nfacts: a\n", "put each item on a line of its own, with - before it"),
        ('title: T\nfacts: "[a]"\n', "put each item on a line of its own, with - before it"),
        ("title: T\nfacts:\n  fact: a\n", "put - before the first line of each item"),
        ("title: T\nlead:\n  - a\n", "take the dash away; the names that may stand here are: fact, grade"),
        ("title: T\nevents:\n  - a\n", f"{LINE_EACH}: when, what, for"),
        ("title: T\nevents:\n  - 2020:peace\n", "put a space after the colon"),
    ],
)
def test_hints_say_what_to_do(text: str, hint: str) -> None:
    assert [one.hint for one in pour(text)[1]] == [hint]


def test_a_text_full_of_faults_is_not_told_letter_by_letter() -> None:
    assert len(told("title: " + "\u202e" * 39)) == 20
