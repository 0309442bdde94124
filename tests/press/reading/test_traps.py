"""Each way in which YAML would misread a value is told, and disarmed so that the words survive."""

import pytest

from press.problems import Problems
from press.reading.lines import Lines
from press.reading.outline import disarm
from press.reading.rows import Place, Rows
from press.reading.traps import Value, look, tell_glued


def seen(text: str) -> tuple[list[tuple[int, int, str]], str]:
    """Look at the value of `k:` and return the problems and the safe rows."""
    problems = Problems()
    rows = Rows(Lines("x", text), problems)
    look(rows, Value(0, 3, rows.last(0, 0), 0, "colon"))
    return [(one.where.line, one.where.column, one.rule) for one in problems], rows.safe()


@pytest.mark.parametrize(
    "text",
    [
        "k: words, it's (all) fine - even [7] & *this* 100% @home",
        "k: http://example.org/#part and 12:30",
        "k: words  # a note",
        "k: words\n  go on\n\n  and on  # a note\n  # and another\n",
        'k: "quoted: # all" # a note',
        "k: 'it''s'\n  # a note\n",
        'k: "\\x41\\u00e9\\U0001F600\\n\\\n   on"',
        "k: >\n  a: b # c\n\n    deeper\n  'd\n",
        "k: |-  # a note\n  #hashtag\n",
        "k: [a, 'b, c', {d: e}, [f]]  # a note",
        "k: {a: b, c: 'd: e'}",
        "k: -5",
        "k: >\n  a\n# note\n",
        "k: ?maybe",
    ],
)
def test_what_yaml_reads_rightly_is_left_alone(text: str) -> None:
    found, safe = seen(text)
    assert found == []
    assert safe.rstrip("\n") == text.rstrip("\n")


@pytest.mark.parametrize(
    ("text", "column", "rule"),
    [
        ("k: a: b", 5, "colon"),
        ("k: ends in a colon:", 19, "colon"),
        ("k: the #1 group", 8, "hash"),
        ("k: #17", 4, "hash"),
        ('k: "a" b', 4, "quotes"),
        ('k: "a', 4, "quotes"),
        ("k: 'tis", 4, "quotes"),
        ("k: '", 4, "quotes"),
        ('k: "\\q"', 4, "escape"),
        ('k: "\\ud800"', 4, "escape"),
        ('k: "\\U00110000"', 4, "escape"),
        ('k: "\\U0000d800"', 4, "escape"),
        ('k: "\\x4"', 4, "escape"),
        ("k: [7] says", 4, "bracket"),
        ("k: [7", 4, "bracket"),
        ("k: [7}", 4, "bracket"),
        ("k: [a b: c: d]", 4, "bracket"),
        ("k: [a,, b]", 4, "bracket"),
        ("k: ['a' 'b']", 4, "bracket"),
        ("k: [*a]", 4, "bracket"),
        ("k: {{ x }} y", 4, "bracket"),
        ("k: " + "[" * 20 + "]" * 20, 4, "depth"),
        ("k: > text", 4, "fold"),
        ("k: >2", 4, "fold"),
        ("k: &a b", 4, "anchor"),
        ("k: *a", 4, "alias"),
        ("k: !a b", 4, "tag"),
        ("k: @a", 4, "start"),
        ("k: `a", 4, "start"),
        ("k: %a", 4, "start"),
        ("k: , a", 4, "start"),
        ("k: ] a", 4, "start"),
        ("k: ? a", 4, "start"),
        ("k: ?", 4, "start"),
        ("k: - a", 4, "dash"),
    ],
)
def test_a_trap_in_one_line_is_told_at_its_place(text: str, column: int, rule: str) -> None:
    found, safe = seen(text)
    assert found == [(1, column, rule)]
    assert len(safe) == len(text) + 1
    assert seen(safe)[0] == []


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        ("k: a\n  b: c", 2, 3, "indent"),
        ("k: a\n  - b", 2, 3, "indent"),
        ("k: a\n  The words: c", 2, 12, "colon"),
        ("k: a  # note\n  b", 1, 7, "comment"),
        ("k: a  # note\n  # more\n\n  b", 1, 7, "comment"),
        ("k: sign:The\n     affects: 1", 2, 6, "indent"),
        ("k: a\n  # note\n  b", 2, 3, "comment"),
        ('k: "a"\n  b', 1, 4, "quotes"),
        ('k: "a\n  b" c', 1, 4, "quotes"),
        ("k: [a]\n  b", 1, 4, "bracket"),
        ("k: >\n    a\n  b", 3, 3, "indent"),
        ("k: >\n  a\n  # note", 3, 3, "hash"),
        ("k: >\n  a\n# note\n  b", 3, 1, "comment"),
        ("k: >\n# note\n  a", 2, 1, "comment"),
        ("k: >\n   a\n  # note\n   b", 3, 3, "indent"),
        ("k: a\n# note\n  b", 2, 1, "comment"),
        ("k: @a\n# note\n  b", 1, 4, "start"),
        ("k: [a,\n# note\n  b]", 1, 4, "bracket"),
        ("k: >\n  a  # note", 2, 6, "hash"),
        ("k: sign:The\n   affects: 1", 1, 8, "space"),
    ],
)
def test_a_trap_over_several_lines_is_told_where_it_begins(
    text: str, line: int, column: int, rule: str
) -> None:
    assert seen(text)[0] == [(line, column, rule)]


def test_text_after_a_trap_is_not_told_again() -> None:
    assert seen("k: > text\n  with: a colon # and a hash\n  - and 'more\n")[0] == [(1, 4, "fold")]


def test_the_hint_names_the_sign_before_the_text() -> None:
    problems = Problems()
    rows = Rows(Lines("x", "- @a"), problems)
    look(rows, Value(0, 2, 0, 0, "dash"))
    assert [one.hint for one in problems] == ["put > after the dash and the text on the next line"]


def test_a_blank_that_is_no_space_is_named() -> None:
    problems = Problems()
    rows = Rows(Lines("x", "a:\u00a0b"), problems)
    tell_glued(rows, Place(0, 1))
    assert rows.broken
    [problem] = problems
    assert problem.message == "U+00A0 NO-BREAK SPACE stands after the colon, where a plain space was expected"


def test_hints_name_what_was_typed() -> None:
    for line, hint in {
        "subtitle: Report: a summary": "put > after subtitle: and the text on the next line",
        "accent: #B00020 20 100 80 10  # red": 'put it in quotation marks: "#B00020 20 100 80 10"',
        "title: Line #4": "put > after title: and the text on the next line; a note to yourself needs two spaces before #",
    }.items():
        problems = Problems()
        disarm(Lines("x.yaml", f"{line}\n"), problems)
        assert [one.hint for one in problems] == [hint]
