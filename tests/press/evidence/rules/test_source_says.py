from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]
OLD = "source_says: The rivers are likely to rise"


@pytest.mark.parametrize(
    "words", ["The rivers are likely", "are likely to rise", "The rivers … in its yearly report"]
)
def test_passes(small: Small, words: str) -> None:
    assert small("source-says", "", old=OLD, new=f"source_says: {words}") == []


@pytest.mark.parametrize(
    "words", ["The rivers are unlikely to rise", "the rivers are likely", "rivers will rise"]
)
def test_fails(small: Small, words: str) -> None:
    (found,) = small("source-says", "", old=OLD, new=f"source_says: {words}")
    assert found.message == "these words do not stand in paragraph 1"
    assert found.place == "key_judgments 1"


def test_words_of_another_paragraph(small: Small) -> None:
    (found,) = small("source-says", "", "The lakes may dry up.", old=OLD, new="source_says: may dry up")
    assert found.hint == "cite paragraph 2"
