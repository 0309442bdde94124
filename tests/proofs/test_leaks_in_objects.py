"""Each place in a file's objects, between them and in its streams turns the leak proof red."""

import base64
import zlib

import pytest
from pypdf.filters import LZWDecode

from tests.proofs.planted import BEFORE, Planted, attached, catalog, drawn, found
from tests.proofs.small import NAME, SECRET, build, stream

PLAIN = SECRET.encode()
HEX = b"<" + PLAIN.hex().encode() + b">"
UTF16 = b"<FEFF" + SECRET.encode("utf-16-be").hex().encode() + b">"
OCTAL = b"(" + b"".join(b"\\%03o" % byte for byte in PLAIN) + b")"
AS_NAME = b"/" + PLAIN.replace(b" ", b"#20")
CODED_NAME = b"/" + b"".join(b"#%02x" % byte for byte in PLAIN)


def info(value: bytes, key: bytes = b"/Subject") -> bytes:
    return build(("info", b"/Author", key + b" " + value + b" /Author"))


def literal(data: bytes) -> bytes:
    return b"(" + data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def packed(objects: bytes = b"(%s)" % PLAIN) -> bytes:
    index = b"90 0 "
    data = zlib.compress(index + objects)
    return attached(data, b"/Type /ObjStm /N 1 /First %d /Filter /FlateDecode" % len(index))


def revised() -> bytes:
    """The information dictionary named the secret once; a later revision replaced it."""
    old = info(literal(PLAIN))
    number = old.index(b"/Subject")
    head = old.rindex(b" 0 obj", 0, number)
    name = old[old.rindex(b"\n", 0, head) + 1 : head]
    new = len(old)
    start = int(old.rsplit(b"startxref\n", 1)[1].split()[0])
    update = b"%s 0 obj\n<</Title (Roads & bridges)>>\nendobj\n" % name
    table = b"xref\n%s 1\n%010d 00000 n \ntrailer\n%s" % (
        name,
        new,
        old[old.index(b"trailer\n") + 8 :].split(b"startxref")[0],
    )
    table = table.replace(b"/Size", b"/Prev %d /Size" % start)
    return old + update + table + b"startxref\n%d\n%%%%EOF\n" % (new + len(update))


def predicted() -> bytes:
    """Rows of nine bytes, each the difference from the row above (PNG's Up)."""
    rows = [PLAIN[at : at + 9].ljust(9) for at in range(0, len(PLAIN), 9)]
    above, data = bytes(9), b""
    for row in rows:
        data += b"\x02" + bytes((a - b) % 256 for a, b in zip(row, above, strict=True))
        above = row
    return attached(zlib.compress(data), b"/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 9>>")


def lzw(data: bytes) -> bytes:
    """The simplest LZW: nine bits a code, cleared before the table fills."""
    codes = [256]
    for at, byte in enumerate(data):
        codes += [byte, 256] if at % 200 == 199 else [byte]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    coded = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
    assert LZWDecode.decode(coded) == data
    return coded


def run_length(data: bytes) -> bytes:
    return (
        b"".join(b"%c%s" % (len(data[at : at + 3]) - 1, data[at : at + 3]) for at in range(0, len(data), 3))
        + b"\x80"
    )


def filtered(data: bytes, *names: bytes) -> bytes:
    return attached(data, b"/Filter [%s]" % b" ".join(names))


def coded(length: bytes) -> bytes:
    """A stream whose length is not what it says."""
    return build(("+extra", b"", stream(PLAIN).replace(b"/Length %d" % len(PLAIN), length)))


def element(entries: bytes) -> bytes:
    return build(("heading", b"/S /H1", b"/S /H1 " + entries))


