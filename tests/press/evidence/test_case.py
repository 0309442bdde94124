from collections.abc import Callable

import pytest

from press.brief import Brief
from press.citations import Citation
from press.evidence.case import Case, listed, warn_source
from press.problems import Severity, Where

Cased = Callable[..., Case]
HERE = Where("brief.yaml")
PARAGRAPHS = (
    "Kabul is a town in Afghanistan.",
    "It lies on a river.",
    "This week it rose.",
    "News from Herat\n\nAfghanistan sleeps.",
)


@pytest.mark.parametrize(
    ("number", "names"),
    [(2, {"kabul", "afgh"}), (3, {"it", "kabul", "afgh"}), (5, {"niws", "hirat", "afgh"})],
)
def test_names_of_a_paragraph_its_heading_and_the_one_before(
    cased: Cased, number: int, names: set[str]
) -> None:
    case = cased("", *PARAGRAPHS)
    paragraph = case.paragraph(Citation("", number, HERE))
    assert paragraph is not None
    assert case.named_in(paragraph) == frozenset(names)


def test_evidence_is_what_exists_each_once(cased: Cased) -> None:
    case = cased("", *PARAGRAPHS)
    found = case.evidence([Citation("", n, HERE) for n in (2, 2, 99)])
    assert [one.number for one in found] == [2]


def test_grounds_are_what_is_cited_or_else_everything(cased: Cased) -> None:
    case = cased("subtitle: Rain\nwhy_it_matters: Rain falls. [2]\n", *PARAGRAPHS)
    grounds = {claim.part: case.grounds(claim) for claim in case.claims}
    assert [one.number for one in grounds["why_it_matters"]] == [2]
    assert len(grounds["subtitle"]) == 5


def test_cited_paragraphs(cased: Cased) -> None:
    assert [one.number for one in cased("why_it_matters: Rain falls. [3]\n", *PARAGRAPHS).cited] == [1, 3]


@pytest.mark.parametrize(("count", "words"), [(1, "paragraph 1"), (3, "paragraphs 1, 2 and 3")])
def test_listed(cased: Cased, count: int, words: str) -> None:
    assert listed(cased("", *PARAGRAPHS).paragraphs[:count]) == words


def test_a_warning_at_a_source_has_the_name_of_its_paragraph(cased: Cased) -> None:
    paragraph = cased("", *PARAGRAPHS).paragraphs[1]
    found = warn_source(paragraph, (0, 5), "m", "h")
    assert (found.place, found.severity) == ("source 2", Severity.WARNING)
    assert found.where.text[found.where.column - 1 :][: found.where.length] == "Kabul"


@pytest.mark.parametrize(
    ("language", "english"), [("en", True), ("en-GB", True), ("fr", False), ("fa-AF", False)]
)
def test_english(poured: Callable[[str], Brief], language: str, english: bool) -> None:
    assert Case(poured(f"language: {language}\n"), ()).english is english


def test_searches_come_to_an_end(cased: Cased) -> None:
    case = cased("")
    assert [case.may_search() for _ in range(26)].count(True) == 25
