"""Matrices, boxes and points."""

import pytest

from press.proof.reading.geometry import IDENTITY, Box, around, image_of, multiply


def test_the_first_matrix_acts_first():
    assert multiply((2, 0, 0, 2, 0, 0), (1, 0, 0, 1, 5, 0)) == (2, 0, 0, 2, 5, 0)
    assert multiply((1, 0, 0, 1, 5, 0), (2, 0, 0, 2, 0, 0)) == (2, 0, 0, 2, 10, 0)


@pytest.mark.parametrize(
    ("matrix", "box"),
    [
        (IDENTITY, (0, 0, 2, 1)),
        ((1, 0, 0, 1, 5, 6), (5, 6, 7, 7)),
        ((0, 1, -1, 0, 0, 0), (-1, 0, 0, 2)),
        ((-1, 0, 0, -1, 0, 0), (-2, -1, 0, 0)),
    ],
)
def test_a_moved_rectangle(matrix, box):
    assert image_of(matrix, 0, 0, 2, 1) == box


def test_boxes_hold_and_meet():
    assert Box(0, 0, 9, 9).holds(Box(-0.4, 0, 9, 9.4), 0.5)
    assert not Box(0, 0, 9, 9).holds(Box(-0.6, 0, 9, 9), 0.5)
    assert Box(0, 0, 9, 9).meet(Box(5, 5, 20, 20)) == (5, 5, 9, 9)
    assert Box(0, 0, 4, 4).meet(Box(5, 5, 20, 20)).area == 0
    assert around([(1, 5), (3, 2)]) == (1, 2, 3, 5)
