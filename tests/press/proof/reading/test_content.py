"""What a page's content stream shows and paints, where, and under which mark."""

import pytest
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

from press.proof.reading.content import read_content
from press.proof.reading.drawn import Mark, Painted, Shown
from press.proof.reading.stage import Fonts


def name(words: str) -> NameObject:
    return NameObject("/" + words)


def entries(**values) -> DictionaryObject:
    return DictionaryObject({name(key): value for key, value in values.items()})


def numbers(*values: float) -> ArrayObject:
    return ArrayObject(FloatObject(value) for value in values)


FONT = entries(Subtype=name("TrueType"), FirstChar=NumberObject(0))
RESOURCES = entries(Font=entries(F1=FONT))


def read(data: bytes, resources=RESOURCES):
    return read_content(1, data, resources, Fonts())


def first(data: bytes, resources=RESOURCES):
    drawn = read(data, resources)
    assert drawn.faults == []
    return drawn.things[0]


def form(data: bytes, **values) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.update(entries(Subtype=name("Form"), **values))
    made.set_data(data)
    return made


@pytest.mark.parametrize(
    ("code", "place", "size"),
    [
        (b"10 20 Td (ab) Tj", (10, 20), 10),
        (b"2 0 0 2 10 20 Tm (ab) Tj", (10, 20), 20),
        (b"12 TL 10 20 Td T* (ab) Tj", (10, 8), 10),
        (b"10 20 TD T* (ab) Tj", (10, 40), 10),
        (b"10 20 Td 1 0 Td (ab) Tj", (11, 20), 10),
        (b"12 TL 10 20 Td (ab) '", (10, 8), 10),
        (b'12 TL 10 20 Td 1 2 (ab) "', (10, 8), 10),
        (b"10 20 Td 3 Ts (ab) Tj", (10, 23), 10),
    ],
)
def test_the_place_of_text(code, place, size):
    shown = first(b"BT /F1 10 Tf %s ET" % code)
    assert isinstance(shown, Shown)
    assert (shown.text, shown.x, shown.y, shown.size) == ("ab", *place, size)


@pytest.mark.parametrize(
    ("code", "width"),
    [
        (b"(ab) Tj", 10),
        (b"2 Tc (ab) Tj", 14),
        (b"3 Tw (a b) Tj", 18),
        (b"50 Tz (ab) Tj", 5),
        (b"[(a)-100(b)] TJ", 11),
        (b"[-300 (ab)] TJ", 13),
        (b"[(ab) -5000] TJ", 60),
    ],
)
def test_the_width_of_text(code, width):
    shown = first(b"BT /F1 10 Tf 0 20 Td %s ET" % code)
    assert shown.box.x1 - shown.box.x0 == pytest.approx(width)


def test_text_that_goes_back_reaches_to_its_left_end():
    shown = first(b"BT /F1 10 Tf 100 20 Td [(a) 2000 (b)] TJ ET")
    assert (shown.box.x0, shown.box.x1) == (85, 105)


def test_text_goes_on_where_the_last_ended():
    _, second = read(b"BT /F1 10 Tf 5 5 Td (ab) Tj (c) Tj ET").things
    assert second.x == 15


def test_turned_and_scaled_pages():
    shown = first(b"q 0 2 -2 0 100 0 cm BT /F1 10 Tf 5 0 Td (ab) Tj ET Q")
    assert (shown.x, shown.y, shown.size) == (100, 10, 20)
    assert shown.box == pytest.approx((85, 10, 105, 30))


def test_colours_and_what_cannot_be_seen():
    assert first(b"0.5 g BT /F1 9 Tf (a) Tj ET").fill == (0.5,)
    assert first(b"1 0 0 rg BT /F1 9 Tf (a) Tj ET").fill == (1, 0, 0)
    assert first(b"/DeviceCMYK cs BT /F1 9 Tf (a) Tj ET").fill == (0, 0, 0, 1)
    assert first(b"/Pattern cs /P1 scn BT /F1 9 Tf (a) Tj ET").fill is None
    assert first(b"/Spot cs 1 scn BT /F1 9 Tf (a) Tj ET").fill is None
    assert not first(b"BT 3 Tr /F1 9 Tf (a) Tj ET").visible


@pytest.mark.parametrize(
    ("code", "kind", "box"),
    [
        (b"1 2 3 4 re f", "fill", (1, 2, 4, 6)),
        (b"1 2 m 5 2 l 5 9 l h S", "stroke", (1, 2, 5, 9)),
        (b"0 0 m 1 9 2 9 3 0 c f", "fill", (0, 0, 3, 9)),
        (b"q 10 0 0 5 1 1 cm BI /W 1 ID x EI Q", "image", (1, 1, 11, 6)),
        (b"0 0 5 5 re W n 1 1 9 9 re f", "fill", (1, 1, 5, 5)),
        (b"0 0 5 5 re W n /S sh", "shading", (0, 0, 5, 5)),
        (b"q 0 0 5 5 re W n Q 1 1 9 9 re f", "fill", (1, 1, 10, 10)),
    ],
)
def test_paint_and_its_box(code, kind, box):
    painted = first(code)
    assert isinstance(painted, Painted)
    assert (painted.kind, painted.box) == (kind, box)


def test_a_path_that_is_not_painted_draws_nothing():
    assert read(b"0 0 5 5 re n").things == []


def test_marks_and_artifacts():
    things = read(
        b"/P <</MCID 7>> BDC 0 0 1 1 re f EMC /Artifact <</Type /Page>> BDC 0 0 1 1 re f EMC /X BMC 0 0 1 1 re f EMC"
    ).things
    assert [thing.mark for thing in things] == [Mark(7, None, 1), Mark(None, "Page", 2), Mark(None, None, 3)]
    assert [thing.mark.loose for thing in things] == [False, False, True]


def test_marks_inside_others():
    drawn = read(b"/P <</MCID 0>> BDC /Span BMC BT /F1 9 Tf (a) Tj ET EMC /Artifact BMC EMC EMC")
    assert drawn.tangles == ["Artifact inside mark 0"]
    assert drawn.things[0].mark.mcid == 0


def test_actual_text_stands_for_what_is_shown():
    drawn = read(
        b"/P <</MCID 0>> BDC /Span <</MCID 1 /ActualText <FEFF0041>>> BDC BT /F1 9 Tf (x) Tj (y) Tj ET EMC EMC"
    )
    assert drawn.marks == {0: [], 1: ["A"]}
    assert [thing.text for thing in drawn.things] == ["x", "y"]


def test_forms_are_drawn_where_they_are_used_and_end_with_themselves():
    inner = form(b"q 2 0 0 2 0 0 cm 0 0 1 1 re f", Matrix=numbers(1, 0, 0, 1, 5, 0))
    drawn = read(b"q 1 0 0 1 10 0 cm /X1 Do Q 0 0 1 1 re f", entries(XObject=entries(X1=inner)))
    assert [thing.box for thing in drawn.things] == [(15, 0, 17, 2), (0, 0, 1, 1)]
    assert drawn.faults == ["q, BT or BDC without its end"]


def test_a_form_inside_itself_ends():
    inner = form(b"/X1 Do /X1 Do")
    inner[name("Resources")] = entries(XObject=entries(X1=inner))
    drawn = read(b"/X1 Do", entries(XObject=entries(X1=inner)))
    assert "forms inside forms without end" in drawn.faults


def test_text_without_a_font_or_outside_its_object_is_a_fault():
    assert read(b"BT (a) Tj ET").faults == ["text without a font or outside BT"]
    assert read(b"BT /F1 9 Tf ET (a) Tj").faults == ["text without a font or outside BT"]
