from collections.abc import Callable

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]


def test_passes(small: Small) -> None:
    assert small("as-of", "") == []


def test_as_of_after_the_date(small: Small) -> None:
    (found,) = small("as-of", "", old="as_of: 2024-11-27", new="as_of: 2024-11-29")
    assert found.message == "as_of: 2024-11-29 is after the date of the brief, 2024-11-28"


def test_a_source_later_than_as_of(small: Small) -> None:
    (found,) = small("as-of", "", old="as_of: 2024-11-27", new="as_of: 2024-11-26")
    assert found.message == "this source was published on 2024-11-27, after as_of: 2024-11-26"
