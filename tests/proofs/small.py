"""A small tagged file of two pages, written object by object, so that a test can break one thing in it."""

from datetime import UTC, datetime

from press.proof.expected import Expected

TITLE = "Roads & bridges"
FIRST = "The reconstruction goes on. It is slow."
SECOND = "See the annex for more."
WHEN = datetime(2024, 11, 28, 6, 0, tzinfo=UTC)
EXPECTED = Expected(
    texts=(TITLE, FIRST, SECOND),
    pages=2,
    title=TITLE,
    author="Desk",
    lang="en-GB",
    edition="email",
    size=(300, 400),
    parts=(TITLE, FIRST, SECOND),
    fixed=frozenset(["TLP:GREEN", "Page", "of"]),
    when=WHEN,
)
SECRET = "The watch list names the first governor of the northern province"
NAME = "Zarkhan"
LETTERS = [*map(chr, range(32, 127)), "\u00ad"]


def shown(text: str) -> bytes:
    """A string of two-byte codes, shown; codes count from 1."""
    return b"<%s> Tj" % b"".join(b"%04X" % (LETTERS.index(letter) + 1) for letter in text)


def marked(mcid: int, role: str, at: tuple[int, int], *lines: str) -> bytes:
    """Lines of text in one mark, 12 points apart."""
    drawn = b" 0 -12 Td ".join(shown(line) for line in lines)
    return b"/%s <</MCID %d>> BDC BT /F1 10 Tf %d %d Td %s ET EMC\n" % (role.encode(), mcid, *at, drawn)


def furniture(page: int) -> bytes:
    texts = b"BT /F1 8 Tf 20 380 Td %s 0 -360 Td %s ET" % (shown("TLP:GREEN"), shown(f"Page {page} of 2"))
    return b"/Artifact <</Type /Pagination /Subtype /Header>> BDC %s EMC\n" % texts


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Roads &amp; bridges</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Desk</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>2024-11-28T06:00:00Z</xmp:CreateDate><xmp:ModifyDate>2024-11-28T06:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def objects() -> dict[str, bytes]:
    """The file's objects by name; `@name` refers to one."""
    cmap = b"".join(
        b"<%04X> <%s>\n" % (code, letter.encode("utf-16-be").hex().encode())
        for code, letter in enumerate(LETTERS, 1)
    )
    rule = b"/Artifact BMC 0.5 g 20 375 260 0.5 re f EMC\n"
    first = furniture(1) + rule + marked(0, "H1", (20, 340), TITLE)
    first += marked(1, "P", (20, 320), "The recon\u00ad", "struction goes on. ", "It is slow. ")
    second = furniture(2) + marked(0, "P", (20, 340), "See ") + marked(1, "Link", (45, 340), "the annex")
    second += marked(2, "P", (90, 340), " for more. ")
    page = b"<</Type /Page /Parent @pages /MediaBox [0 0 300 400] /Resources <</Font <</F1 @font>>>> "
    return {
        "catalog": b"<</Type /Catalog /Pages @pages /Lang (en-GB) /MarkInfo <</Marked true>> "
        b"/StructTreeRoot @tree /Metadata @xmp>>",
        "pages": b"<</Type /Pages /Kids [@page1 @page2] /Count 2>>",
        "page1": page + b"/Contents @content1 /StructParents 0>>",
        "page2": page + b"/Contents @content2 /StructParents 1>>",
        "content1": first,
        "content2": second,
        "font": b"<</Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H "
        b"/DescendantFonts [@cid] /ToUnicode @cmap>>",
        "cid": b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /Test /FontDescriptor @face /DW 500 "
        b"/CIDToGIDMap @gids /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>",
        "face": b"<</Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] "
        b"/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 @program>>",
        "program": stream(b"\0\1\0\0"),
        "cmap": stream(b"%d beginbfchar\n%sendbfchar" % (len(LETTERS), cmap)),
        "gids": stream(b"\0\0" + b"\0\1" * len(LETTERS)),
        "tree": b"<</Type /StructTreeRoot /K @document /ParentTree @parents>>",
        "document": b"<</S /Document /P @tree /K [@heading @paragraph @see]>>",
        "heading": b"<</S /H1 /P @document /Pg @page1 /K 0>>",
        "paragraph": b"<</S /P /P @document /Pg @page1 /K [1]>>",
        "see": b"<</S /P /P @document /Pg @page2 /K [0 @link <</Type /MCR /MCID 2>>]>>",
        "link": b"<</S /Link /P @see /Pg @page2 /K 1>>",
        "parents": b"<</Nums [0 [@heading @paragraph] 1 [@see @link @see]]>>",
        "info": b"<</Title (Roads & bridges) /Author (Desk) /CreationDate (D:20241128060000+00'00') "
        b"/ModDate (D:20241128060000+00'00')>>",
        "xmp": stream(XMP.encode(), b"/Type /Metadata /Subtype /XML"),
    }


def written(named: dict[str, bytes]) -> bytes:
    """The objects as a file with a classic cross-reference table; contents become streams."""
    numbers = {name: number for number, name in enumerate(named, 1)}
    data, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for name, number in numbers.items():
        body = stream(named[name]) if name.startswith("content") else named[name]
        for other in sorted(numbers, key=len, reverse=True):
            body = body.replace(b"@" + other.encode(), b"%d 0 R" % numbers[other])
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<AB> <AB>]>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(offsets) + 1,
        numbers["catalog"],
        numbers["info"],
        start,
    )
    return bytes(data)


def build(*changes: tuple[str, bytes, bytes]) -> bytes:
    """The file after changes, each (object, these bytes, become those); `+` adds a new object."""
    named = objects()
    for name, old, new in changes:
        if name.startswith("+"):
            named[name[1:]] = new
            continue
        assert old in named[name], f"{old!r} does not stand in {name}: the test would test nothing"
        named[name] = named[name].replace(old, new)
    return written(named)
