"""Where texts speak of judgments and sources by number, and how they speak of them by new ones."""

import pytest

from press.marked import Text
from press.problems import Where
from press.withholding.mentions import Mention, counts, judgments, ours, renamed, sources


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


def test_counts_are_found() -> None:
    text = "These seven key judgments, 3 judgments, sept appréciations, and one judgment."
    assert found(text, counts) == [("3", 3), ("sept", 7), ("seven", 7)]


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
        ("judgment 9", "judgment 9"),
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
