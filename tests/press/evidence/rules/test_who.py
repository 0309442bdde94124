from collections.abc import Callable

import pytest

from press.evidence.finding import Finding
from press.problems import Severity

Small = Callable[..., list[Finding]]
SOURCE = (
    "Arland accuses Borland of diverting the river. The ferries of Corland stopped in the harbour at dawn."
)
ACTORS = """\
actors:
  - name: Arland
    facts:
      - {}
  - name: Borland (BO)
    facts:
      - Accused of diverting the river. [2]
  - name: Corland
    facts:
      - Its ferries stopped in the harbour. [2]
"""


@pytest.mark.parametrize(
    "words",
    [
        "Accuses Borland of diverting the river. [2]",
        "Arland accuses Borland of diverting the river. [2]",
        "Accuses “Corland”. [2]",
    ],
)
def test_passes(small: Small, words: str) -> None:
    assert small("who", ACTORS.format(words), SOURCE) == []


def test_another_actor_of_the_same_paragraph(small: Small) -> None:
    (found,) = small("who", ACTORS.format("Accuses Corland of diverting the river. [2]"), SOURCE)
    assert found.message.startswith("paragraph 2 does not say this of “Corland”")
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "words",
    ["Accuses Arland of diverting the river. [2]", "Accuses Borland of diverting the river of Borland. [2]"],
)
def test_the_same_actor_twice(small: Small, words: str) -> None:
    found = small("who", ACTORS.format(words), SOURCE)
    assert [one.message.endswith("is the subject and the object of one statement") for one in found] == [True]


@pytest.mark.parametrize(
    ("words", "count"), [("Corland accuses Borland", 1), ("Arland accuses Borland", 0), ("The river rose", 0)]
)
def test_another_subject(small: Small, words: str, count: int) -> None:
    lines = ACTORS.format("Accuses Borland. [2]") + f"why_it_matters: {words} of diverting the river. [2]\n"
    found = [one for one in small("who", lines, SOURCE) if one.place == "why_it_matters 1"]
    assert len(found) >= count
    assert bool(found) == bool(count)
