from pathlib import Path

import pytest

from press.problems import Refused
from press.signals import bounded
from press.sources.blocks import is_heading, read_markdown, read_text
from press.sources.length import Unread
from press.sources.report import Heading, Paragraph

SEED = Path(__file__).parents[3] / "source" / "000_19742a439c21bab3.txt"


def texts(blocks: tuple[Heading | Paragraph, ...]) -> list[tuple[int, str]]:
    return [(one.number if isinstance(one, Paragraph) else 0, one.text) for one in blocks]


def test_the_seed_has_19_paragraphs_and_5_headings() -> None:
    blocks = read_text(SEED.read_text(), "seed.txt")
    numbers = [one.number for one in blocks if isinstance(one, Paragraph)]
    assert numbers == list(range(1, 20))
    assert [one.text for one in blocks if isinstance(one, Heading)][
        1
    ] == "‘Doubts About Taliban's Ability To Confront ISIS’"
    assert len(blocks) == 24


@pytest.mark.parametrize(
    "text",
    ["Concerns", "‘Regional Concerns’", "one two three four five six seven eight nine ten eleven twelve"],
)
def test_headings(text: str) -> None:
    assert is_heading(text)


@pytest.mark.parametrize("text", ["It rose.", "Did it rise?", "“It rose.”", "a b c d e f g h i j k l m"])
def test_no_headings(text: str) -> None:
    assert not is_heading(text)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("It was a\nlong day.", "It was a long day."),
        ("the ISIS-\nK group.", "the ISIS-K group."),
        ("a develop-\nment. The development.", "a development. The development."),
        ("a cross-\nborder raid. The cross-border raid.", "a cross-border raid. The cross-border raid."),
        ("an ener\u00ad\ngy bill.", "an energy bill."),
        ("a long-\nterm plan for a long term.", "a long-term plan for a long term."),
        ("an unfore-\nseen day.", "an unforeseen day."),
    ],
)
def test_lines_are_joined(text: str, joined: str) -> None:
    assert texts(read_text(text, "f.txt")) == [(1, joined)]


def test_every_place_is_kept_over_lines() -> None:
    text = "A heading\n\n  It was a long\n  develop-\nment. The development rose.\n"
    (_, paragraph) = read_text(text, "f.txt")
    assert isinstance(paragraph, Paragraph)
    for word, line, column in (("long", 3, 12), ("develop", 4, 3), ("ment", 5, 1), ("rose", 5, 23)):
        where = paragraph.at(paragraph.text.index(word), len(word))
        assert (where.line, where.column, where.length) == (line, column, len(word))


def test_numbered_text_keeps_its_numbers_and_pages() -> None:
    blocks = read_text("# On rivers\n\n[1 p. 3] Short\n\n[2 p. 4] It rose\nagain.\n", "f.txt")
    assert texts(blocks) == [(0, "On rivers"), (1, "Short"), (2, "It rose again.")]
    assert [one.page for one in blocks if isinstance(one, Paragraph)] == [3, 4]
    last = blocks[2]
    assert isinstance(last, Paragraph)
    assert last.at(0, 2).column == 10


@pytest.mark.parametrize(
    "text", ["[1] One.\n\n[3] Three.\n", "[2] Two.\n", "[1] One.\n\nTwo is not numbered.\n"]
)
def test_numbers_that_do_not_count_on_are_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"f.txt:[13]:1: source: .* which is \[[12]\]"):
        read_text(text, "f.txt")


def test_markdown() -> None:
    text = "# Rivers\nThey *rise*, see [the map](https://example.org).\n\n## Lakes\n\n- Short item\n"
    assert texts(read_markdown(text, "f.md")) == [
        (0, "Rivers"),
        (1, "They rise, see the map."),
        (0, "Lakes"),
        (2, "Short item"),
    ]


@pytest.mark.parametrize(
    "unit", ["[", "*a ", "`a ", "**a ", "_a ", "[a](", "![", "*a*", "**a*", "[a](b(", "__"]
)
def test_marks_without_end_are_read_in_bounded_time(unit: str) -> None:
    page = f"{unit * (19_000 // len(unit))} b.\n\n" * 15
    with bounded(5):
        assert len(read_markdown(page, "f.md")) == 15


def test_lines_and_words_without_end_are_read_in_bounded_time() -> None:
    with bounded(5):
        assert read_text("a b.\n" * 4_000, "f.txt")
        assert read_text(f"{'x' * 19_000} a-\nb c. \n\n" * 50, "f.txt")


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\n" * 990_000, 20_001), ("a b.\n\n" * 330_000, 10_001), ("b.\n\n" + "a" * 20_001, 3)],
)
def test_what_is_too_long_is_refused_where_it_begins(text: str, line: int) -> None:
    with pytest.raises(Unread, match=rf"line {line}: "):
        read_text(text, "f.txt")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("a **strong** and *weak* `code` _word_ __word__", "a strong and weak code word word"),
        ("**a*b**", "a*b"),
        ("[words](https://example.org/a_(b)) and ![a map](m.png)", "words and a map"),
        ("[3] and [a, b] (c) stay", "[3] and [a, b] (c) stay"),
        ("> said", "said"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_marks_are_taken_away(marked: str, plain: str) -> None:
    (paragraph,) = read_markdown(marked, "f.md")
    assert paragraph.text == plain


def test_a_paragraph_of_what_cannot_be_seen_is_none() -> None:
    assert [one.text for one in read_text("\u200b\n\nIt rose.\n", "f.txt")] == ["It rose."]


def test_a_number_without_end_is_no_number() -> None:
    (paragraph,) = read_text(f"[{'1' * 5000}] It rose.\n", "f.txt")
    assert paragraph.text.startswith("[111")
