"""What streams say in the fonts of a file."""

import pytest

from press.proof.places.objects import scan
from press.proof.places.place import Kind
from press.proof.places.speech import Speech, shows_text

FILE = b"""1 0 obj <</Resources <</Font <</F1 2 0 R /F2 <</Type /Font /Subtype /TrueType>>>>>>>> endobj
2 0 obj <</Type /Font /Subtype /Type0 /ToUnicode 3 0 R /DescendantFonts [<<>>]>> endobj
3 0 obj <<>> stream
1 beginbfchar <0001> <0041> endbfchar
endstream endobj"""


def said(data: bytes) -> list[tuple[Kind, str | bytes]]:
    return [(place.kind, place.content) for place in Speech(scan(FILE)).places(data, "it")]


@pytest.mark.parametrize(
    ("data", "so"),
    [
        (b"BT /F1 9 Tf (a) Tj ET", True),
        (b"q BT [(a) 3] TJ ET", True),
        (b"BT (a)' ET", True),
        (b"(a) Tj", False),
        (b"BT /F1 9 Tf ET", False),
        (b"ABBT (a) Tjx", False),
    ],
)
def test_streams_that_show_text(data, so):
    assert shows_text(data) is so


def test_fonts_are_found_by_name_wherever_they_stand():
    assert said(b"BT /F1 9 Tf <0001> Tj /F2 9 Tf [(B) 20 (C)] TJ ET")[0] == (Kind.PAGE, "ABC")


def test_strings_are_given_as_they_stand_too():
    assert (Kind.PAGE, b"BC") in said(b"BT /F2 9 Tf (B) Tj (C) ' ET")


def test_a_font_that_nobody_knows_is_told():
    assert said(b"BT /F9 9 Tf (B) Tj ET")[-1] == (Kind.UNREAD, "nobody can tell what its font F9 says")
    assert said(b"BT /F1 9 Tf <0002> Tj ET")[-1] == (Kind.UNREAD, "nobody can tell what its font F1 says")


def test_fonts_with_one_reading_need_no_second_look():
    assert Speech(scan(FILE)).plain
    lying = FILE.replace(b"/Subtype /TrueType", b"/Subtype /TrueType /ToUnicode 3 0 R")
    assert not Speech(scan(lying)).plain
