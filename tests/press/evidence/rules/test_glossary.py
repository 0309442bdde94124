from collections.abc import Callable

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]


def test_passes(small: Small) -> None:
    assert small("glossary", "glossary:\n  RW: River Watch\n  LW: Lake Watch\n") == []


def test_fails(small: Small) -> None:
    (found,) = small("glossary", "glossary:\n  RW: River Watch\n  Rw: Rain Watch\n")
    assert found.message.startswith("Rw is explained twice, first on line ")
