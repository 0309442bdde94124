"""Everything that is painted is read with its inks, its size and its place, wherever it is drawn."""

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings
from tests.printed import broken, drawing, sound


def paintings(change) -> Paintings:
    return Paintings(File(broken(change)))


def test_kinds_and_places():
    drawn = Paintings(File(sound()))
    assert drawn.broken == []
    kinds = [one.kind for one in drawn.painted if one.page == 1]
    assert kinds.count("image") == 2
    assert kinds.count("text") == kinds.count("stroke") == kinds.count("shading") == 1
    spot = next(one for one in drawn.painted if one.shade.inks == {"Warm Red": 0.8})
    assert spot.box == (60, 340, 100, 360)


def test_a_form_is_read_where_it_stands_and_clipped_to_its_edges():
    def tall(pdf):
        badge = pdf.pages[0].Resources.XObject.Badge
        badge.write(b"0 0.5 0.5 0 k 0 0 400 400 re f")
        badge.Matrix = Array([0.5, 0, 0, 0.5, 0, 0])

    (one,) = [
        one for one in paintings(tall).painted if one.shade.values == (0, 0.5, 0.5, 0) and one.kind == "fill"
    ]
    assert one.box == (160, 250, 180, 270)
    assert one.page == 1


def test_a_form_within_itself_comes_to_an_end():
    def loop(pdf):
        badge = pdf.pages[0].Resources.XObject.Badge
        badge.Resources = Dictionary(XObject=Dictionary(Badge=badge))
        badge.write(b"/Badge Do /Badge Do /Badge Do")

    assert paintings(loop).cut_short


def test_what_a_form_leaves_open_ends_with_it():
    def open_form(pdf):
        pdf.pages[0].Resources.XObject.Badge.write(b"q q 5 w 1 0 0 0 k")

    drawn = paintings(open_form)
    assert [one.words for one in drawn.broken] == ["q, BT, BDC or BMC has no end"]
    assert all(one.shade.values != (1, 0, 0, 0) for one in drawn.painted)


@pytest.mark.parametrize(
    ("code", "kind", "size"),
    [
        (b"BT /F1 10 Tf 2 0 0 2 60 80 Tm <0001> Tj ET", "text", 20),
        (b"q 2 0 0 2 0 0 cm BT /F1 10 Tf 60 80 Td <0001> ' ET Q", "text", 20),
        (b"BT /F1 10 Tf 1 Tr 60 80 Td [<0001> 200 <0002>] TJ ET", "text", 10),
        (b'BT /F1 10 Tf 60 80 Td 1 2 <0001> " ET', "text", 10),
        (b"q 3 0 0 3 0 0 cm 2 w 10 10 m 20 20 l s Q", "stroke", 6),
    ],
)
def test_sizes_are_those_on_the_page(code, kind, size):
    found = [one for one in paintings(drawing(code)).painted if one.kind == kind][-1]
    assert found.size == pytest.approx(size)


def test_text_is_as_wide_as_its_letters():
    drawn = paintings(drawing(b"BT /F1 10 Tf 60 80 Td [<0001> -1000 <0002>] TJ <0003> Tj ET"))
    first, second = [one for one in drawn.painted if one.kind == "text"][-2:]
    assert (first.box.x0, first.box.x1) == pytest.approx((60, 80))
    assert second.box.x0 == pytest.approx(80)


def test_graphics_states_set_overprint_width_and_font():
    def state(pdf):
        states = pdf.pages[0].Resources.ExtGState
        states.Full = Dictionary(OP=True, op=False, LW=3, Font=Array([pdf.pages[0].Resources.Font.F1, 9]))
        drawing(b"/Full gs 60 60 m 90 60 l S 60 60 9 9 re f BT 60 80 Td <0001> Tj ET")(pdf)

    line, shape, text = _last(paintings(state), 3)
    assert (line.over, line.size) == (True, 3)
    assert not shape.over
    assert text.size == 9


def _last(drawn: Paintings, count: int):
    return [one for one in drawn.painted if one.page == 1 and one.number == drawn.painted[0].number][-count:]


def test_glyphs_of_type_3_fonts_and_appearances_are_read_too():
    def more(pdf):
        glyph = pdf.make_indirect(Stream(pdf, b"500 0 d0 /Missing gs"))
        font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]))
        font.CharProcs = Dictionary(a=glyph)
        pdf.pages[0].Resources.Font.F3 = pdf.make_indirect(font)

    assert [one.about for one in paintings(more).broken] == ["gs"]


def test_a_stencil_is_painted_in_the_fill_colour():
    code = b"0 0.7 0 0 k q 5 0 0 5 60 60 cm BI /W 8 /H 8 /IM true /BPC 1 ID abcdefgh EI Q"
    found = [one for one in paintings(drawing(code)).painted if one.kind == "image"][-1]
    assert found.shade.values == (0, 0.7, 0, 0)


def test_printers_marks_are_known_by_their_artifact():
    code = b"/Artifact <</Type /Page>> BDC 5 5 5 5 re f EMC /Artifact <</Type /Pagination>> BDC 60 60 5 5 re f EMC"
    mark, furniture = _last(paintings(drawing(code)), 2)
    assert mark.mark
    assert not furniture.mark


def test_there_is_an_end_to_reading(monkeypatch):
    monkeypatch.setattr("press.proof.x4.reading.paintings._MOST_OPERATIONS", 10)
    assert Paintings(File(sound())).cut_short
