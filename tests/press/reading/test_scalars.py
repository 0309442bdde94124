"""Scalars are spelled as YAML means them, and each letter keeps its place."""

import pytest
import yaml

from press.reading.scalars import spell

CASES = [
    ("", "plain words"),
    ("", "two\n  lines\n\n  and a paragraph"),
    ("", "ends in \\\n  a backslash"),
    ('"', '"an escaped\\ \n  space"'),
    ("'", "'it''s\n  quoted'"),
    ('"', r'"\x41\u00e9\U0001F600 \" \\ \t."'),
    ('"', '"a\\\n   b \\\n   c"'),
    ('"', '"a\n\n  b"'),
    (">", ">\n  folded\n  text\n\n  and more\n"),
    ("|", "|\n  literal\n\n  text\n"),
    (">", ">-  # note\n  text\n"),
    (">", ">"),
]


@pytest.mark.parametrize(("style", "raw"), CASES)
def test_words_are_those_of_pyyaml_apart_from_line_ends(style: str, raw: str) -> None:
    theirs = yaml.load(raw, Loader=yaml.BaseLoader)
    assert spell(raw, style)[0].split() == theirs.split()


@pytest.mark.parametrize(("style", "raw"), CASES)
def test_every_letter_has_a_place_in_the_file(style: str, raw: str) -> None:
    words, offsets = spell(raw, style)
    assert len(words) == len(offsets)
    assert offsets == sorted(set(offsets))
    assert all(
        raw[offset] in (letter, "\\", "\n", " ") for letter, offset in zip(words, offsets, strict=True)
    )


def test_all_styles_read_alike() -> None:
    expected = "one two\nthree"
    for style, raw in [
        ("", "one\n  two\n\n  three"),
        ("'", "'one\n  two\n\n  three'"),
        ('"', '"one\n  two\n\n  three"'),
        (">", ">\n  one\n  two\n\n  three\n"),
        ("|", "|\n  one\n  two\n\n\n  three\n\n"),
    ]:
        assert spell(raw, style)[0] == expected


def test_an_escape_counts_as_one_letter_at_its_backslash() -> None:
    assert spell('"a\\u00e9b"', '"') == ("aéb", [1, 2, 8])


def test_a_doubled_apostrophe_counts_as_one_letter() -> None:
    assert spell("'a''b'", "'") == ("a'b", [1, 2, 4])
