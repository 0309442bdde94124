"""Paths, pictures and colours."""

import pytest

from press.proof.reading.drawn import Painted
from tests.proofs.streams import first, read


def test_colours_and_what_cannot_be_seen():
    assert first(b"0.5 g BT /F1 9 Tf (a) Tj ET").fill == (0.5,)
    assert first(b"1 0 0 rg BT /F1 9 Tf (a) Tj ET").fill == (1, 0, 0)
    assert first(b"/DeviceCMYK cs BT /F1 9 Tf (a) Tj ET").fill == (0, 0, 0, 1)
    assert first(b"/Pattern cs /P1 scn BT /F1 9 Tf (a) Tj ET").fill is None
    assert first(b"/Spot cs 1 scn BT /F1 9 Tf (a) Tj ET").fill is None
    assert not first(b"BT 3 Tr /F1 9 Tf (a) Tj ET").visible


@pytest.mark.parametrize(
    ("code", "kind", "box"),
    [
        (b"1 2 3 4 re f", "fill", (1, 2, 4, 6)),
        (b"1 2 m 5 2 l 5 9 l h S", "stroke", (1, 2, 5, 9)),
        (b"0 0 m 1 9 2 9 3 0 c f", "fill", (0, 0, 3, 9)),
        (b"q 10 0 0 5 1 1 cm BI /W 1 ID x EI Q", "image", (1, 1, 11, 6)),
        (b"0 0 5 5 re W n 1 1 9 9 re f", "fill", (1, 1, 5, 5)),
        (b"0 0 5 5 re W n /S sh", "shading", (0, 0, 5, 5)),
        (b"q 0 0 5 5 re W n Q 1 1 9 9 re f", "fill", (1, 1, 10, 10)),
    ],
)
def test_paint_and_its_box(code, kind, box):
    painted = first(code)
    assert isinstance(painted, Painted)
    assert (painted.kind, painted.box) == (kind, box)


def test_a_path_that_is_not_painted_draws_nothing():
    assert read(b"0 0 5 5 re n").things == []
