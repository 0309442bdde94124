import zlib

import pikepdf
import pytest

from press.pdf.syntax import array, box, dictionary, name, numbers, stream, string


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.0, "0"),
        (-0.0001, "0"),
        (1.5, "1.5"),
        (100, "100"),
        (1 / 3, "0.333"),
        (1234567.25, "1234567.25"),
    ],
)
def test_numbers(value, written):
    assert numbers(value) == written


def test_no_exponents():
    assert "e" not in numbers(0.001, 0.0004, 98765432.1)


@pytest.mark.parametrize("text", ["plain", "a (b) \\ c", "Küche", "د افغانستان", "𝄞", "tab\there", ""])
def test_strings_come_back(text):
    assert str(pikepdf.Object.parse(string(text))) == text


@pytest.mark.parametrize("text", ["Plain", "with space", "a/b#c", "Ü"])
def test_names_come_back(text):
    assert str(pikepdf.Object.parse(name(text))) == "/" + text


def test_containers():
    assert dictionary({"A": b"1", "B": b"/C"}) == b"<</A 1 /B /C>>"
    assert array([b"1", b"2"]) == b"[1 2]"
    assert box((-1.5, 0, 2, 3)) == b"[-1.5 0 2 3]"


def test_streams():
    assert stream(b"", b"abc", packed=False) == b"<</Length 3>>\nstream\nabc\r\nendstream"
    packed = stream(b"/N 3", b"abc" * 99)
    body = packed.split(b"stream\n", 1)[1].removesuffix(b"\r\nendstream")
    assert zlib.decompress(body) == b"abc" * 99
    assert b"/N 3 /Filter /FlateDecode /Length %d>>" % len(body) in packed
