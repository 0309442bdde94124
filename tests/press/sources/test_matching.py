import time

import pytest

from press.problems import Where
from press.sources import Paragraph, find, nearest
from press.sources.blocks import read_text


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(one for one in read_text("\n\n".join(texts), "f.txt") if isinstance(one, Paragraph))


TWO = paragraphs(
    "The Taliban's “strategic patience” has not ended, they said.", "ISIS-\nK rose in 2021, again and again."
)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ('Taliban’s "strategic patience"', 1),
        ("strategic … ended", 1),
        ("strategic […] ended", 1),
        ("[Their] “strategic patience”", 1),
        ("[t]he Taliban", 1),
        ("[t]he Taliban's", 1),
        ("T[he] Taliban's", 1),
        ("ISIS-K rose", 2),
        ("ISISK rose", 2),
        ("again and again", 2),
        ("patience", 1),
        ("patienc", 0),
        ("ended … strategic", 0),
        ("the Taliban's", 0),
        ("…", 0),
        ("", 0),
        ("ended, they said.", 1),
        ("ended,", 1),
        ("rose in 202", 0),
    ],
)
def test_find(words: str, number: int) -> None:
    assert [place.paragraph.number for place in find(words, TWO)] == ([number] if number else [])


def test_stretches_are_the_words() -> None:
    (place,) = find("strategic … ended", TWO)
    assert [place.reading[start:end] for start, end in place.stretches] == ["strategic", "ended"]


def test_nearest_says_what_differs() -> None:
    difference = nearest("strategic calm has not ended", TWO)
    assert difference is not None
    assert difference.paragraph.number == 1
    assert ('patience "', "calm") in difference.changes or ('patience "', "calm") in difference.changes


def test_nothing_is_near() -> None:
    assert nearest("a wholly different sentence about something", TWO) is None


def test_long_inputs_do_not_hang() -> None:
    where = Where("f.txt")
    long = tuple(Paragraph(n, "the cat and the dog and " * 20_000, where) for n in (1, 2))
    began = time.perf_counter()
    nearest("the dog and the mouse " * 5_000, long)
    assert time.perf_counter() - began < 5