PLANTED: Planted = {
    "information": lambda: info(literal(PLAIN)),
    "information under a key of its own": lambda: info(literal(PLAIN), b"/Note"),
    "information's key": lambda: info(b"(x)", AS_NAME),
    "a hexadecimal string": lambda: info(HEX),
    "a hexadecimal string with spaces in it": lambda: info(HEX[:20] + b"\n " + HEX[20:]),
    "a string in UTF-16": lambda: info(UTF16),
    "a string in little-endian UTF-16": lambda: info(literal(b"\xff\xfe" + SECRET.encode("utf-16-le"))),
    "a string in UTF-16 without its mark": lambda: info(literal(SECRET.encode("utf-16-be"))),
    "a string in UTF-8": lambda: info(literal(b"\xef\xbb\xbf" + f"Über {SECRET}".encode())),
    "a string of escapes": lambda: info(OCTAL),
    "a string over two lines": lambda: info(literal(PLAIN[:30])[:-1] + b"\\\n" + PLAIN[30:] + b")"),
    "a string within parentheses": lambda: info(b"((%s) (more))" % PLAIN),
    "a string in base64": lambda: info(literal(base64.b64encode(PLAIN))),
    "a string with percent signs": lambda: info(literal(PLAIN.replace(b" ", b"%20").replace(b"w", b"%77"))),
    "a string in entities": lambda: info(literal(b"".join(b"&#%d;" % byte for byte in PLAIN))),
    "a name": lambda: catalog(b"/Piece " + AS_NAME),
    "a name in codes": lambda: catalog(b"/Piece " + CODED_NAME),
    "a comment in an object": lambda: catalog(b"% " + PLAIN + b"\n"),
    "outline": lambda: catalog(
        b"/Outlines @outline",
        ("+outline", b"", b"<</First @item>>"),
        ("+item", b"", b"<</Title %s>>" % UTF16),
    ),
    "outline, first words only": lambda: catalog(
        b"/Outlines <</First <</Title (%s)>>>>" % b" ".join(PLAIN.split()[:6])
    ),
    "page label": lambda: catalog(b"/PageLabels <</Nums [0 <</P %s>>]>>" % literal(PLAIN)),
    "named place": lambda: catalog(b"/Names <</Dests <</Names [%s [@page1 /Fit]]>>>>" % literal(PLAIN)),
    "layer": lambda: catalog(b"/OCProperties <</OCGs [<</Type /OCG /Name %s>>]>>" % literal(PLAIN)),
    "script": lambda: catalog(b"/OpenAction <</S /JavaScript /JS %s>>" % literal(b'app.alert("%s")' % PLAIN)),
    "private data of another program": lambda: catalog(b"/PieceInfo <</Other <</Private %s>>>>" % UTF16),
    "form field": lambda: catalog(b"/AcroForm <</Fields [<</T (x) /V %s>>]>>" % literal(PLAIN)),
    "address of a link": lambda: build(
        (
            "page1",
            b"/Type /Page ",
            b"/Type /Page /Annots [<</A <</URI (https://example.org/%s)>>>>] " % PLAIN.replace(b" ", b"%20"),
        )
    ),
    "note on a page": lambda: build(
        ("page1", b"/Type /Page ", b"/Type /Page /Annots [<</Contents %s>>] " % OCTAL)
    ),
    "alternative text": lambda: element(b"/Alt " + UTF16),
    "actual text of an element": lambda: element(b"/ActualText " + HEX),
    "title of an element": lambda: element(b"/T " + literal(PLAIN)),
    "expansion of an element": lambda: element(b"/E " + literal(PLAIN)),
    "identifier of an element": lambda: element(b"/ID " + literal(PLAIN)),
    "class of an element": lambda: element(b"/C " + AS_NAME),
    "name of a font face": lambda: build(("face", b"/FontName /Test", b"/FontName " + AS_NAME)),
    "packet": lambda: build(("xmp", b"Desk</rdf:li>", PLAIN + b"</rdf:li>")),
    "packet's attribute": lambda: build(("xmp", b'rdf:about=""', b'rdf:about="%s"' % PLAIN)),
    "packet in entities": lambda: build(
        ("xmp", b"Desk</rdf:li>", b"".join(b"&#%d;" % byte for byte in PLAIN))
    ),
    "packet in pieces": lambda: build(
        ("xmp", b"Desk</rdf:li>", b"".join(b"<i>%c</i>" % byte for byte in PLAIN))
    ),
    "packet's comment": lambda: build(("xmp", b"Desk</rdf:li>", b"<!-- " + PLAIN + b" -->")),
    "object stream": packed,
    "object stream, before its objects": lambda: packed(b"<</A 1>>").replace(
        b"/Type /ObjStm", b"/Note " + HEX + b" /Type /ObjStm"
    ),
    "older revision": revised,
    "object that nothing lists": lambda: build().replace(
        b"xref\n0", b"99 0 obj\n" + OCTAL + b"\nendobj\nxref\n0"
    ),
    "object that does not end": lambda: build() + b"99 0 obj\n" + OCTAL,
    "object that nothing refers to": lambda: build(("+extra", b"", b"<</Old %s>>" % UTF16)),
    "second line of the file": lambda: build().replace(b"\xe2\xe3\xcf\xd3", b"\xe2\xe3\xcf\xd3 " + PLAIN, 1),
    "between two objects": lambda: build().replace(b"endobj\n2 0", b"endobj\n%% %s\n2 0" % PLAIN),
    "after the end": lambda: build() + PLAIN,
    "after the end, in UTF-16": lambda: build() + SECRET.encode("utf-16-le"),
    "trailer": lambda: build().replace(b"trailer\n<<", b"trailer\n<</Note " + HEX),
    "stream without a filter": lambda: attached(PLAIN),
    "stream with a wrong length": lambda: coded(b"/Length 5"),
    "stream with an indirect length": lambda: build(
        (
            "+extra",
            b"",
            stream(zlib.compress(PLAIN), b"/Filter @how").replace(b"/Length", b"/Length @size /Was"),
        ),
        ("+size", b"", b"%d" % len(zlib.compress(PLAIN))),
        ("+how", b"", b"[/FlateDecode]"),
    ),
    "stream, deflated": lambda: filtered(zlib.compress(PLAIN), b"/FlateDecode"),
    "stream, deflated, with bytes left over": lambda: filtered(zlib.compress(b"x") + PLAIN, b"/FlateDecode"),
    "stream, deflated, with rows predicted": predicted,
    "stream in hexadecimal": lambda: filtered(PLAIN.hex().encode() + b">", b"/ASCIIHexDecode"),
    "stream in base 85": lambda: filtered(base64.a85encode(PLAIN) + b"~>", b"/ASCII85Decode"),
    "stream with run lengths": lambda: filtered(run_length(PLAIN), b"/RunLengthDecode"),
    "stream in LZW": lambda: filtered(lzw(PLAIN), b"/LZWDecode"),
    "stream with two filters": lambda: filtered(
        base64.a85encode(zlib.compress(PLAIN)) + b"~>", b"/ASCII85Decode", b"/FlateDecode"
    ),
    "stream in UTF-16": lambda: attached(zlib.compress(SECRET.encode("utf-16")), b"/Filter /FlateDecode"),
    "colour profile": lambda: attached(
        zlib.compress(bytes(120) + b"acspdesc" + PLAIN + bytes(40)), b"/N 3 /Filter /FlateDecode"
    ),
    "entries of a stream": lambda: attached(b"", b"/Desc " + UTF16),
    "a name in alternative text": lambda: element(b"/Alt (The portrait of %s)" % NAME.encode()),
    "a name in the outline": lambda: catalog(
        b"/Outlines <</First <</Title (%s, in short)>>>>" % NAME.encode()
    ),
    "a name as a name": lambda: catalog(b"/Piece /%s" % NAME.encode()),
}


