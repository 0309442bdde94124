from collections.abc import Callable

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]


def test_passes(small: Small) -> None:
    assert small("version", "version: 3\n") == []


def test_fails(small: Small) -> None:
    (found,) = small("version", "version: 0\n")
    assert found.message == "version: 0 is no version; the first is 1"
