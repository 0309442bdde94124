from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]


def section(passage: str) -> str:
    return f"sections:\n  - heading: Rivers\n    body:\n      - {passage}\n"


@pytest.mark.parametrize("passage", ["It rose. [1]", "heading: More", "items:\n          - One. [1]"])
def test_passes(small: Small, passage: str) -> None:
    assert small("passage", section(passage)) == []


@pytest.mark.parametrize(
    ("passage", "message"),
    [
        ("numbered: yes", "this passage says nothing"),
        ("heading: More\n        text: It rose. [1]", "this passage is text and heading at once"),
    ],
)
def test_fails(small: Small, passage: str, message: str) -> None:
    assert [one.message for one in small("passage", section(passage))] == [message]
