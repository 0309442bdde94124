import io
import re

import pytest
import uharfbuzz as hb
from pypdf import PdfReader

from press.inks import BLACK
from press.typesetting.embedding import embed
from press.typesetting.faces import Face
from press.typesetting.paragraph import Run, Style, Words
from press.typesetting.shaping import Manner, shapes


def fonts_of(data):
    (page,) = PdfReader(io.BytesIO(data)).pages
    return [
        font.get_object()
        for font in page["/Resources"]["/Font"].values()
        if font.get_object()["/Subtype"] == "/Type0"
    ]


def drawn(paper, style, *runs):
    return paper.draw(Words(runs, style, None), 400).pdf()


@pytest.fixture
def made(paper, style):
    return fonts_of(drawn(paper, style, Run("office AVATAR “2,000” affine")))


def test_entries(made):
    (font,) = made
    below = font["/DescendantFonts"][0].get_object()
    assert (font["/Encoding"], below["/Subtype"]) == ("/Identity-H", "/CIDFontType2")
    assert re.fullmatch(r"/[A-Z]{6}\+SourceSerif4-Regular", font["/BaseFont"])
    assert font["/BaseFont"] == below["/BaseFont"] == below["/FontDescriptor"]["/FontName"]
    assert "/CIDSet" not in below["/FontDescriptor"]


def test_widths_are_those_of_the_program(made):
    (font,) = made
    below = font["/DescendantFonts"][0].get_object()
    program = below["/FontDescriptor"]["/FontFile2"]
    data = program.get_data()
    assert program["/Length1"] == len(data)
    inner = hb.Font(hb.Face(hb.Blob(data)))
    places = below["/CIDToGIDMap"].get_data()
    first, widths = below["/W"]
    assert first == 1
    for code, width in enumerate(widths, 1):
        glyph = int.from_bytes(places[2 * code : 2 * code + 2], "big")
        assert 0 < glyph < inner.face.glyph_count
        assert float(width) == inner.get_glyph_h_advance(glyph) * 1000 / inner.face.upem


def test_only_what_is_used_is_embedded(made):
    (font,) = made
    data = font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data()
    assert set(hb.Face(hb.Blob(data)).table_tags) == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    assert len(data) < 10_000


def test_unicode_comes_in_blocks_of_a_hundred_and_beyond_the_basic_plane(paper, style, dari):
    letters = "".join(chr(c) for c in range(0x21, 0x17F) if style.face.has(chr(c)))
    (font,) = fonts_of(drawn(paper, style, Run(" ".join(letters))))
    text = font["/ToUnicode"].get_data().decode()
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)\nendbfchar", text, re.S)
    assert len(blocks) > 2
    assert all(int(count) == len(rows.split("\n")) <= 100 for count, rows in blocks)
    assert "<0000>" not in "".join(row.split()[1] for _, rows in blocks for row in rows.split("\n"))


def test_letters_beyond_the_basic_plane_are_pairs(paper, style, read, fonts):
    wide = [c for c in style.face.font.face.unicodes if c > 0xFFFF]
    text = "a" + "".join(map(chr, wide[:3])) + "b"
    assert len(text) > 2
    assert read(drawn(paper, style, Run(text))) == text


def test_faces_of_one_file_are_embedded_once(paper, style, fonts):
    again = Face("Again", fonts / "SourceSerif4-Regular.ttf")
    assert embed(paper._doc, again) is embed(paper._doc, style.face)
    assert len(fonts_of(drawn(paper, style, Run("one "), Run("two", face=again)))) == 1


def test_faces_with_one_name_do_not_collide(paper, style, fonts, read):
    roman, italic = (Face("Same", fonts / f"SourceSerif4-{cut}.ttf") for cut in ("Regular", "It"))
    data = drawn(paper, style, Run("one ", face=roman), Run("two", face=italic))
    assert sorted(font["/BaseFont"][8:] for font in fonts_of(data)) == [
        "SourceSerif4-It",
        "SourceSerif4-Regular",
    ]
    assert read(data) == "one two"


def test_the_same_words_give_the_same_bytes(papers, style):
    one, other = (drawn(papers(), style, Run("The same words, office")) for _ in range(2))
    assert one == other
    assert (
        fonts_of(one)[0]["/BaseFont"] != fonts_of(drawn(papers(), style, Run("Other words")))[0]["/BaseFont"]
    )


def test_letters_of_several_glyphs_are_drawn_and_read_as_one(paper, naskh, read):
    style = Style("naskh", naskh, 12, 20, BLACK, direction="rtl", lang="ar")
    text = "بِسْمِ اللّٰهِ پښتو لا إلى"
    data = drawn(paper, style, Run(text))
    assert read(data) == text
    (font,) = fonts_of(data)
    assert "<>" not in font["/ToUnicode"].get_data().decode()
    below = font["/DescendantFonts"][0].get_object()
    program = hb.Face(hb.Blob(below["/FontDescriptor"]["/FontFile2"].get_data()))
    places = below["/CIDToGIDMap"].get_data()
    used = {int.from_bytes(places[at : at + 2], "big") for at in range(0, len(places), 2)}
    assert max(used) == program.glyph_count - 1


def test_fragments_are_made_once_for_a_document(paper, style):
    font = embed(paper._doc, style.face)
    (word,) = shapes(style.face, Manner())["AVATAR"]
    assert font.fragment(word) is font.fragment(word)
    ((height, codes),) = font.fragment(word).parts
    assert height == 0
    assert codes.count("<") == codes.count(">") > 1
