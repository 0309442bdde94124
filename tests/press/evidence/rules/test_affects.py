from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]


def test_passes(small: Small) -> None:
    assert small("affects", "watch:\n  - sign: It rains.\n    affects: 1\n  - sign: It snows.\n") == []


@pytest.mark.parametrize("number", ["2", "0", "1, 3"])
def test_fails(small: Small, number: str) -> None:
    (found,) = small("affects", f"watch:\n  - sign: It rains.\n    affects: {number}\n")
    assert found.message.startswith(f"there is no judgment {number[-1]}; the brief has 1")
