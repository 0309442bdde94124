"""Where texts speak of judgments and sources by number, and how they speak of them by new ones."""

import pytest

from press.marked import Text
from press.problems import Where
from press.withholding.mentions import (
    LAST,
    Mention,
    counts,
    judgments,
    ours,
    renamed,
    source_counts,
    sources,
)


def found(text: str, find) -> list[tuple[str, int | str]]:
    return sorted((text[one.start : one.end], one.meant) for one in find(text))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It rests on judgment 3.", [("3", 3)]),
        ("See key judgements 2, 4 and 5.", [("2", 2), ("4", 4), ("5", 5)]),
        ("Judgments 2–4 rest on it.", [("2", 2), ("4", 4)]),
        ("It follows from the first judgment.", [("first", 1)]),
        ("the second and the Third key judgments", [("Third", 3), ("second", 2)]),
        ("Voir l’appréciation 2 et le jugement n° 3.", [("2", 2), ("3", 3)]),
        ("La première appréciation, le deuxième jugement", [("deuxième", 2), ("première", 1)]),
        ("يستند إلى التقدير ٣ والتقديرات ٢ و ٥ والتقدير الأول", [("الأول", 1), ("٢", 2), ("٣", 3), ("٥", 5)]),
        ("ارزیابی‌های ۲ و ۵، ارزیابی سوم و نخستین ارزیابی", [("سوم", 3), ("نخستین", 1), ("۲", 2), ("۵", 5)]),
        ("Judgment three rests on it, and judgment 3.", [("3", 3), ("three", 3)]),
        ("a judgment one-sided", []),
        ("a judgment of 12 men", []),
        ("judgment 12% of them share", []),
        ("judgment 2,000 times", []),
        ("judgment 3 and 2 others", [("3", 3)]),
        ("misjudgment 3", []),
        ("first judgmental act", []),
    ],
)
def test_judgments_are_found(text: str, named: list[tuple[str, int]]) -> None:
    assert found(text, judgments) == named


def test_sources_are_found() -> None:
    text = "Source B says so; sources A and C do not. Source said. Resources A."
    assert found(text, sources) == [("A", "A"), ("B", "B"), ("C", "C")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "These seven key judgments, 3 judgments, sept appréciations, and one judgment.",
            [("3", 3), ("sept", 7), ("seven", 7)],
        ),
        (
            "Both judgments; the other six judgments; six other judgments.",
            [("Both", 2), ("six", 7), ("six", 7)],
        ),
        ("Three of our key judgments, deux de nos jugements", [("Three", 3), ("deux", 2)]),
        ("ثلاثة تقديرات والتقديرات الثلاثة و٣ أحكام", [("ثلاثة", 3), ("ثلاثة", 3), ("٣", 3)]),
        ("هذان التقديران، وحكمين", [("التقديران", 2), ("وحكمين", 2)]),
        ("سه ارزیابی و ۴ قضاوت", [("سه", 3), ("۴", 4)]),
        ("two sources, sixty judgments, forty-two judges", []),
    ],
)
def test_counts_are_found(text: str, counted: list[tuple[str, int]]) -> None:
    assert found(text, counts) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Both sources say so; the 3 sources; two of the sources", [("3", 3), ("Both", 2), ("two", 2)]),
        (
            "les deux sources, مصدران، المصادر الثلاثة، دو منبع",
            [("deux", 2), ("ثلاثة", 3), ("دو", 2), ("مصدران", 2)],
        ),
        ("one source, two resources, two judgments", []),
    ],
)
def test_counts_of_sources_are_found(text: str, counted: list[tuple[str, int]]) -> None:
    assert found(text, source_counts) == counted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("the last key judgment and the final judgement", 2),
        ("la dernière appréciation", 1),
        ("التقدير الأخير", 1),
        ("آخرین ارزیابی", 1),
        ("the last judge", 0),
    ],
)
def test_the_last_judgment_is_found(text: str, count: int) -> None:
    assert [one.meant for one in judgments(text)] == [LAST] * count


def test_what_stands_in_quotation_marks_is_not_ours() -> None:
    text = "“See judgment 3”, says judgment 2."
    assert [one.meant for one in ours(text, judgments)] == [2]
    assert renamed(Text(text), judgments, {2: 1, 3: 2}) == "“See judgment 3”, says judgment 1."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Judgments 2, 4 and 12 [3]; First judgment.", "Judgments 1, 2 and 10 [3]; First judgment."),
        ("the Second judgment", "the First judgment"),
        ("التقدير ٤ والتقدير الرابع", "التقدير ٢ والتقدير الثاني"),
        ("ارزیابی‌های ۲ و ۴", "ارزیابی‌های ۱ و ۲"),
        (
            "la deuxième appréciation et le quatrième jugement",
            "la première appréciation et le deuxième jugement",
        ),
        ("Judgment four, judgments two", "Judgment two, judgments one"),
        ("judgment 9", "judgment 9"),
        ("the last judgment", "the last judgment"),
    ],
)
def test_new_numbers_are_written_in_the_manner_of_the_old(old: str, new: str) -> None:
    text = Text(old, Where("b.yaml", 5))
    made = renamed(text, judgments, {1: 1, 2: 1, 4: 2, 12: 10})
    assert made == new
    assert made.where == text.where


def test_an_ordinal_without_a_word_stays() -> None:
    assert Mention(0, 5, 1, ("first",)).told(2, "first") == "first"


def test_letters_are_written_anew() -> None:
    assert renamed(Text("sources B and C"), sources, {"B": "A", "C": "B"}) == "sources A and B"
