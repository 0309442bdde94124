"""What the codes of a font say, in every way of reading it."""

from pathlib import Path

import uharfbuzz as hb
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

from press.proof.places.programs import readings

FONT = Path(__file__).parents[4] / "layouts/fonts/SourceSans3-Regular.ttf"


def name(words: str) -> NameObject:
    return NameObject("/" + words)


def stream(data: bytes) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    return made


def program(key: str, data: bytes) -> DictionaryObject:
    return DictionaryObject({name(key): stream(data)})


def subset(words: str) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, words))
    return bytes(hb.subset(hb.Face(FONT.read_bytes()), wanted).blob.data)


def test_a_wide_font_is_read_by_its_program():
    data = subset("Ab")
    part = DictionaryObject({name("FontDescriptor"): program("FontFile2", data)})
    font = DictionaryObject({name("Subtype"): name("Type0"), name("DescendantFonts"): ArrayObject([part])})
    first, (other,) = readings(font)
    assert first == {}
    assert sorted(other.values()) == ["A", "b"]


def test_a_simple_font_is_read_by_encoding_and_by_program():
    font = DictionaryObject(
        {
            name("Subtype"): name("TrueType"),
            name("ToUnicode"): stream(b"1 beginbfchar <41> <0058> endbfchar"),
            name("FontDescriptor"): program("FontFile2", subset("Ab")),
        }
    )
    first, (encoding, tables) = readings(font)
    assert (first[65], encoding[65], tables[65]) == ("X", "A", "A")


def test_a_type1_program_names_its_glyphs():
    font = DictionaryObject(
        {
            name("Subtype"): name("Type1"),
            name("FontDescriptor"): program("FontFile", b"dup 1 /eacute put dup 2 /g7 put"),
        }
    )
    assert readings(font)[1] == [{1: "é"}]


def test_a_damaged_program_says_nothing():
    font = DictionaryObject(
        {name("Subtype"): name("TrueType"), name("FontDescriptor"): program("FontFile2", b"\0\1\0\0no")}
    )
    assert readings(font)[1] == []
