"""Names, dashes and indentation are followed as YAML does; where they go wrong is told once."""

import pytest
import yaml

from press.problems import Problems
from press.reading.lines import Lines
from press.reading.outline import disarm


def told(text: str) -> list[tuple[int, int, str]]:
    problems = Problems()
    safe = disarm(Lines("x", text), problems)
    assert (safe is None) <= (len(problems) > 0)
    return [(one.where.line, one.where.column, one.rule) for one in problems]


@pytest.mark.parametrize(
    "text",
    [
        "a: b\nc:\n  d: e\n  f:\n    - g\n    - h: i\n      j: k\nl: m\n",
        "a:\n- b\n- c\nd:\n-\n- e\n",
        "- - a\n  - b\n-   c: d\n    e: f\n",
        "---\n# note\na: b\n",
        "a:\n  words\n  and more\nb: c\n",
        "a: >\n\nb: |\n    c\n",
        "a:\n  - >\n  - b c: d\n",
        "a:   # note\n  b: c\n",
        "a: >\n  b\nc d: e\n",
        "'a b': c\n\"d\": e\nf g - (h) -> i: j\n",
        "a:\n\n\n    b: c\n    # note\n  # note\nd: e\n",
        "a :  b\n",
    ],
)
def test_sound_outlines_are_left_alone(text: str) -> None:
    problems = Problems()
    assert disarm(Lines("x", text), problems) == text.replace("---", "")
    assert len(problems) == 0
    yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        ("a:\n    b: c\n  d: e\n", 3, 3, "indent"),
        ("a: b\n - c\n", 2, 2, "indent"),
        ("a:\n  - b\n  c: d\n", 3, 3, "indent"),
        ("a:\n  b: c\n  - d\n", 3, 3, "indent"),
        ("  a: b\nc: d\n", 1, 3, "indent"),
        ("a: >\nwords\nand more\n", 2, 1, "indent"),
        ("a: >\nthe words: and more\n", 2, 1, "indent"),
        ("a:\n  b:\n c: d\n", 3, 2, "indent"),
        ("a:  b: c\n", 1, 6, "colon"),
        ("words\n", 1, 1, "entry"),
        ("a:\nwords\n", 2, 1, "entry"),
        ("words\n\nmore words\n# note\nand more\n", 1, 1, "entry"),
        ("a: b\nwords\nmore words\n", 2, 1, "entry"),
        ("@a: b\n", 1, 1, "entry"),
        ("a:b\n", 1, 2, "space"),
        ("a: b\nc:d\n", 2, 2, "space"),
        ("a:\u00a0b\n", 1, 2, "space"),
        ("a:\n  -b\n", 2, 3, "space"),
        ("a:\n  - b\n  -c\n", 3, 3, "space"),
        ("-a: b\n", 1, 1, "space"),
        ("a: b\n---\nc: d\n", 2, 1, "document"),
        ("---\n---\n", 2, 1, "document"),
        ("a: b\n...\n", 2, 1, "document"),
        ("--- a: b\n", 1, 1, "document"),
        ("%YAML 1.2\na: b\n", 1, 1, "directive"),
        ("<<<<<<< HEAD\na: b\n", 1, 1, "conflict"),
        ("a" * 201 + ": b\n", 1, 1, "long"),
        ("\n".join(" " * row + "a:" for row in range(30)), 21, 21, "depth"),
        ("- " * 21 + "a\n", 1, 41, "depth"),
    ],
)
def test_what_goes_wrong_is_told_once(text: str, line: int, column: int, rule: str) -> None:
    assert told(text) == [(line, column, rule)]


def test_every_fault_is_told_in_one_run() -> None:
    text = "a: b: c\nd:e\nf: 'g' h\n  i: j\nk: @l\n - m\nn: > o\n"
    assert [line for line, _, _ in told(text)] == [1, 2, 3, 5, 7]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a:\n   - b\n  - c\n  - d\ne: f\n", 3),
        ("a:\n  - b: c\n     d: e\n    f: g\nh: i\n", 3),
        ("a:\n  - b: c\n   d: e\n    f: g\nh: i\n", 3),
        ("a:\n  -b: c\n    d: e\n  - f: g\nh: i\n", 2),
        (" a: b\nc: d\ne: f\n", 1),
    ],
)
def test_one_slip_is_told_once(text: str, line: int) -> None:
    assert [one for one, _, _ in told(text)] == [line]


def test_a_stray_text_ends_where_something_else_begins() -> None:
    assert told("a:\n  b: c\n  words\nmore words\n") == [(3, 3, "entry"), (4, 1, "entry")]
    assert told("a:\n  - b: c\n  words\n  - d: @e\n") == [(3, 3, "entry"), (4, 8, "start")]


def test_text_after_a_directive_is_no_value() -> None:
    assert told("a: 'b'\n%\n  c\n") == [(2, 1, "directive"), (3, 3, "entry")]


def test_a_slip_in_each_part_is_told() -> None:
    part = "{}:\n   - b\n  - c\n"
    assert [line for line, _, _ in told("".join(map(part.format, "abc")))] == [3, 6, 9]


def test_after_a_hundred_problems_it_stops() -> None:
    found = told("a: @b\n" * 1000)
    assert len(found) == 101
    assert found[-2] == (100, 1, "many")
