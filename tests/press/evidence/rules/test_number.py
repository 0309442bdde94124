from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Fact = Callable[..., list[Finding]]
SOURCE = (
    "About 2,000 boats, 12 of them ferries, sail for at least the next 18 months; 45 percent burn $3 million."
)


@pytest.mark.parametrize(
    "words",
    [
        "About 2,000 boats sail.",
        "Around two thousand boats sail.",
        "Some 2000 boats sail.",
        "Twelve are ferries, and a dozen burn.",
        "About 12 are ferries.",
        "They sail at least 18 months.",
        "They will sink in the next 18 months.",
        "45% burn 3 million dollars.",
        "45 per cent burn $3m.",
        "It was so in 1999, and on 3 May 2024.",
        "The F-35 and the S-400 sail.",
        "One of them, the one that sails, is old.",
        "They are “99 times” as old.",
    ],
)
def test_passes(fact: Fact, words: str) -> None:
    assert fact("number", words, SOURCE) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("About 20,000 boats sail.", "“20,000” does not stand in paragraph 2"),
        ("Thirteen are ferries.", "“Thirteen” does not stand in paragraph 2"),
        ("12 months pass.", "paragraph 2 gives the number with another unit: “12”"),
        ("At least 18 years pass.", "paragraph 2 gives the number with another unit: “18 months”"),
        ("45 of them burn.", "paragraph 2 gives the number with another unit: “45 percent”"),
        ("They burn 3 billion dollars.", "“3 billion dollars” does not stand in paragraph 2"),
        ("A third of them burn.", "“A third” does not stand in paragraph 2"),
    ],
)
def test_wrong_numbers(fact: Fact, words: str, message: str) -> None:
    (found,) = fact("number", words, SOURCE)
    assert (found.message, found.severity) == (message, Severity.ERROR)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("2,000 boats sail.", "write “about 2,000”"),
        ("At least 2,000 boats sail.", "write “about 2,000”"),
        ("They sail 18 months.", "write “at least 18 months”"),
        ("They sail up to 18 months.", "write “at least 18 months”"),
        ("More than 12 are ferries.", "take “at least” away"),
    ],
)
def test_a_dropped_about(fact: Fact, words: str, hint: str) -> None:
    (found,) = fact("number", words, SOURCE)
    assert (found.hint, found.severity) == (hint, Severity.WARNING)


def test_a_rounded_number(fact: Fact) -> None:
    assert fact("number", "About 2,000 sail.", "There are 1,987 boats.") == []
    (found,) = fact("number", "2,000 sail.", "There are 1,987 boats.")
    assert found.hint == "write a number that it gives: 1,987"


def test_says_which_paragraph_has_it(small: Callable[..., list[Finding]]) -> None:
    (found,) = small("number", "why_it_matters: There are 12 boats. [1]\n", "There are 12 boats.")
    assert found.hint == "cite paragraph 2, which has it"


def test_the_label_of_a_figure_may_say_at_least(small: Callable[..., list[Finding]]) -> None:
    figure = "key_figures:\n  - figure: 18 months\n    label: {} of sailing\n    cites: 2\n"
    assert small("number", figure.format("minimum"), SOURCE) == []
    assert len(small("number", figure.format("time"), SOURCE)) == 1


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Environ 2 000 bateaux.", 0),
        ("۲٬۰۰۰ قایق", 0),
        ("Le 26 novembre 2024.", 0),
        ("20 000 bateaux.", 1),
        ("۲۱ قایق", 1),
    ],
)
def test_figures_in_another_language(small: Callable[..., list[Finding]], words: str, count: int) -> None:
    lines = f"language: fr\nwhy_it_matters: {words} [2]\n"
    source = "About 2,000 boats sailed on November 26, 2024, and more came."
    assert len(small("number", lines, source)) == count


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("It borders three states.", "Borders: Chad 1,403 km; Egypt 1,276 km; Eritrea 682 km."),
        ("Fewer than two in three have light.", "Light reaches 63.2% of them in all."),
        ("A third of them are old.", "Of them 33% are old."),
        ("They live 67.8 years, men 65.5.", "They live 67.8 years; men live 65.5 years."),
        ("Those of 18 must serve two years.", "They serve from 18 years of age for 24 months."),
        (
            "It took almost three years, from July 2002 to June 2005.",
            "From July 2002 to June 2005 it was built.",
        ),
    ],
)
def test_what_follows_from_the_numbers_of_the_source(fact: Fact, words: str, source: str) -> None:
    assert fact("number", words, source) == []


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("It borders four states.", "Borders: Chad 1,403 km; Egypt 1,276 km; Eritrea 682 km."),
        ("More than two in three have light.", "Light reaches 63.2% of them in all."),
        ("A quarter of them are old.", "Of them 33% are old."),
        ("Those of 18 must serve three years.", "They serve from 18 years of age for 24 months."),
        ("It took four years, from July 2002 to June 2005.", "From July 2002 to June 2005 it was built."),
    ],
)
def test_what_does_not_follow(fact: Fact, words: str, source: str) -> None:
    assert len(fact("number", words, source)) == 1


def test_the_heading_above_counts(small: Callable[..., list[Finding]]) -> None:
    line = "why_it_matters: Of children under five 33% are thin. [2]\n"
    assert small("number", line, "Children under 5", "Of them 33% are thin.") == []
    assert len(small("number", line, "Of them 33% are thin.")) == 1


RECKONED = "The number rose from 980,000 to 1.4 million people. The plan is 27 percent funded. It needs 310 million dollars."


@pytest.mark.parametrize(
    ("words", "sum_"),
    [
        ("Some 420,000 more people are in need.", "1.4 million less 980,000"),
        ("Of the plan, 73 percent is missing.", "what 27 percent leaves of a hundred"),
        ("In all it counts 2,380,000 people.", "980,000 and 1.4 million together"),
    ],
)
def test_what_is_reckoned_from_the_numbers_of_the_source_is_a_warning(
    fact: Fact, words: str, sum_: str
) -> None:
    (found,) = fact("number", words, RECKONED)
    assert found.severity is Severity.WARNING
    assert sum_ in found.message


@pytest.mark.parametrize("words", ["It is less than a third funded.", "It is about a quarter funded."])
def test_a_share_stands_for_a_percentage(fact: Fact, words: str) -> None:
    assert fact("number", words, RECKONED) == []
