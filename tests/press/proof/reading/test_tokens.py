"""Content streams are cut into operators and operands as ISO 32000-1, 7.2 and 7.8.2 say."""

import pytest

from press.proof.reading.tokens import Reference, name, operations, string


@pytest.mark.parametrize(
    ("data", "operands"),
    [
        (b"1 -2 +.5 4. x", [1.0, -2.0, 0.5, 4.0]),
        (b"(a\\)b) x", [b"a)b"]),
        (b"(a(b(c)d)e) x", [b"a(b(c)d)e"]),
        (b"(a\\(b(c)) x", [b"a(b(c)"]),
        (b"(\\101\\n\\\nz\r\n) x", [b"A\nz\n"]),
        (b"<48 65 6C 6c 7> x", [b"Hellp"]),
        (b"[(a)-3(b)<0041>] x", [[b"a", -3.0, b"b", b"\0A"]]),
        (b"[[1 2] /N (a(b))] x", [[[1.0, 2.0], "/N", b"a(b)"]]),
        (b"/A#20b /P <</MCID 3/L[1 true null]>> x", ["/A b", "/P", {"/MCID": 3.0, "/L": [1.0, True, None]}]),
        (b"% (not\n1 % x\r2 x", [1.0, 2.0]),
        (b"<</A 12 0 R /B [3 0 R]>> x", [{"/A": Reference(12), "/B": [Reference(3)]}]),
        (b"]>> 1 x", [1.0]),
    ],
)
def test_operands(data, operands):
    assert list(operations(data)) == [(b"x", operands)]


def test_operators_need_no_space_before_delimiters():
    assert [operator for operator, _ in operations(b"q(a)Tj[1]0 d/N gs T* f* Q")] == [
        b"q",
        b"Tj",
        b"d",
        b"gs",
        b"T*",
        b"f*",
        b"Q",
    ]


def test_an_inline_image_is_passed_over():
    found = list(operations(b"q BI /W 2 /H 1 ID \xff(\x00EI) EI Q"))
    assert found == [(b"q", []), (b"BI", []), (b"EI", [{"/W": 2.0, "/H": 1.0}, b"\xff(\x00EI)"]), (b"Q", [])]


@pytest.mark.parametrize(
    "data",
    [b"(never closed", b"<41", b"[1 2", b"<</A", b"ID", b"{}", b"\xff\xfe", b"(" * 5000, b"[" * 5000, b"%"],
)
def test_broken_streams_end(data):
    assert all(isinstance(operator, bytes) for operator, _ in operations(data))


def test_what_is_no_token_comes_as_an_operator():
    assert [operator for operator, _ in operations(b"1 ~ 2 g")] == [b"~", b"g"]


def test_names_in_utf8_and_latin1():
    assert name("/Größe".encode()) == "/Größe"
    assert name("/Größe".encode("latin-1")) == "/Größe"


def test_strings_with_unknown_escapes_keep_the_letter():
    assert string(b"(\\q\\8)") == b"q8"
