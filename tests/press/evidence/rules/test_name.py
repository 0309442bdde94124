from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]
SOURCE = "The Afghan army and the US State Department met the River Watch group in Türkiye."
NEXT = "The group met Iranians."


def brief(words: str, name: str = "River Watch (RW)", more: str = "") -> str:
    return f"actors:\n  - name: {name}\n{more}    facts:\n      - {words}\n"


@pytest.mark.parametrize(
    "words",
    [
        "Met the Afghan army. [2]",
        "Met Afghans in Turkey. [2]",
        "Met the State Department of the United States. [2]",
        "RW met the American State Department. [2]",
        "Met an Iranian. [3]",
        "Met “Robin Hood”. [2]",
        "Met somebody on Monday in May. [2]",
    ],
)
def test_passes(small: Small, words: str) -> None:
    assert small("name", brief(words), SOURCE, NEXT) == []


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Met the Pakistani army. [2]", "Pakistani"),
        ("Met the Afghan army in Doha. [2]", "Doha"),
        ("Met the Afghan Boat Club of Kabul. [2]", "Boat Club"),
    ],
)
def test_another_name_is_a_warning(small: Small, words: str, missing: str) -> None:
    found = small("name", brief(words), SOURCE, NEXT)
    assert found[0].message == f"“{missing}” is not named in paragraph 2"
    assert found[0].severity is Severity.WARNING


def test_an_actor_who_is_not_named_is_an_error(small: Small) -> None:
    (found,) = small("name", brief("Met the army. [2]", "Lake Watch"), SOURCE)
    assert found.message == "paragraph 2 does not name “Lake Watch”"
    assert found.severity is Severity.ERROR


def test_in_source_says_what_the_source_calls_the_actor(small: Small) -> None:
    lines = brief("Met the army. [2]", "Lake Watch", "    in_source: The River Watch group\n")
    assert small("name", lines, SOURCE) == []


def test_the_glossary_explains_an_abbreviation(small: Small) -> None:
    lines = brief("The RWG met the army. [2]") + "glossary:\n  RWG: River Watch, a group\n"
    assert small("name", lines, SOURCE) == []


def test_parties_of_a_relation(small: Small) -> None:
    lines = brief("Met the army. [2]") + "  - name: Lake\n    facts:\n      - The Lake rose. [4]\n"
    relation = "relations:\n  - River Watch (RW) -> Lake: met [{}]\n"
    assert small("name", lines + relation.format(4), SOURCE, NEXT, "River Watch met the Lake.") == []
    (found,) = small("name", lines + relation.format(2), SOURCE, NEXT, "River Watch met the Lake.")
    assert found.message == "paragraph 2 does not name “Lake”"
    assert found.hint == "cite paragraph 4, which has the name"


def test_a_name_known_to_the_reports_is_one_at_the_beginning_of_a_sentence(small: Small) -> None:
    assert len(small("name", "why_it_matters: Kabul met the army. [2]\n", SOURCE, "They met in Kabul.")) == 1
    assert (
        small("name", "why_it_matters: Meetings matter to the army. [2]\n", SOURCE, "They met in Kabul.")
        == []
    )


def test_the_heading_counts(small: Small) -> None:
    assert (
        small(
            "name", "why_it_matters: In Kabul they met. [2]\n", "News from Kabul\n\nThey met and met again."
        )
        == []
    )


def test_the_trap_of_the_real_report(real: Callable[..., list[Finding]]) -> None:
    assert real("name") == []
    found = real("name", "    in_source: The Islamic Republic\n", "")
    assert Severity.ERROR in {one.severity for one in found}
    assert any("Iran" in one.message for one in found)


def test_other_names_are_left_alone_in_another_language(small: Small) -> None:
    lines = "language: fr\nwhy_it_matters: Les États-Unis rencontrent les Afghans. [2]\n"
    assert small("name", lines, SOURCE) == []
    assert len(small("name", lines.replace("language: fr", "language: en-GB"), SOURCE)) > 0


GENERAL = "General Ann River Burhan, who leads the Corel Corporation, met the UAE."
LATER = "In May Burhan left, and then Corel was sold."


@pytest.mark.parametrize("name", ["Ann Burhan", "Corel Corporation"])
def test_the_short_name_by_which_a_report_goes_on(small: Small, name: str) -> None:
    assert small("name", brief("Was gone in May. [3]", name), GENERAL, LATER) == []


def test_another_actor_has_the_short_name_too(small: Small) -> None:
    more = (
        brief("Was gone in May. [3]", "Ann Burhan") + "  - name: Bob Burhan\n    facts:\n      - Left. [1]\n"
    )
    assert [one.place for one in small("name", more, GENERAL, LATER)] == [
        "actors 1 facts 1",
        "actors 2 facts 1",
    ]


def test_initials_stand_for_a_name(small: Small) -> None:
    assert small("name", "why_it_matters: It met the United Arab Emirates. [2]\n", GENERAL) == []
    assert len(small("name", "why_it_matters: It met the United Arab League. [2]\n", GENERAL)) == 1
