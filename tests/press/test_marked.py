"""YAML becomes text, lists and names that know their places, with libyaml and without it."""

import pickle
from pathlib import Path

import pytest
import yaml

from press import marked
from press.marked import LARGEST, Mapping, Sequence, Source, Text, mark, read_yaml
from press.problems import Problems, Where
from press.reading.lines import Lines
from press.workspace import Workspace


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked, "_LOADER", getattr(yaml, request.param))


def read(text: str) -> Mapping:
    problems = Problems()
    value = mark(text.encode(), "x", problems)
    assert list(problems) == []
    assert value is not None
    return value


def told(text: str | bytes) -> list[tuple[int, int, str]]:
    problems = Problems()
    mark(text if isinstance(text, bytes) else text.encode(), "x", problems)
    return [(one.where.line, one.where.column, one.rule) for one in problems]


def value(text: str) -> Text:
    found = read(text).pairs[0][1]
    assert isinstance(found, Text)
    return found


@pytest.mark.parametrize(
    "words", ["no", "12:30", "012", "1.10", "2024-11-31", "null", "0x10", "1e3", "=", "1_000"]
)
def test_every_scalar_stays_text(words: str) -> None:
    assert value(f"k: {words}") == words


@pytest.mark.parametrize("words", ["", "~", "  # note"])
def test_nothing_is_empty_text_at_its_name(words: str) -> None:
    assert value(f"k: {words}") == ""
    assert value(f"k: {words}").where == Where("x", 1, 1, 1, f"k: {words}")


def test_a_quoted_tilde_is_text() -> None:
    assert value("k: '~'") == "~"


def test_an_empty_group_stands_at_its_bracket() -> None:
    assert read("k: {}").pairs[0][1].where.column == 4


def test_an_empty_item_stands_at_its_dash() -> None:
    items = read("k:\n  - a\n  -\n").pairs[0][1]
    assert isinstance(items, Sequence)
    assert (items.items[1], items.items[1].where.line, items.items[1].where.column) == ("", 3, 3)


def test_values_know_their_places() -> None:
    root = read("a: one\nb:\n  - two\n  - c: >\n      three\n      four\nd: [e, f]\n")
    places = {str(name): (name.where.line, name.where.column, name.where.length) for name, _ in root.pairs}
    assert places == {"a": (1, 1, 1), "b": (2, 1, 1), "d": (7, 1, 1)}
    one, items, flow = (value for _, value in root.pairs)
    assert one.where == Where("x", 1, 4, 3, "a: one")
    assert isinstance(items, Sequence)
    assert (items.where.line, items.where.column) == (3, 3)
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    assert (inner.where.line, inner.where.column) == (4, 5)
    assert inner.pairs[0][1].where == Where("x", 5, 7, 5, "      three")
    assert (flow.where.line, flow.where.column) == (7, 4)
    assert root.where == root.pairs[0][0].where


@pytest.mark.parametrize(
    "text",
    [
        "k: >\n  one two\n  three\n\n  four\n",
        "k: |\n    one two\n    three\n\n    four\n",
        "k: one two\n  three\n\n  four\n",
        "k: 'one two\n  three\n\n  four'\n",
        'k: "one two\n  th\\x72ee\n\n  four"\n',
    ],
)
def test_every_letter_of_a_text_knows_its_place(text: str) -> None:
    words = value(text)
    assert words == "one two three\nfour"
    lines = text.split("\n")
    for word in ("one", "two", "four"):
        where = words.at(words.index(word), len(word))
        assert lines[where.line - 1][where.column - 1 :][: where.length] == word
    row = words.at(words.index("three"), 100).line
    assert lines[row - 1].lstrip().startswith("th")
    assert words.at(len(words)).line == words.at(len(words) - 1).line


def test_a_place_stays_on_one_line() -> None:
    words = value("k: >\n  one\n  two\n")
    assert words.at(0, len(words)) == Where("x", 2, 3, 3, "  one")


