from collections.abc import Callable

import pytest

from press.brief import Brief
from press.evidence.claims import Claim, read_claims

Pour = Callable[[str], Brief]


def facts(poured: Pour, words: str) -> list[tuple[str, list[int]]]:
    brief = poured(f"actors:\n  - name: River\n    facts:\n      - >\n        {words}\n")
    found = [claim for claim in read_claims(brief) if claim.part == "actors" and claim.key == "text"]
    return [(claim.words, [one.number for one in claim.cites]) for claim in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It rises. [1]", [("It rises.", [1])]),
        ("It rises [1].", [("It rises", [1])]),
        ("It rises. [1] It falls. [2, 3]", [("It rises.", [1]), ("It falls.", [2, 3])]),
        ("It rises, [1] and falls. [2]", [("It rises,", [1]), (" and falls.", [2])]),
        ("The lake [1] is full.", [("The lake", [1]), (" is full.", [1])]),
        ("It rises. It falls. [2]", [("It rises.", []), ("It falls.", [2])]),
        ("Mr. Bell and Gen. A. Smith swim. [4]", [("Mr. Bell and Gen. A. Smith swim.", [4])]),
        ("It rises.", [("It rises.", [])]),
    ],
)
def test_stretches_of_a_text(poured: Pour, words: str, expected: list[tuple[str, list[int]]]) -> None:
    assert facts(poured, words) == expected


def test_an_item_with_cites_lends_them_to_all_its_texts(poured: Pour) -> None:
    claims = [claim for claim in read_claims(poured("")) if claim.part == "key_judgments"]
    assert {claim.key for claim in claims} >= {"judgment", "source_says", "because"}
    assert {tuple(one.number for one in claim.around) for claim in claims} == {(1,)}


def test_paths_count_as_people_do(poured: Pour) -> None:
    brief = poured("actors:\n  - name: River\n    facts:\n      - Rises. [1]\n      - Falls. [1]\n")
    assert [claim.path for claim in read_claims(brief) if claim.key == "text" and claim.part == "actors"] == [
        "actors 1 facts 1",
        "actors 1 facts 2",
    ]


def told(poured: Pour, lines: str) -> list[Claim]:
    return [claim for claim in read_claims(poured(lines)) if claim.part == "gaps"]


def test_our_own_words_say_what_a_report_says_only_if_they_cite_it(poured: Pour) -> None:
    assert [claim.told for claim in told(poured, "gaps:\n  - The depth.\n  - The depth. [1]\n")] == [
        False,
        True,
    ]


def test_a_problem_stands_at_its_words(poured: Pour) -> None:
    (claim,) = told(poured, "gaps:\n  - The depth of it. [1]\n")
    where = claim.error((4, 9), "", "").where
    assert where.text[where.column - 1 :][: where.length] == "depth"
