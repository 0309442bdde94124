"""No word stands where the knife could reach it."""

import pytest

from tests.printed import drawing


def text(x: int, y: int) -> bytes:
    return b"BT /Over gs /F1 10 Tf 0 0 0 1 k %d %d Td <00010002> Tj ET" % (x, y)


@pytest.mark.parametrize("code", [text(32, 80), text(315, 80), text(60, 31), text(60, 420)])
def test_text_at_the_edge_is_found(told, code):
    assert told(drawing(code)) == {("shop-safe-margin", "")}


@pytest.mark.parametrize(
    "code", [text(40, 80), text(2, 2), b"/Artifact <</Type /Page>> BDC " + text(25, 25) + b" EMC"]
)
def test_text_within_beside_or_of_the_printer_is_sound(told, code):
    assert told(drawing(code)) == set()
