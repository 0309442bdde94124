"""Bytes become lines, and what no text may hold is told at its place."""

import pytest

from press.problems import Problems, Where
from press.reading.lines import Lines, decode


def told(data: bytes) -> list[tuple[int, int, str]]:
    problems = Problems()
    decode(data, "x", problems)
    return [(one.where.line, one.where.column, one.rule) for one in problems]


def test_every_character_knows_its_line_and_column() -> None:
    lines = Lines("x", "ab\n\nc")
    assert [(lines.where(at).line, lines.where(at).column) for at in range(5)] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
        (3, 1),
    ]
    assert lines.where(0, 2) == Where("x", 1, 1, 2, "ab")


def test_a_place_stays_on_one_line_that_exists() -> None:
    lines = Lines("x", "ab\n")
    assert len(lines) == 1
    assert lines.where(1, 9) == Where("x", 1, 2, 1, "ab")
    assert lines.where(99) == Where("x", 1, 3, 1, "ab")
    assert (lines.offset(0, 1), lines.offset(7, 1)) == (1, 3)
    assert Lines("x", "").where(0) == Where("x", 1, 1, 1, "")


def test_line_ends_of_windows_and_a_mark_at_the_start_are_taken_silently() -> None:
    problems = Problems()
    lines = decode(b"\xef\xbb\xbfa\r\nb\r\n", "x", problems)
    assert lines is not None
    assert (lines.text, len(lines), len(problems)) == ("a\nb\n", 2, 0)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("a: b".encode("utf-16"), "UTF-16"),
        ("a: b".encode("utf-32"), "UTF-32"),
        ("a: b".encode("utf-16-le"), "UTF-16 or no text at all"),
        ("a: b".encode("utf-16-be"), "UTF-16 or no text at all"),
        (b"PK\x03\x04....", "a packed file, such as a Word document"),
        (b"%PDF-1.7", "a PDF"),
    ],
)
def test_another_encoding_is_told_by_name(data: bytes, name: str) -> None:
    problems = Problems()
    assert decode(data, "x", problems) is None
    assert [one.message for one in problems] == [f"the file is {name}, where UTF-8 text was expected"]


def test_bytes_that_are_not_utf8_are_told_by_line_column_and_meaning() -> None:
    problems = Problems()
    assert decode("é: a\nb: ".encode() + b"\x93c\n\xff", "x", problems) is None
    first, second = problems
    assert (first.where.line, first.where.column) == (2, 4)
    assert first.message == "the byte 93 is not UTF-8; in a Windows-1252 file it would be “"
    assert (second.where.line, second.where.column) == (3, 1)


@pytest.mark.parametrize("byte", [b"\x81", b"\xad"])
def test_a_byte_that_means_no_visible_letter_is_only_named(byte: bytes) -> None:
    problems = Problems()
    decode(byte, "x", problems)
    assert [one.message for one in problems] == [f"the byte {byte[0]:02X} is not UTF-8"]


def test_a_file_of_wrong_bytes_is_told_twenty_times_only() -> None:
    assert len(told(b"\xff\n" * 1000)) == 20
    assert len(told(b"\t\n" * 1000)) == 20


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff", "\r"])
def test_control_characters_are_told_and_become_spaces(letter: str) -> None:
    problems = Problems()
    lines = decode(f"ab{letter}c".encode(), "x", problems)
    assert lines is not None
    assert lines.text == "ab c"
    assert [(one.where.column, one.rule) for one in problems] == [(3, "control")]
    assert f"U+{ord(letter):04X}" in next(iter(problems)).message


def test_tabs_are_told_once_a_line_but_not_in_notes() -> None:
    assert told(b"a:\tb\tc\n\td: e\n  # a\tb\n") == [(1, 3, "tab"), (2, 1, "tab")]


def test_control_characters_are_told_in_notes_too() -> None:
    assert told(b"# a\x07b\n") == [(1, 4, "control")]


def test_other_blanks_before_a_line_are_told() -> None:
    assert told("a:\n \u00a0 b: c\nd: e\u00a0f\n".encode()) == [(2, 2, "indent")]


def test_many_tabs_take_no_time() -> None:
    assert told(b"\t" * 250_000) == [(1, 1, "tab")]
