from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]
OLD = "judgment: The rivers are likely to rise.\n"
AHEAD = "judgment: The rivers are likely to rise over the next 12 months.\n"


def test_passes(small: Small) -> None:
    assert small("horizon", "") == []
    assert small("horizon", "    horizon: until November 2025\n", old=OLD, new=AHEAD) == []


@pytest.mark.parametrize("horizon", ["", "    horizon: for some time\n"])
def test_fails(small: Small, horizon: str) -> None:
    (found,) = small("horizon", horizon, old=OLD, new=AHEAD)
    assert found.message == "this stretch of time has no beginning"
    assert found.place == "key_judgments 1"


def test_the_traps_of_the_real_report(real: Callable[..., list[Finding]]) -> None:
    assert {one.place for one in real("horizon")} == {"source 2", "source 7"}
