"""Lines are thick enough to be printed."""

import pytest

from tests.printed import drawing


@pytest.mark.parametrize(
    "code", [b"0 w 60 60 m 90 60 l S", b"q 0.1 0 0 0.1 0 0 cm 1 w 600 600 m 900 600 l S Q"]
)
def test_a_thin_line_is_found(told, code):
    assert told(drawing(code)) == {("shop-lines", "")}


@pytest.mark.parametrize("code", [b"0.25 w 60 60 m 90 60 l S", b"q 4 0 0 4 0 0 cm 0.1 w 15 15 m 20 15 l S Q"])
def test_a_quarter_point_is_sound(told, code):
    assert told(drawing(code)) == set()
