"""What a release cannot do without is asked for by name, never left blank; what would betray the rest is told."""

import pytest

from press.brief import Brief
from tests.cutting import JUDGMENT, judgment, pour, refused, release

HIDDEN = judgment("Floods are likely.", "marking: TLP:AMBER")
TWO = judgment("Rivers are likely to rise.") + HIDDEN


def told(brief: Brief, ceiling: str | None = None) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in refused(brief, ceiling)]


@pytest.mark.parametrize("part", ["bottom_line", "key_judgments", "sources"])
def test_a_part_that_no_brief_can_do_without(part: str) -> None:
    brief = pour(f"section_markings:\n  {part}: TLP:AMBER\n")
    assert told(brief) == [
        ("required", f"nothing of {part} is left for public, and no brief can do without it")
    ]
    assert release(brief, "TLP:AMBER").brief.bottom_line


@pytest.mark.parametrize(
    ("lines", "line", "name"),
    [
        ("actors:\n  - name: A\n    facts:\n      - text: One. [1]\n        marking: TLP:RED\n", 16, "facts"),
        ("sections:\n  - heading: H\n    body:\n      - text: One. [1]\n        for: board\n", 16, "body"),
    ],
)
def test_what_holds_nothing_any_more_is_told_at_its_place(lines: str, line: int, name: str) -> None:
    (problem,) = refused(pour(lines))
    assert problem.message == f"nothing of {name} is left for public, but what holds it is not withheld"
    assert problem.where.line == line


def test_a_withheld_explanation_of_an_abbreviation_that_is_used() -> None:
    term = "  - term: NRF\n    meaning: National River Fund\n    marking: TLP:GREEN\n"
    lines = f"gaps:\n  - Who leads the NRF. [1]\nglossary:\n{term}"
    assert told(pour(lines)) == [
        ("required", "NRF stands in what public gets, but its explanation is withheld")
    ]
    assert release(pour(lines.replace("the NRF", "the fund"))).brief.glossary == ()
    assert release(pour(lines), "TLP:GREEN").brief.glossary


def test_an_explanation_of_an_abbreviation_that_only_the_withheld_uses() -> None:
    lines = "gaps:\n  - text: Who leads the NRF. [1]\n    marking: TLP:GREEN\nglossary:\n  NRF: National River Fund\n"
    assert told(pour(lines)) == [
        ("derived", "NRF stands only in what is withheld from public, which gets its explanation")
    ]
    assert release(
        pour("glossary:\n  NRF: National River Fund\n")
    ).brief.glossary  # used nowhere, it betrays nothing


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("It rests on judgment 2.", "2"),
        ("It follows from judgments 1 and 2.", "2"),
        ("It follows from the second judgment.", "second"),
        ("Nous doutons de la deuxième appréciation.", "deuxième"),
        ("It follows from judgment two.", "two"),
        ("It follows from the last judgment.", "last judgment"),
    ],
)
def test_a_judgment_that_is_gone_cannot_be_named(words: str, place: str) -> None:
    brief = pour(f"gaps:\n  - {words}\n", TWO)
    (problem,) = refused(brief)
    assert problem.message == "judgment 2 is withheld from public, but this names it"
    assert problem.where.text[problem.where.column - 1 :][: problem.where.length] == place
    assert release(brief, "TLP:AMBER").brief.gaps[0].text == words


def test_what_is_withheld_may_name_what_is_withheld() -> None:
    more = HIDDEN.replace("The report says so.", "See judgment 2.")
    assert release(pour(judgments=judgment("Rivers are likely to rise.") + more)).brief.key_judgments


def test_the_number_of_judgments_cannot_be_told() -> None:
    for words in ("The sources of these two judgments.", "Both judgments.", "هذان التقديران", "دو ارزیابی"):
        brief = pour(f"gaps:\n  - {words}\n", TWO)
        assert told(brief) == [("required", "public gets 1 of 2 judgments, but this counts them all")]
    assert release(brief, "TLP:AMBER").brief.gaps


def test_a_source_that_is_gone_cannot_be_named() -> None:
    sources = "sources:\n" + "".join(f"  - file: {one}.txt\n    title: T\n    id: {one}\n" for one in "AB")
    kept, gone = JUDGMENT.format("Rivers are likely to rise.", "A1"), HIDDEN.replace("cites: 1", "cites: B1")
    counted = pour("source_summary: We rest on two sources.\n", kept + gone, sources)
    assert told(counted) == [("required", "public gets 1 of 2 sources, but this counts them all")]
    brief = pour("gaps:\n  - What source B left out.\n", kept + gone, sources)
    assert told(brief) == [("required", "nothing that public gets rests on source B, but this names it")]
    assert len(release(brief, "TLP:AMBER").brief.sources) == 2
