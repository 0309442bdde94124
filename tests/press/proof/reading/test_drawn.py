"""What is drawn, and what it covers."""

import pytest

from press.proof.reading.drawn import Mark, Painted
from press.proof.reading.geometry import Box

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
HOLE = ((2.0, 2.0), (8.0, 2.0), (8.0, 8.0), (2.0, 8.0))
LINE = ((0.0, 0.0), (9.0, 0.0))


def painted(*outline, kind: str = "fill", opaque: bool = True) -> Painted:
    return Painted(1, kind, Box(0, 0, 10, 10), (0,), opaque, Mark(), outline)


@pytest.mark.parametrize(
    ("thing", "point", "covered"),
    [
        (painted(SQUARE), (5, 5), True),
        (painted(SQUARE), (11, 5), False),
        (painted(SQUARE, HOLE), (5, 5), False),
        (painted(SQUARE, HOLE), (1, 5), True),
        (painted(SQUARE, opaque=False), (5, 5), False),
        (painted(LINE), (4, 0), False),
        (painted(kind="image"), (5, 5), True),
    ],
)
def test_what_a_shape_covers(thing, point, covered):
    assert thing.covers(*point) is covered


def test_things_are_called_by_their_kind():
    assert (painted().what, painted(kind="image").what) == ("a fill", "an image")


def test_only_what_is_neither_marked_nor_furniture_is_loose():
    assert [Mark().loose, Mark(0).loose, Mark(None, "").loose] == [True, False, False]
