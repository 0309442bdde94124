import pytest

from press.sources import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“don’t” – ‘no’", "\"don't\" - 'no'"),
        ("a\u00a0b\n  c", "a b c"),
        ("oﬃce", "office"),
        ("cafe\u0301", "café"),
        ("soft\u00adhyphen", "softhyphen"),
        ("and so on…", "and so on..."),
        ("  a  ", "a"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"), [("10²", "102"), ("½", "1/2"), ("The", "the"), ("re-form", "reform")]
)
def test_not_alike(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize("text", ["a  “b…c” oﬃce e\u0301x", "plain words", "\u00ada\u00a0\u00a0b"])
def test_every_letter_is_mapped_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    for letter, offset in zip(folded.text, folded.offsets, strict=True):
        assert letter in fold(text[offset : offset + 2]).text + " "


def test_span_of_a_word() -> None:
    text = "He  said:  “no…  way”"
    folded = fold(text)
    start = folded.text.index("no")
    assert text[slice(*folded.span(start, start + 2))] == "no"
