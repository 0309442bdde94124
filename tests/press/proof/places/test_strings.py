"""The words of strings, and names."""

import pytest

from press.proof.places.strings import names, text, words


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (b"plain", "plain"),
        (b"\xfe\xff\0A\x06\x37", "Aط"),
        (b"\xff\xfeA\0", "A"),
        (b"\xef\xbb\xbf\xc3\xa9", "é"),
        (b"\0A\0b\0c", "Abc"),
    ],
)
def test_text_strings(value, said):
    assert text(value) == said


def test_bytes_that_may_be_several_things_are_read_as_each():
    assert "é" in text(b"\xc3\xa9")
    assert "é" in text(b"x\xe9")
    assert "ط" in text(b"\x06\x37\x06\x37")


def test_strings_and_names_of_an_object():
    head = b"<</A#20b (one (two) \\(three) /C <74776f> /D [(x)(y)] /E <41>>>"
    assert words(head).split("\n") == ["one (two) (three", "two", "x", "y"]
    assert names(head) == ["A b", "C", "D", "E"]
