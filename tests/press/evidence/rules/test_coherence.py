from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]
SECOND = """\
  - judgment: The rivers are {} not to rise.
    likelihood: {}
    source_says: The rivers
    confidence: low
    because: It is so.
    cites: 1
"""


@pytest.mark.parametrize(
    "words", ["The rivers are likely to rise. [1]", "The lakes are very likely to fall. [1]"]
)
def test_passes(small: Small, words: str) -> None:
    assert small("coherence", "", old="The rivers are likely to rise. [1]", new=words) == []


def test_the_bottom_line_has_another_word(small: Small) -> None:
    new = "The rivers are very likely to rise. [1]"
    (found,) = small("coherence", "", old="The rivers are likely to rise. [1]", new=new)
    assert found.message == "“very likely” here, but “likely” in judgment 1"


@pytest.mark.parametrize(("term", "count"), [("unlikely", 0), ("likely", 1), ("almost no chance", 1)])
def test_complements(small: Small, term: str, count: int) -> None:
    assert len(small("coherence", SECOND.format(term, term))) == count
