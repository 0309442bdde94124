from itertools import pairwise

import pyphen
import pytest

from press.typesetting.hyphens import Patterns, hyphenations


def parts(word, lang="en"):
    edges = [0, *hyphenations(word, lang), len(word)]
    return [word[a:b] for a, b in pairwise(edges)]


def test_words_are_divided_by_language():
    assert parts("reconstruction") == ["re", "con", "struc", "tion"]
    assert parts("gouvernement", "fr-FR") == ["gou", "ver", "ne", "ment"]


def test_punctuation_stays_with_the_word():
    assert parts("“according,”") == [
        "“" + parts("according")[0],
        *parts("according")[1:-1],
        parts("according")[-1] + ",”",
    ]
    assert len(parts("(reconstruction).")) == 4


@pytest.mark.parametrize(
    "word",
    [
        "Afghanistan",
        "SIGAR",
        "iPhone",
        "covid19",
        "www.example.org",
        "press@example.org",
        "al-qaeda",
        "it’s",
        "a_b",
        "then",
    ],
)
def test_what_is_no_plain_word_stays_whole(word):
    assert hyphenations(word, "en") == ()


def test_at_least_two_letters_before_and_three_after():
    for word in ("again", "attention", "ability", "identification", "european".lower()):
        assert all(2 <= at <= len(word) - 3 for at in hyphenations(word, "en"))
    assert 2 in hyphenations("attention", "en")


@pytest.mark.parametrize("lang", ["fa", "ps", "ar", "xx", "tlh"])
def test_languages_without_patterns_have_no_hyphens(lang):
    assert hyphenations("reconstruction", lang) == ()


@pytest.mark.parametrize("lang", ["en_US", "en_GB", "de_DE", "fr", "es", "ru_RU", "pl_PL", "hu_HU"])
def test_patterns_agree_with_pyphen(lang, report):
    path = pyphen.LANGUAGES[lang]
    encoding = path.read_bytes().split(b"\n", 1)[0].decode().strip()
    ours, theirs = Patterns(path.read_text(encoding)), pyphen.Pyphen(lang=lang)
    words = {word.lower() for text in report for word in text.split() if word.isalpha()}
    words |= {"donaudampfschiff", "éternellement", "grüße", "правительство", "zażółć"}
    assert len(words) > 150
    for word in words:
        assert ours.places(word) == list(map(int, theirs.hd.positions(word))), word
