from collections.abc import Callable

import pytest

from press.evidence.bearing import Bearing, closeness, matter
from press.evidence.case import Case

Cased = Callable[..., Case]
PARAGRAPHS = ("Ferries carry 20 tons of timber to Kabul.", "Salmon swim upstream in May 2021.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Timber goes to Kabul.", 2),
        ("20 tons of timber", 2),
        ("Salmon swim.", 3),
        ("It happened in May 2021, upstream.", 3),
    ],
)
def test_shares_are_largest_where_a_text_comes_from(cased: Cased, text: str, number: int) -> None:
    shares = Bearing.of(cased("", *PARAGRAPHS)).shares(text)
    assert max(shares, key=lambda one: shares[one]).number == number
    assert all(0 < share <= 1.0001 for share in shares.values())


def test_one_word_is_too_little(cased: Cased) -> None:
    assert Bearing.of(cased("", *PARAGRAPHS)).shares("Salmon.") == {}


def test_share_of_one_text_in_another(cased: Cased) -> None:
    bearing = Bearing.of(cased("", *PARAGRAPHS))
    assert bearing.share("Salmon swim upstream", "Salmon swim upstream in May.") == pytest.approx(1)
    assert bearing.share("Salmon swim upstream", "Ferries carry timber.") == 0


def test_the_bearing_of_a_case_is_made_once(cased: Cased) -> None:
    case = cased("")
    assert Bearing.of(case) is Bearing.of(case)


def test_closeness() -> None:
    text = "The army withdrew in 2021 and the peace was made in 2020."
    assert closeness("army withdraws", text, text.index("2021")) > closeness(
        "army withdraws", text, text.index("2020")
    )


@pytest.mark.parametrize(
    ("lines", "key", "expected"),
    [
        ("actors:\n  - name: River\n    facts:\n      - Rises. [1]\n", "text", "— River; Rises."),
        ("timeline:\n  - 2021: It rose. [1]\n", "when", "It rose. [1] — 2021"),
        ("key_figures:\n  - figure: 20\n    label: tons\n    cites: 1\n", "label", "20 tons"),
    ],
)
def test_the_place_of_a_claim_adds_to_its_matter(cased: Cased, lines: str, key: str, expected: str) -> None:
    case = cased(lines)
    part = lines.split(":", maxsplit=1)[0]
    (claim,) = [claim for claim in case.claims if claim.part == part and claim.key == key]
    assert matter(case, claim).strip() == expected
