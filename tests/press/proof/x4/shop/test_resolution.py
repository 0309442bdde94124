"""Pictures have enough pixels for their size."""

import pytest

from tests.printed import drawing

RED = {("shop-resolution", "")}


def placed(points: int) -> bytes:
    return b"q %d 0 0 %d 40 40 cm /Photo Do Q" % (points, points)


def stencil(points: int) -> bytes:
    return b"q %d 0 0 %d 40 40 cm BI /W 80 /H 80 /IM true /BPC 1 ID %s EI Q" % (points, points, bytes(800))


def test_too_coarse_a_picture_is_found(told, findings):
    assert told(drawing(placed(200))) == RED
    assert ["108 pixels an inch" in one.message for one in findings(drawing(placed(200)))] == [True]


@pytest.mark.parametrize(("points", "remarks"), [(144, 1), (72, 0)])
def test_one_that_could_be_finer_is_a_remark(told, findings, points, remarks):
    assert told(drawing(placed(points))) == set()
    assert len(findings(drawing(placed(points)))) == remarks


def test_a_turned_picture_is_measured_along_its_sides(findings):
    turned = drawing(b"q 0 200 -200 0 260 40 cm /Photo Do Q")
    assert ["108 pixels an inch" in one.message for one in findings(turned)] == [True]


def test_line_art_needs_more(told):
    assert told(drawing(stencil(10))) == RED
    assert told(drawing(stencil(9))) == set()
