"""A file of fixed words is held against the English one: what is missing, left over, or filled in otherwise."""

from dataclasses import replace

import pytest

from press.language import load_language
from press.marked import Text
from press.shape import Unfit
from press.wording import Counted, Digits, Forms, Word, Wording, placeholders, unlike
from tests.desks import WORKSPACE

ENGLISH = load_language("en", WORKSPACE).wording


def told(wording: Wording) -> list[tuple[str, str]]:
    return [(one.message, one.hint) for one in unlike(wording, ENGLISH)]


def with_word(key: str, words: str) -> Wording:
    kept = tuple(word for word in ENGLISH.words if word.key != key)
    return replace(ENGLISH, words=(*kept, Word(Text(key), Text(words))))


def test_a_language_is_like_itself() -> None:
    assert told(ENGLISH) == []


@pytest.mark.parametrize("digits", ["0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"])
def test_ten_digits_from_nought_to_nine(digits: str) -> None:
    assert Digits.read(Text(digits)).digits == digits


@pytest.mark.parametrize(
    "digits", ["", "123456789", "1234567890", "012345678", "01234567899", "0123456789a", "⁰¹²³⁴⁵⁶⁷⁸⁹"]
)
def test_other_digits_are_refused(digits: str) -> None:
    with pytest.raises(Unfit):
        Digits.read(Text(digits))


def test_a_missing_word_is_told_with_what_is_to_be_translated() -> None:
    lacking = replace(ENGLISH, words=tuple(word for word in ENGLISH.words if word.key != "gaps"))
    assert told(lacking) == [("the word 'gaps' is missing", "translate 'What we do not know'")]


def test_a_word_that_no_edition_prints_is_told_with_the_one_that_was_meant() -> None:
    wrong = replace(
        ENGLISH,
        words=tuple(Word(Text("gasp"), word.text) if word.key == "gaps" else word for word in ENGLISH.words),
    )
    assert ("no edition has a word 'gasp'", "write gaps") in told(wrong)
    assert told(with_word("zzz", "x")) == [("no edition has a word 'zzz'", "take it out")]


@pytest.mark.parametrize(
    "words",
    ["Page {page}", "Page", "Page {page} of {n}", "Page {page} of {pages}, {x}", "Page {} of {pages}"],
)
def test_words_that_are_filled_in_otherwise_are_told(words: str) -> None:
    assert told(with_word("page_of", words)) == [
        ("{page} and {pages} is to be filled in here", "write {page} and {pages} where it belongs")
    ]


def test_a_form_for_one_may_do_without_the_number() -> None:
    def counted(one: str, other: str) -> list[tuple[str, str]]:
        kept = tuple(each for each in ENGLISH.counted if each.key != "affects")
        forms = Forms(other=Text(other), one=Text(one))
        return told(replace(ENGLISH, counted=(*kept, Counted(Text("affects"), forms))))

    assert counted("The judgment", "Judgments {n}") == []
    assert len(counted("The judgment", "Judgments")) == 1
    assert len(counted("The judgment {x}", "Judgments {n}")) == 1


def test_a_year_has_twelve_months() -> None:
    assert told(replace(ENGLISH, months=ENGLISH.months[:-1])) == [
        ("there are 11 months", "write the names of all twelve")
    ]


@pytest.mark.parametrize(
    ("part", "name", "words"),
    [
        ("dates", "day", "{day} {month}"),
        ("dates", "decade", "the nineties"),
        ("dates", "span", "{start}"),
        ("lists", "pair", "{first} and"),
        ("lists", "more", "{first} {last}"),
    ],
)
def test_dates_and_lists_that_would_lose_something_are_told(part: str, name: str, words: str) -> None:
    wrong = replace(ENGLISH, **{part: replace(getattr(ENGLISH, part), **{name: Text(words)})})
    ((message, hint),) = told(wrong)
    assert repr(words) in message
    assert hint.startswith("write {")


def test_quotes_and_per_cent_say_where_things_go() -> None:
    assert len(told(replace(ENGLISH, quotes=Text("“”")))) == 1
    assert len(told(replace(ENGLISH, percent=Text("{low}%")))) == 1


def test_names_in_braces_are_found_each_once() -> None:
    assert placeholders("{a} and {b}, {a}; {") == {"a", "b"}
