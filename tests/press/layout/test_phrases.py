"""The design's own words: in the language of the document, and all of them known to the proof."""

from datetime import date

from press.layout.phrases import Phrases
from press.marked import Text
from press.scales import ICD_203, PHIA, range_of
from press.values import Grade, Numbers
from tests.desks import look


def phrases(language: str = "en") -> Phrases:
    return Phrases(look(language).language)


def test_everything_that_the_design_says_is_noted() -> None:
    one = phrases()
    term = range_of(ICD_203, "likely")
    assert term is not None
    said = [
        one.say("·"),
        one.word("contents"),
        one.word("page_of", page=2, pages=9),
        one.day(date(2024, 11, 28)),
        one.when(Text("2024-07 to 2024-09")),
        one.number(17),
        one.range(term),
        one.grade(Grade("C", 3)),
        one.affected(Numbers((1, 5))),
    ]
    assert said == [
        "·",
        "Contents",
        "Page 2 of 9",
        "28\u00a0November 2024",
        "July–September 2024",
        "17",
        "55–80%",
        "C3: fairly reliable; possibly true",
        "Judgments\u00a01 and 5",
    ]
    assert set(said) <= set(one.fixed)


def test_one_judgment_is_not_several() -> None:
    assert phrases().affected(Numbers((2,))) == "Judgment\u00a02"


def test_an_open_range_says_that_it_is_open() -> None:
    term = range_of(PHIA, "realistic possibility")
    assert term is not None
    assert phrases().range(term) == "40–<50%"


def test_numbers_are_in_the_digits_of_the_language() -> None:
    dari = phrases("fa-AF")
    assert dari.rtl
    assert dari.number("A17") == "A۱۷"
    assert "۲" in dari.affected(Numbers((2,)))
    assert not phrases("fr").rtl


def test_the_time_of_an_event_is_a_text_of_the_brief_too() -> None:
    one, text = phrases(), Text("last spring")
    assert one.when(text) == "last spring"
    assert one.printed == [text]
