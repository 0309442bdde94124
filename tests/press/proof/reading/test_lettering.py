"""Text operators move the pen and show strings."""

import pytest

from press.proof.reading.drawn import Shown
from tests.proofs.streams import first, read


@pytest.mark.parametrize(
    ("code", "place", "size"),
    [
        (b"10 20 Td (ab) Tj", (10, 20), 10),
        (b"2 0 0 2 10 20 Tm (ab) Tj", (10, 20), 20),
        (b"12 TL 10 20 Td T* (ab) Tj", (10, 8), 10),
        (b"10 20 TD T* (ab) Tj", (10, 40), 10),
        (b"10 20 Td 1 0 Td (ab) Tj", (11, 20), 10),
        (b"12 TL 10 20 Td (ab) '", (10, 8), 10),
        (b'12 TL 10 20 Td 1 2 (ab) "', (10, 8), 10),
        (b"10 20 Td 3 Ts (ab) Tj", (10, 23), 10),
    ],
)
def test_the_place_of_text(code, place, size):
    shown = first(b"BT /F1 10 Tf %s ET" % code)
    assert isinstance(shown, Shown)
    assert (shown.text, shown.x, shown.y, shown.size) == ("ab", *place, size)


@pytest.mark.parametrize(
    ("code", "width"),
    [
        (b"(ab) Tj", 10),
        (b"2 Tc (ab) Tj", 14),
        (b"3 Tw (a b) Tj", 18),
        (b"50 Tz (ab) Tj", 5),
        (b"[(a)-100(b)] TJ", 11),
        (b"[-300 (ab)] TJ", 13),
        (b"[(ab) -5000] TJ", 60),
    ],
)
def test_the_width_of_text(code, width):
    shown = first(b"BT /F1 10 Tf 0 20 Td %s ET" % code)
    assert shown.box.x1 - shown.box.x0 == pytest.approx(width)


def test_text_that_goes_back_reaches_to_its_left_end():
    shown = first(b"BT /F1 10 Tf 100 20 Td [(a) 2000 (b)] TJ ET")
    assert (shown.box.x0, shown.box.x1) == (85, 105)


def test_text_goes_on_where_the_last_ended():
    _, second = read(b"BT /F1 10 Tf 5 5 Td (ab) Tj (c) Tj ET").things
    assert second.x == 15


def test_turned_and_scaled_pages():
    shown = first(b"q 0 2 -2 0 100 0 cm BT /F1 10 Tf 5 0 Td (ab) Tj ET Q")
    assert (shown.x, shown.y, shown.size) == (100, 10, 20)
    assert shown.box == pytest.approx((85, 10, 105, 30))


def test_text_without_a_font_or_outside_its_object_is_a_fault():
    assert read(b"BT (a) Tj ET").faults == ["text without a font or outside BT"]
    assert read(b"BT /F1 9 Tf ET (a) Tj").faults == ["text without a font or outside BT"]
