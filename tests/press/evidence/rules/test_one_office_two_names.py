from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Fact = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "source",
    [
        "The Special Envoy for Rivers spoke. The special envoy left.",
        "The US inspector general spoke. The US inspector general left.",
        "The Arland prime minister and the Borland prime minister met.",
    ],
)
def test_passes(fact: Fact, source: str) -> None:
    assert fact("one-office-two-names", "They met.", source) == []


@pytest.mark.parametrize(
    "source",
    [
        "The Special Inspector General for Rivers wrote. The US inspector general left.",
        "The Arland special envoy spoke. The UN Special Envoy for Rivers left.",
    ],
)
def test_fails(fact: Fact, source: str) -> None:
    (found,) = fact("one-office-two-names", "They met.", source)
    assert found.message.endswith("may be one office or two")
    assert found.place == "source 2"


def test_the_trap_of_the_real_report(real: Callable[..., list[Finding]]) -> None:
    assert [one.place for one in real("one-office-two-names")] == ["source 3"]
