"""The gauge says the same with and without colour, from either side."""

from itertools import pairwise

import pytest

from press.drawing.surface import Surface
from press.inks import BLACK, WHITE
from press.layout.pieces import Picture
from press.pictures.gauge import Cell, gauge
from press.scales import ICD_203, SCALES, Scale
from tests.bricks import WIDE, boxes, drawn


def cells(chosen: int | None, scale: Scale = ICD_203) -> list[Cell]:
    return [Cell(term.low, term.high, number == chosen) for number, term in enumerate(scale.terms)]


# What the scale calls 1 and 99 are the ends of the bar, so that it has seven cells and no slivers beside them.
EDGES = list(pairwise((0, 5, 20, 45, 55, 80, 95, 100)))


def painted(chosen: int | None, rtl: bool = False, scale: Scale = ICD_203) -> Surface:
    return drawn(Picture(8, gauge(cells(chosen, scale), BLACK, WHITE, 8, rtl), None))


def upright(surface: Surface) -> list[float]:
    """Return where upright lines stand."""
    lines = [line.split() for line in surface._code if line.endswith("l S Q")]
    return [float(line[-8]) for line in lines if line[-8] == line[-5]]


@pytest.mark.parametrize("chosen", range(7))
def test_the_chosen_cell_is_solid_over_its_range(chosen: int) -> None:
    low, high = EDGES[chosen]
    ground, cell = boxes(painted(chosen))
    assert ground == (0, 0, WIDE, 8)
    assert cell == (low, 0, high - low, 8)


def test_right_to_left_likely_stands_at_the_left() -> None:
    term = ICD_203.terms[5]
    assert boxes(painted(5, rtl=True))[1] == (100 - term.high, 0, term.high - term.low, 8)


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.name)
def test_every_step_has_its_edges(scale: Scale, rtl: bool) -> None:
    edges = {edge for term in scale.terms for edge in (term.low, term.high)} - {0, 1, 99, 100}
    assert set(upright(painted(2, rtl, scale))) == {100 - edge if rtl else edge for edge in edges}


def test_ticks_below_the_bar_tell_where_cells_meet() -> None:
    feet = [
        float(line.split()[-7])
        for line in painted(2)._code
        if line.endswith("l S Q") and line.split()[-8] == line.split()[-5]
    ]
    assert len(feet) == 6
    assert max(feet) < -2


def test_nothing_chosen_is_a_dashed_empty_bar() -> None:
    surface = painted(None)
    assert boxes(surface) == []
    code = "\n".join(surface._code)
    assert code.count("[2 2] 0 d") == 4


def test_the_bar_stays_inside_its_width_and_height() -> None:
    code = "\n".join(painted(3)._code)
    assert "0.3 0.3 99.4 7.4 re S" in code
