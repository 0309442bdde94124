"""What the codes of a font mean, and how wide they are."""

from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

from press.proof.reading.glyphs import UNKNOWN, by_encoding, read_font


def name(words: str) -> NameObject:
    return NameObject("/" + words)


def numbers(*values: float) -> ArrayObject:
    return ArrayObject(FloatObject(value) for value in values)


def stream(data: bytes) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    return made


def simple(**entries) -> DictionaryObject:
    return DictionaryObject(
        {name("Subtype"): name("TrueType"), **{name(key): value for key, value in entries.items()}}
    )


def wide(cmap: bytes = b"", **entries) -> DictionaryObject:
    part = DictionaryObject({name(key): value for key, value in entries.items()})
    font = {name("Subtype"): name("Type0"), name("DescendantFonts"): ArrayObject([part])}
    return DictionaryObject(font | ({name("ToUnicode"): stream(cmap)} if cmap else {}))


def test_tounicode_is_read_in_all_its_forms():
    cmap = b"""2 beginbfchar <0001> <0041> <0002> <D83DDE00> endbfchar
    3 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0066 0069> <00660066>] <0030> <0031> <00660061> endbfrange"""
    font = read_font(wide(cmap))
    assert font.read(b"\0\x01\0\x02")[0] == "A😀"
    assert font.read(b"\0\x10\0\x12\0\x20\0\x21\0\x31")[0] == "acfifffb"
    assert font.read(b"\0\x99")[0] == UNKNOWN
    assert font.unicode


def test_a_range_without_end_does_not_fill_the_memory():
    assert len(read_font(wide(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")).texts) <= 65536


def test_widths_of_wide_fonts():
    listed = ArrayObject(
        [NumberObject(1), numbers(500, 600), NumberObject(7), NumberObject(9), NumberObject(250)]
    )
    font = read_font(wide(DW=NumberObject(1000), W=listed))
    assert font.read(b"\0\x01\0\x02\0\x08\0\x63")[1:] == (500 + 600 + 250 + 1000, 4)


def test_widths_of_simple_fonts():
    font = read_font(simple(FirstChar=NumberObject(65), Widths=numbers(500, 600)))
    assert font.read(b"ABC")[1:] == (1100, 3)
    assert read_font(simple()).read(b"AB")[1] == 1000


def test_encodings_of_simple_fonts():
    assert by_encoding(simple(Encoding=name("WinAnsiEncoding")))[0x80] == "€"
    unlike = DictionaryObject(
        {
            name("Differences"): ArrayObject(
                [NumberObject(1), name("eacute"), name("fi"), NumberObject(9), name("g99")]
            )
        }
    )
    font = read_font(simple(Encoding=unlike))
    assert font.read(b"\1\2A\x09")[0] == "éﬁA" + UNKNOWN
    assert not font.unicode


def test_glyph_zero_is_no_glyph():
    font = read_font(wide(CIDToGIDMap=stream(b"\0\0\0\x05\0\0")))
    font.read(b"\0\x01\0\x02\0\x09")
    assert font.without_glyph() == [2, 9]
    identity = read_font(wide())
    identity.read(b"\0\x01")
    assert identity.without_glyph() == []
    identity.read(b"\0\0")
    assert identity.without_glyph() == [0]


def test_half_a_code_is_left_out():
    assert read_font(wide(b"1 beginbfchar <0001> <0041> endbfchar")).read(b"\0\1\0") == ("A", 1000.0, 1)
