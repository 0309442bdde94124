"""Files that are too heavy for mail."""

import pytest

from press.problems import Exit, Refused, Severity
from press.sending.weight import heavy


@pytest.mark.parametrize(("size", "told"), [(5_000_000, []), (5_000_001, ["5.0"]), (10_000_000, ["10.0"])])
def test_a_heavy_file_is_told(size: int, told: list[str]) -> None:
    found = list(heavy("a.pdf", bytes(size), 10))
    assert [one.message for one in found] == [
        f"the file has {n} megabytes, which some servers refuse" for n in told
    ]
    assert all(one.severity is Severity.WARNING for one in found)


def test_a_file_that_is_too_heavy_is_refused() -> None:
    with pytest.raises(Refused, match=r"the file has 10\.0 megabytes, 10 are the most") as refusal:
        list(heavy("a.pdf", bytes(10_000_001), 10))
    assert refusal.value.status is Exit.UNPROVEN
    assert list(heavy("a.pdf", bytes(10_000_001), 30)) == []
