from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]
GAPS = "gaps:\n  - All.\n"


def test_passes(small: Small) -> None:
    assert small("markings", GAPS + "section_markings:\n  gaps: TLP:GREEN\n") == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("section_markings:\n  gap: TLP:GREEN\n", "the brief has no part called 'gap'"),
        (
            "section_markings:\n  gaps: OFFICIAL\n",
            "OFFICIAL is of UK GSCP, but the brief is marked in TLP 2.0",
        ),
        (
            "comments:\n  - text: Ask.\n    marking: CUI\n",
            "CUI is of US CUI, but the brief is marked in TLP 2.0",
        ),
    ],
)
def test_fails(small: Small, lines: str, message: str) -> None:
    assert [one.message for one in small("markings", GAPS + lines)] == [message]


def test_proposes_the_part(small: Small) -> None:
    (found,) = small("markings", GAPS + "section_markings:\n  gap: TLP:GREEN\n")
    assert found.hint == "write gaps"