def test_a_part_of_a_text_keeps_its_places() -> None:
    words = value("k: >\n  one\n  two three\n")
    part = words.part(4, 13)
    assert part == "two three"
    assert part.where == Where("x", 3, 3, 9, "  two three")
    assert words.part(2, 7).at(3).line == 3
    assert part.part(4, 9).at(0, 5) == Where("x", 3, 7, 5, "  two three")
    assert Text("a b", Where("y", 1, 5)).part(2, 3).where == Where("y", 1, 7, 1)


def test_a_text_without_a_file_counts_on_from_its_place() -> None:
    assert Text("abc", Where("x", 2, 5, 3, "    abc")).at(1, 2) == Where("x", 2, 6, 2, "    abc")
    assert Text("abc").where == Where("")


def test_a_source_gives_places_by_offset() -> None:
    source = Source(Lines("x", "k: 'a''b'"), 3, 9, "'")
    assert source.spelled == ("a'b", [4, 5, 7])
    assert source.at(2, 1).column == 8


def test_a_text_can_be_sent_to_another_process() -> None:
    words = value("k: >\n  one\n  two\n")
    again = pickle.loads(pickle.dumps(words))
    assert (again, again.where, again.at(4)) == (words, words.where, words.at(4))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, 1, "double")]),
        ("a: {b: 1, b: 2}\n", [(1, 11, "double")]),
        ("<<: {a: b}\n", [(1, 1, "merge")]),
        ("a: {[b]: c}\n", [(1, 5, "entry")]),
        ("- a\n- b\n", [(1, 1, "entry")]),
        ("", [(1, 1, "empty")]),
        ("\n# only a note\n", [(1, 1, "empty")]),
        ("a: [" + "b, " * 5001 + "c]\n", [(1, 15002, "size")]),
        ("a: {b\n : c}\n", [(2, 2, "yaml")]),
        ("a:\n   - b\n  - c\n", [(3, 3, "indent")]),
        ("a: b: c\nb:\tc\n", [(1, 5, "colon"), (2, 3, "tab")]),
        (b"a: \xff\n", [(1, 4, "encoding")]),
    ],
)
def test_what_is_refused_is_told_at_its_place(text: str | bytes, places: list[tuple[int, int, str]]) -> None:
    assert told(text) == places


def test_a_doubled_name_names_the_line_of_the_first() -> None:
    problems = Problems()
    mark(b"a: 1\nb: 2\na: 3\n", "x", problems)
    assert [one.message for one in problems] == ['"a" is given twice, first in line 1']


def test_a_dash_that_may_be_missing_is_thought_of() -> None:
    problems = Problems()
    mark(b"a:\n  - b: 1\n    c: 2\n    b: 3\nd: 1\nd: 2\n", "x", problems)
    assert [one.hint for one in problems] == [
        "put a dash before the first name of each item, or delete one of the two",
        "delete one of the two",
    ]


def test_a_trap_leaves_the_words_as_they_were_meant() -> None:
    problems = Problems()
    root = mark(
        b'a: Pakistan: a history\nb: the #1 group\nc: "Although" he said\nd: [7] says\ne: @home\n',
        "x",
        problems,
    )
    assert root is not None
    assert [str(text) for _, text in root.pairs] == [
        "Pakistan: a history",
        "the #1 group",
        '"Although" he said',
        "[7] says",
        "@home",
    ]
    assert [one.where.line for one in problems] == [1, 2, 3, 4, 5]


def test_a_file_is_read_from_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: b\n")
    problems = Problems()
    root = read_yaml(Workspace(tmp_path), "x.yaml", problems)
    assert root is not None
    assert root.where.file == "x.yaml"
    assert len(problems) == 0


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "large.yaml").write_bytes(b"#" * (LARGEST + 1))
    problems = Problems()
    assert read_yaml(Workspace(tmp_path), "large.yaml", problems) is None
    assert read_yaml(Workspace(tmp_path), "missing.yaml", problems) is None
    assert [(one.where.file, one.rule) for one in problems] == [
        ("large.yaml", "file"),
        ("missing.yaml", "file"),
    ]