@pytest.mark.parametrize("place", PLANTED)
def test_what_was_withheld_is_found(place):
    data = PLANTED[place]()
    assert data != build()
    assert any("stands in" in fault.message for fault in found(data))


def test_the_place_is_named():
    assert [fault.message for fault in found(element(b"/Alt " + HEX))] == [
        "withheld text 1 stands in a string of object 15"
    ]


def test_it_is_found_in_the_name_of_the_file():
    assert [fault.message for fault in found(build(), "2024-17-Zarkhan_executive.pdf")] == [
        "withheld text 2 stands in the file's name"
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (attached(b"x", b"/Filter /Crypt"), "its filter /Crypt is unknown"),
        (attached(b"not deflated", b"/Filter /FlateDecode"), "cannot be decompressed"),
        (attached(zlib.compress(PLAIN * 9)[:-20], b"/Filter /FlateDecode"), "ends too early"),
        (attached(b"x", b"/Filter /ASCIIHexDecode"), "its filter /ASCIIHexDecode fails"),
        (b"%PDF-1.7 nothing more", "cannot be read"),
        (
            build().replace(b"trailer\n<<", b"trailer\n<</Encrypt <</Filter /Standard /V 5>> "),
            "cannot be read",
        ),
        (attached(b"90 0 91 4 ", b"/Type /ObjStm /N 1 /First 10"), "index does not fit"),
    ],
)
def test_what_cannot_be_read_is_no_pass(data, why):
    assert any("cannot be read" in fault.message and why in fault.message for fault in found(data))


def test_a_file_from_which_nothing_was_withheld_needs_no_reading():
    assert found(b"anything", "x.pdf", "") == []


def test_words_that_pdf_itself_uses_are_no_leak():
    assert (
        found(
            drawn(b"q Q"), "small.pdf", "Figure", "Title", "Font", "Page", "2024-11", "400", BEFORE.decode()
        )
        == []
    )
