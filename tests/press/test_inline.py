"""The small markup of a text: what it means, and what is left as it was typed."""

import pytest

from press.inline import pieces
from press.marked import Text


def read(words: str, markup: bool = True) -> list[tuple[str, str]]:
    return [(one.kind, one.words) for one in pieces(Text(words), markup)]


def test_a_text_comes_apart_in_order() -> None:
    words = "The *river* is **high** [1, 2], see [the gauge](https://example.org/g)."
    assert read(words) == [
        ("plain", "The "),
        ("emphasis", "river"),
        ("plain", " is "),
        ("strong", "high"),
        ("citation", " [1, 2]"),
        ("plain", ", see "),
        ("link", "the gauge"),
        ("plain", "."),
    ]
    made = list(pieces(Text(words), True))
    assert made[6].link == "https://example.org/g"
    assert [str(one) for one in made[4].cites] == ["1", "2"]


def test_every_piece_knows_where_its_words_begin() -> None:
    words = "a *b* **c** [d](https://example.org/) [1] e"
    for piece in pieces(Text(words), True):
        assert words[piece.start :].startswith(piece.words)


def test_citations_are_understood_within_markup() -> None:
    assert read("*so [1] it [2]* **is [3]**") == [
        ("emphasis", "so"),
        ("citation", " [1]"),
        ("emphasis", " it"),
        ("citation", " [2]"),
        ("plain", " "),
        ("strong", "is"),
        ("citation", " [3]"),
    ]


def test_a_link_whose_words_are_a_number_is_no_citation() -> None:
    assert read("see [1](https://example.org/) [1]") == [
        ("plain", "see "),
        ("link", "1"),
        ("citation", " [1]"),
    ]


def test_without_markup_only_citations_are_understood() -> None:
    words = "*a* **b** [c](https://example.org/)"
    assert read(f"{words} [1]", markup=False) == [("plain", words), ("citation", " [1]")]


@pytest.mark.parametrize(
    "words",
    [
        "2 * 3 * 4",
        "a*b*c",
        "*** note",
        "* not closed",
        "** spaced **",
        "*",
        "[words](javascript:alert(1))",
        "[words](file:///etc/passwd)",
        "[words] (https://example.org)",
        "[words](https://example.org/a b)",
        "<b>bold</b> &amp; `code` _under_",
    ],
)
def test_what_is_no_markup_is_left_letter_for_letter(words: str) -> None:
    assert read(words) == [("plain", words)]


def test_an_empty_text_has_no_pieces() -> None:
    assert read("") == []
