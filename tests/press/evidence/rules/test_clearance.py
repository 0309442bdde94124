from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "lines", ["status: final\ncleared_by: Legal desk\n", "status: draft\n", "reviewed_by: Lake desk\n"]
)
def test_passes(small: Small, lines: str) -> None:
    assert small("clearance", lines) == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("status: final\n", "status: is final, but cleared_by: names nobody"),
        (
            "status: final\ncleared_by: river  Desk\n",
            "cleared_by: names the author, who cannot be the second pair of eyes",
        ),
        ("reviewed_by: River desk\n", "reviewed_by: names the author, who cannot be the second pair of eyes"),
    ],
)
def test_fails(small: Small, lines: str, message: str) -> None:
    (found,) = small("clearance", lines)
    assert found.message == message
    assert found.where.text.startswith(message.split(":", maxsplit=1)[0])
