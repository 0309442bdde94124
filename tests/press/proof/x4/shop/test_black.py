"""Black is black alone and overprints."""

import pytest

from tests.printed import drawing

RED = {("shop-black", "")}


def text(ink: bytes, size: int, state: bytes = b"/Over") -> bytes:
    return b"q %s gs BT /F1 %d Tf %s 60 80 Td <0001> Tj ET Q" % (state, size, ink)


@pytest.mark.parametrize(
    "code",
    [
        text(b"0.6 0.4 0.4 1 k", 12),
        text(b"0 0 0 1 k", 12, b"/Plain"),
        text(b"0 g", 12, b"/Plain"),
        text(b"1 Tr 0.5 0 0 0.9 K", 12),
        b"q /Over gs 0 0 0 0 k 60 60 10 10 re f Q",
    ],
)
def test_it_is_found(told, code):
    assert told(drawing(code)) == RED


@pytest.mark.parametrize(
    "code",
    [
        text(b"0.6 0.4 0.4 1 k", 25),
        text(b"1 0.6 0.15 0.45 k", 9, b"/Plain"),
        text(b"0 0 0 0.72 k", 9, b"/Plain"),
        text(b"3 Tr 0 0 0 1 k", 9, b"/Plain"),
        b"q /Plain gs 0 0 0 0 k 60 60 10 10 re f Q",
    ],
)
def test_it_is_sound(told, code):
    assert told(drawing(code)) == set()
