"""Citations as people type them, each with its own place; what is none is refused, or left to be read as words."""

import pytest

from press.citations import Cites, cited
from press.marked import Text
from press.problems import Where
from press.shape import Unfit

AT = Where("x", 4, 10, 20)


def read(words: str) -> list[str]:
    return [str(one) for one in Cites.read(Text(words, AT)).references]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("1", "1"),
        ("1, 2,4", "1 2 4"),
        ("4-6", "4 5 6"),
        ("4 – 6, 9", "4 5 6 9"),
        ("A3, B7", "A3 B7"),
        ("A3-5", "A3 A4 A5"),
        ("A3-A5", "A3 A4 A5"),
        ("7-7", "7"),
    ],
)
def test_numbers_and_ranges(words: str, meant: str) -> None:
    assert read(words) == meant.split()


def test_each_reference_remembers_its_place() -> None:
    first, second = Cites.read(Text("1,  23", AT)).references
    assert (first.where.column, first.where.length) == (10, 1)
    assert (second.where.column, second.where.length) == (14, 2)


@pytest.mark.parametrize(
    ("words", "offset", "length"),
    [
        ("1, x", 3, 1),
        ("1,, 2", 2, 1),
        ("0", 0, 1),
        ("1, 3a", 3, 2),
        ("", 0, 1),
        ("AB1", 0, 3),
        ("123456", 0, 6),
    ],
)
def test_what_is_no_number_is_refused_where_it_stands(words: str, offset: int, length: int) -> None:
    with pytest.raises(Unfit) as caught:
        Cites.read(Text(words, AT))
    assert (caught.value.offset, caught.value.length) == (offset, length)
    assert caught.value.hint.startswith("write ")


@pytest.mark.parametrize("words", ["6-4", "1-99999", "A3-B5"])
def test_ranges_that_run_backwards_too_far_or_across_sources_are_refused(words: str) -> None:
    with pytest.raises(Unfit, match="is no range"):
        Cites.read(Text(words, AT))


def test_references_in_a_text_take_the_blank_before_them_along() -> None:
    text = Text("It rose [1, 3], then fell.\u00a0[B2]", AT)
    found = [(text[start:end], [str(one) for one in meant]) for start, end, meant in cited(text)]
    assert found == [(" [1, 3]", ["1", "3"]), ("\u00a0[B2]", ["B2"])]
    assert [one.where.column for _, _, meant in cited(text) for one in meant] == [19, 22, 38]


@pytest.mark.parametrize("words", ["[sic]", "[]", "[0]", "[9-1]", "[1", "1]", "[one]", "[a1]", "(1)"])
def test_other_brackets_are_words(words: str) -> None:
    assert cited(Text(f"He said {words} again")) == []


@pytest.mark.parametrize(
    ("typed", "message", "hint", "column"),
    [
        ("14; 15 and 16", "'14; 15 and 16' is no paragraph number", "14, 15, 16", 0),
        ("5, 7, 8,", "a number is missing beside this comma", "write 5, 7, 8", 7),
        ("para A4-6", "'para A4-6' is no paragraph number", "A4-6", 0),
        ("none", "'none' is no paragraph number", "1, 2, 4", 0),
    ],
)
def test_the_hint_writes_the_numbers_that_were_typed(
    typed: str, message: str, hint: str, column: int
) -> None:
    with pytest.raises(Unfit) as caught:
        Cites.read(Text(typed))
    assert (caught.value.message, caught.value.offset) == (message, column)
    assert caught.value.hint.endswith(hint)
