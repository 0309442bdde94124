"""Who may see a text: what all that holds it says together."""

import pytest

from press.brief import Statement
from press.marked import Text
from press.markings import Marking
from press.protection import Protection, protected
from press.values import Names
from tests.cutting import pour


def held(*names: str, audiences: str | None = None) -> Protection:
    named = None if audiences is None else frozenset(audiences.split())
    return Protection(tuple(map(Marking, names)), named)


def test_every_text_has_the_markings_of_all_that_holds_it() -> None:
    lines = """\
section_markings:
  actors: TLP:GREEN
actors:
  - name: Desk
    marking: TLP:AMBER
    facts:
      - Is open. [1]
      - text: Is closed. [1]
        marking: TLP:CLEAR
        for: board
"""
    found = {str(text): one for one, text in protected(pour(lines))}
    assert found["Rivers rise"] == held("TLP:CLEAR")
    assert found["Is open. [1]"] == held("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER")
    assert found["Is closed. [1]"] == held("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", audiences="board")


def test_what_speaks_to_the_press_is_left_out() -> None:
    lines = "section_markings:\n  gaps: TLP:RED\naccept:\n  - {warning: number, in: line 1, reason: Seen by all of us.}\n"
    assert not {"gaps", "number", "Seen by all of us."} & {str(text) for _, text in protected(pour(lines))}


def test_an_item_inside_is_for_fewer_audiences_only() -> None:
    outer = held("TLP:CLEAR", audiences="board staff")
    item = Statement(text=Text("x"), audiences=Names(("staff", "press")))
    assert outer.inside(item) == held("TLP:CLEAR", audiences="staff")
    assert held("TLP:CLEAR").inside(Statement(text=Text("x"))) == held("TLP:CLEAR")


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [
        (held("TLP:GREEN"), held("TLP:GREEN"), True),
        (held("TLP:GREEN"), held("TLP:AMBER"), True),
        (held("TLP:AMBER"), held("TLP:GREEN"), False),
        (held("TLP:CLEAR", "TLP:AMBER"), held("TLP:CLEAR", "TLP:GREEN"), False),
        (held("TLP:CLEAR"), held("TLP:CLEAR", audiences="a"), True),
        (held("TLP:CLEAR", audiences="a"), held("TLP:CLEAR"), False),
        (held("TLP:CLEAR", audiences="a b"), held("TLP:RED", audiences="a"), True),
        (held("TLP:CLEAR", audiences="a"), held("TLP:RED", audiences="a b"), False),
        (held("TLP:PURPLE"), held("TLP:RED"), False),
        (held("OFFICIAL"), held("TLP:RED"), False),
    ],
)
def test_what_is_open_to_all_who_see_another(one: Protection, other: Protection, seen: bool) -> None:
    assert one.open_to(other) is seen
