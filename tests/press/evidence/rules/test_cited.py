from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]
TWO = """\
sources:
  - file: source/a.txt
    id: A
    title: Rivers
  - file: source/b.txt
    id: B
    title: Lakes
"""


def fact(words: str) -> str:
    return f"actors:\n  - name: River\n    facts:\n      - {words}\n"


@pytest.mark.parametrize(
    "words",
    ["Rises. [1]", "Rises [1] and falls. [2]", "Rises. [1, 2]", "Rises. [1-2]", "Rises. It falls. [2]"],
)
def test_passes(small: Small, words: str) -> None:
    assert small("cited", fact(words), "It falls.") == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Rises.", "this cites no paragraph of the source"),
        ("Rises. [9]", "there is no paragraph 9; source/report.txt has 2"),
        ("Rises. [2, 3]", "there is no paragraph 3; source/report.txt has 2"),
        ("Rises. [A1]", "there is no source A: the only source has no letter"),
    ],
)
def test_fails(small: Small, words: str, message: str) -> None:
    (found,) = small("cited", fact(words), "It falls.")
    assert (found.message, found.severity) == (message, Severity.ERROR)


def test_points_at_the_number(small: Small) -> None:
    (found,) = small("cited", fact("Rises. [1, 9]"))
    assert found.where.text[found.where.column - 1 :].startswith("9]")


def test_a_sentence_of_the_bottom_line_without_a_citation_is_a_warning(small: Small) -> None:
    (found,) = small("cited", "", old="rise. [1]", new="rise. [1] They may fall again.")
    assert found.severity is Severity.WARNING
    assert found.place == "bottom_line 1"


def test_cites_of_the_judgment(small: Small) -> None:
    (found,) = small("cited", "", old="cites: 1", new="cites: 1, 7")
    assert found.message == "there is no paragraph 7; source/report.txt has 1"
