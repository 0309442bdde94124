from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Fact = Callable[..., list[Finding]]
SOURCE = "The River Watch Group (RWG) met the LW."


@pytest.mark.parametrize(
    "words",
    [
        "The US met them in the UN.",
        "River Watch Group (RWG) rose; the RWG fell.",
        "It met “the LW”.",
        "Part IV rose.",
    ],
)
def test_passes(fact: Fact, words: str) -> None:
    assert fact("acronym", words, SOURCE) == []


def test_not_explained(fact: Fact) -> None:
    (found,) = fact("acronym", "The LW met the LW.", SOURCE)
    assert found.message == "LW is not explained"


def test_the_glossary_explains(small: Callable[..., list[Finding]]) -> None:
    lines = "why_it_matters: The LW met the LWs. [2]\nglossary:\n  LW: Lake Watch\n"
    assert small("acronym", lines, SOURCE) == []


def test_explained_in_another_way(small: Callable[..., list[Finding]]) -> None:
    (found,) = small("acronym", "glossary:\n  RWG: Royal Wine Guild\n", SOURCE)
    assert found.message == "paragraph 2 explains RWG as “River Watch Group”"
    assert small("acronym", "glossary:\n  RWG: River Watch Group\n", SOURCE) == []


@pytest.mark.parametrize("word", ["F-35", "A4", "Ferry", "COVID-19"])
def test_what_is_no_abbreviation(fact: Fact, word: str) -> None:
    assert fact("acronym", f"The {word} rose.", SOURCE) == []


def test_the_trap_of_the_real_report(real: Callable[..., list[Finding]]) -> None:
    found = real("acronym", "  SIGAR: Special Inspector General for Afghanistan Reconstruction\n", "")
    assert "SIGAR is not explained" in [one.message for one in found]


@pytest.mark.parametrize(
    ("name", "count"), [("Lake Watch (LW)", 0), ("Fish Office of Lakes (FOL)", 0), ("Fish Office (OF)", 1)]
)
def test_an_abbreviation_in_an_actor_s_name(
    small: Callable[..., list[Finding]], name: str, count: int
) -> None:
    lines = f"actors:\n  - name: {name}\n    facts:\n      - Rises. [2]\n"
    found = [one.message for one in small("acronym", lines, SOURCE)]
    assert len([one for one in found if "does not stand for" in one]) == count
