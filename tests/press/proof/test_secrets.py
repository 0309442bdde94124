"""Texts that must not be found."""

import pytest

from press.proof.places.place import Kind, Place
from press.proof.secrets import Hit, Secrets, letters

LONG = "The watch list names the first governor of the northern province."


def hits(secret: str, said: str | bytes, kind: Kind = Kind.TEXT, *allowed: str) -> bool:
    return bool(Secrets([secret], allowed).search([Place("here", kind, said)]))


def test_letters_are_all_that_counts():
    assert letters("Ünïon-\u00ad Nr.\u00a01 ﬁx") == "ünïonnr1fix"
    assert letters("Ünïon 1".encode("latin-1")) == letters("Ünïon 1".encode("utf-16-le")) == "ünïon1"


@pytest.mark.parametrize(
    "said",
    [
        LONG,
        LONG.upper(),
        LONG.encode(),
        LONG.encode("utf-16-le"),
        "names the first governor of",
        "x" * 1001 + LONG.replace(" ", ""),
        "The watch list, names - the «first» gov-\nernor",
        "The wa\u00adtch li\u00adst names the ﬁrst governor",
    ],
)
def test_five_words_in_a_row_of_a_long_text_are_found(said):
    assert hits(LONG, said, Kind.BYTES)


@pytest.mark.parametrize(
    "said",
    [
        "The watch list names",
        "governor of the province",
        "names the governor first of the",
        LONG[::-1],
        "a" * 300,
    ],
)
def test_fewer_words_are_not(said):
    assert not hits(LONG, said)


def test_every_offset_is_covered():
    assert all(
        hits(LONG, "." * 7 + "x" * offset + "watch list names the first" + "y" * 9, Kind.BYTES)
        for offset in range(20)
    )


def test_what_the_release_says_too_is_no_leak():
    assert not hits(LONG, LONG, Kind.PAGE, LONG)
    assert not hits(LONG, LONG, Kind.PAGE, LONG[:40], LONG[40:])
    assert hits(LONG, LONG, Kind.PAGE, LONG[:40])


def test_citations_and_emphasis_do_not_hide_a_text():
    assert hits("The *watch list* names [3, 4] the first [5]", "the watch list names the first", Kind.PAGE)


@pytest.mark.parametrize(
    ("secret", "said", "found"),
    [
        ("Zarkhan", "by Zarkhan, 2024", True),
        ("Zarkhan", "by ZARKHAN", True),
        ("Zarkhan", "by Zar-\nkhan", True),
        ("Zarkhan", "Zarkhani", False),
        ("Zarkhan", "ElZarkhan", False),
        ("TTP", "the TTP says", True),
        ("TTP", "the T.T.P. says", True),
        ("TTP", "http://ttp.example.org", False),
        ("the", "The end", False),
        ("on", "on", False),
        ("Kabul airport", "the Kabul  airport", True),
    ],
)
def test_a_short_text_is_found_as_a_whole(secret, said, found):
    assert hits(secret, said) is found


@pytest.mark.parametrize(
    ("secret", "kind", "found"),
    [
        ("4,200", Kind.PAGE, True),
        ("4,200", Kind.TEXT, False),
        ("1, 2, 4", Kind.PAGE, False),
        ("12", Kind.PAGE, False),
        ("Zarkhan", Kind.NAME, True),
        ("Zarkhan", Kind.BYTES, False),
        ("Zarkhan", Kind.CODE, False),
        ("Figure", Kind.NAME, False),
        ("Figure", Kind.TEXT, True),
        ("Zark", Kind.NAME, False),
    ],
)
def test_where_a_short_text_means_something(secret, kind, found):
    assert hits(secret, f"x {secret} y", kind) is found


def test_a_short_text_of_the_release_is_no_leak():
    assert not hits("Zarkhan", "Zarkhan", Kind.PAGE, "General Zarkhan spoke")
    assert hits("Zarkhan", "Zarkhan", Kind.PAGE, "Zarkhani")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "They reached Kabul\nAirport workers left",
            False,
        ),  # the ends of two lines that lie beside each other
        ("Kabul\nAirport", True),  # drawn word by word
        ("They reached Kabul airport workers left", True),
        ("They reached Kabul\nAirport staff left", True),  # a line that the release does not say
        ("They reached Kabul\nAirport workers left\nto Kabul airport", True),
    ],
)
def test_lines_of_the_release_that_lie_beside_each_other_on_a_page_are_no_leak(
    said: str, found: bool
) -> None:
    allowed = ("On foot they reached Kabul before dawn", "Airport workers left early")
    assert hits("Kabul airport", said, Kind.PAGE, *allowed) is found
    assert hits("Kabul airport", said, Kind.TEXT, *allowed) is True


def test_whole_texts_of_the_release_may_lie_beside_each_other() -> None:
    cells = ("Kabul", "Airport")
    assert not hits("Kabul airport", "Kabul\nAirport", Kind.PAGE, *cells[::-1])
    assert hits("Kabul airport", "Kabul airport", Kind.PAGE, *cells[::-1])


def test_long_texts_may_come_together_at_the_ends_of_lines_too() -> None:
    secret = "governor of the northern province leaves"
    allowed = ("He met the governor of the council", "Northern province leaves fall early")
    page = "the governor of the\nNorthern province leaves fall"
    assert not hits(secret, page, Kind.PAGE, *allowed)
    assert hits(secret, "governor of the\nnorthern province leaves", Kind.PAGE, "of the", "northern")


def test_right_to_left_texts_are_found_backwards():
    persian = "فهرست پایش نخستین فرماندار استان"
    assert hits(persian, persian, Kind.PAGE)
    assert hits(persian, persian[::-1], Kind.PAGE)


def test_each_text_is_told_once_for_each_place():
    places = [Place("a", Kind.PAGE, LONG * 2), Place("b", Kind.PAGE, "x"), Place("c", Kind.UNREAD, LONG)]
    assert Secrets(["other text of which nothing stands here", LONG]).search(places) == [Hit(1, "a")]


def test_nothing_to_look_for():
    assert Secrets(["", "…", "7"]).search([Place("a", Kind.PAGE, "… 7")]) == []
