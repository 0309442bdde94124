from collections.abc import Callable

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]
ACTORS = """\
actors:
  - name: River Watch (RW)
    facts:
      - Rises. [1]
  - name: Lake
    facts:
      - Falls. [1]
relations:
"""


def test_passes(small: Small) -> None:
    assert small("actors", ACTORS + "  - River Watch (RW) -> Lake: feeds [1]\n") == []


def test_a_party_that_is_no_actor(small: Small) -> None:
    (found,) = small("actors", ACTORS + "  - RW -> Lake: feeds [1]\n")
    assert found.message == "'RW' is not the name of an actor"
    assert found.hint == "write River Watch (RW)"
    (found,) = small("actors", ACTORS + "  - Lake -> Ocean: feeds [1]\n")
    assert found.hint == "add it under actors:, with a fact and its source"


def test_an_actor_twice(small: Small) -> None:
    (found,) = small("actors", ACTORS.replace("River Watch (RW)", "Lake") + "  - Lake -> Lake: feeds [1]\n")
    assert found.message == "Lake is an actor twice"
