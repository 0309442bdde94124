"""Operators that paint leave their boxes on the page."""

import pytest

from press.proof.reading.graphics import ACTS as PATHS
from press.proof.reading.stage import Fonts
from press.proof.x4.reading.paint import ACTS, paint_image
from press.proof.x4.reading.stage import Press


@pytest.fixture
def press() -> Press:
    return Press(1, Fonts(), {})


def test_a_path_is_filled_and_stroked_and_then_gone(press):
    PATHS[b"re"](press, 10, 20, 30, 40)
    ACTS[b"B"](press)
    assert [(one.kind, one.box) for one in press.painted] == [
        ("fill", (10, 20, 40, 60)),
        ("stroke", (10, 20, 40, 60)),
    ]
    ACTS[b"f"](press)
    assert len(press.painted) == 2


def test_a_path_may_clip(press):
    PATHS[b"re"](press, 0, 0, 15, 30)
    PATHS[b"W"](press)
    ACTS[b"n"](press)
    PATHS[b"re"](press, 10, 20, 30, 40)
    ACTS[b"f"](press)
    assert press.painted[-1].box == (10, 20, 15, 30)


def test_an_image_fills_the_unit_square(press):
    press.transform((20, 0, 0, 30, 5, 6))
    paint_image(press, {"/ColorSpace": "/DeviceGray"})
    assert press.painted[0].box == (5, 6, 25, 36)
    assert press.painted[0].shade.space.kind == "/DeviceGray"


def test_what_is_missing_is_told(press):
    ACTS[b"Tj"](press, b"x")
    ACTS[b"sh"](press, "/None")
    ACTS[b"BDC"](press, "/OC", "/None")
    assert [one.about for one in press.broken] == ["Tj", "sh", "BDC"]
