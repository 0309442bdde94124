from itertools import pairwise

import pytest

from press.typesetting.cutting import places


def parts(word, hyphens=True):
    edges = [0, *(place.at for place in places(word, "en", hyphens)), len(word)]
    return [word[a:b] for a, b in pairwise(edges)]


@pytest.mark.parametrize(
    "word",
    [
        "cross-|border",
        "non-|state",
        "word—|word",
        "Kabul–|Herat",
        "government/|opposition",
        "zero\u200b|width",
        "inter\u00ad|national",
        "https://www|.example|.org/|media/|press-releases|?a|=1|&b|=2",
        "press-office@|example.org",
        "re|con|struc|tion",
    ],
)
def test_places(word):
    assert parts(word.replace("|", "")) == word.split("|")


@pytest.mark.parametrize(
    "word",
    [
        "ISIS-K",
        "2021–2024",
        "F-16",
        "-5",
        "he/she",
        "al-Qaeda",
        "\u00adword",
        "\u200bword",
        "US-led",
        "COVID-19",
        "12/2024",
        "26",
        "e-mail",
        "a—",
        "—a",
    ],
)
def test_words_that_stay_whole(word):
    assert parts(word) == [word]


def test_a_host_is_cut_only_if_nothing_else_helps():
    cost = {place.at: place.cost for place in places("https://afintl.com/en/2024?a=1", "en", True)}
    assert (
        cost[len("https://afintl")]
        > cost[len("https://afintl.com/en/2024")]
        > cost[len("https://afintl.com/")]
    )


def test_only_soft_hyphens_and_patterns_put_a_hyphen_in():
    assert [place.hyphen for place in places("cross-border", "en", True)] == [False]
    assert [place.hyphen for place in places("inter\u00adnational", "en", True)] == [True]
    assert {place.hyphen for place in places("reconstruction", "en", True)} == {True}
    assert not any(place.hyphen for place in places("https://example.org/reconstruction", "en", True))


def test_without_hyphens_only_typed_ones_count():
    assert parts("reconstruction", hyphens=False) == ["reconstruction"]
    assert parts("inter\u00adnational", hyphens=False) == ["inter\u00ad", "national"]
    assert parts("cross-border", hyphens=False) == ["cross-", "border"]


def test_two_letters_before_a_hyphen_cost_more():
    first, *others = places("reconstruction", "en", True)
    assert first.cost > max(place.cost for place in others)


def test_endless_words_are_left_alone():
    assert places("abc-defg/" * 60, "en", True) == ()
    assert places("a" * 100_000 + "@", "en", True) == ()
