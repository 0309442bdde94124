import pytest

from press.evidence.wording.hedges import Strength, hedges


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("It may rise", Strength.OPEN),
        ("It could pose a threat", Strength.OPEN),
        ("The report suggests that it rose", Strength.OPEN),
        ("It is likely to rise", Strength.LIKELY),
        ("It is expected to rise", Strength.LIKELY),
        ("They have doubts about it", Strength.LIKELY),
        ("There is no sign of it", Strength.FIRM),
        ("It is very likely to rise", Strength.FIRM),
    ],
)
def test_strength(text: str, strength: Strength) -> None:
    assert [one.strength for one in hedges(text)] == [strength]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024 it rose",
        "estimates of rain",
        "potential targets",
        "It rose",
        "a fund by which they may accept gifts",
    ],
)
def test_no_hedges(text: str) -> None:
    assert hedges(text.replace("May 2024", "may 2024")) == ()


def test_what_a_hedge_governs() -> None:
    (one,) = hedges("It could flood the old town of Kabul, they say.")
    assert one.governed == ("flood", "old", "town")
