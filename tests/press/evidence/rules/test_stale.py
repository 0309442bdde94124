from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "event",
    [
        "2024-11-27: It rose. [1]",
        "2024-11: It rose. [1]",
        "2025: It is expected to rise. [1]",
        "2024-12-01: The deadline ends. [1]",
    ],
)
def test_passes(small: Small, event: str) -> None:
    assert small("stale", f"timeline:\n  - {event}\n") == []


@pytest.mark.parametrize("event", ["2024-11-28: It rose. [1]", "2024-12: It rose. [1]", "2025: It rose. [1]"])
def test_fails(small: Small, event: str) -> None:
    (found,) = small("stale", f"timeline:\n  - {event}\n")
    assert found.message == "this is after 2024-11-27, until when the brief knows things"
    assert found.severity is Severity.WARNING


def test_an_old_source_is_a_note(small: Small) -> None:
    (found,) = small("stale", "", old="published: 2024-11-27", new="published: 2023-11-01")
    assert found.severity is Severity.NOTE
