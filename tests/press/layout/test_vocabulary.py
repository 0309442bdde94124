"""A designer's file sets the release's words and those of its language, and makes up none."""

import pytest

from press.layout.vocabulary import is_known

FIXED = dict.fromkeys(["Confidence: low", "likely", " · "])
TYPED = frozenset(["Taliban", "ISIS-K"])


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Taliban", True),
        ("Taliban ", True),
        ("likely Taliban · 2024", True),
        ("→ 12 %", True),
        ("", True),
        ("Taleban", False),
        ("likely, says Taliban", False),
    ],
)
def test_words_are_known_or_made_up(words: str, known: bool) -> None:
    assert is_known(words, FIXED, TYPED) is known
