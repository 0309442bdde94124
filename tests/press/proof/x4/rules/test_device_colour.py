"""Device colour is that of the printing condition (6.4.3.2)."""

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.printed import drawing

screen_fill = drawing(b"0 0 1 rg 100 100 10 10 re f")
screen_line = drawing(b"1 0 0 RG 100 100 m 200 100 l S")
screen_text = drawing(b"BT /F1 12 Tf 0 0 1 rg 60 80 Td <0001> Tj ET")
screen_space = drawing(b"/DeviceRGB cs 100 100 10 10 re f")
screen_inline_image = drawing(
    b"q 4 0 0 4 60 80 cm BI /W 20 /H 20 /BPC 8 /CS /RGB ID " + bytes(1200) + b" EI Q"
)


def screen_image(pdf):
    pdf.pages[0].Resources.XObject.Photo.ColorSpace = Name.DeviceRGB


def screen_palette(pdf):
    photo = pdf.pages[0].Resources.XObject.Photo
    photo.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 1, String("abcdef")])


def screen_shading(pdf):
    pdf.pages[0].Resources.Shading.Fade.ColorSpace = Name.DeviceRGB


def screen_form(pdf):
    pdf.pages[0].Resources.XObject.Badge.write(b"1 0 0 rg 0 0 40 40 re f")


def screen_tile(pdf):
    pdf.pages[0].Resources.Pattern.Tile.write(b"1 0 0 rg 0 0 4 4 re f")


def screen_mask(pdf):
    pdf.pages[0].Resources.ExtGState.Soft.SMask.G.write(b"1 0 0 rg 0 0 360 460 re f")


def screen_spot(pdf):
    pdf.pages[0].Resources.ColorSpace.Spot[2] = Name.DeviceRGB


def screen_annotation(pdf):
    note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([0, 0, 10, 10]), C=Array([1, 0, 0]))
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


def screen_appearance(pdf):
    look = Stream(
        pdf, b"1 0 0 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])
    )
    note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([0, 0, 10, 10]))
    note.AP = Dictionary(N=pdf.make_indirect(look))
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


FAULTS = [
    (screen_fill, "6.4.3.2"),
    (screen_line, "6.4.3.2"),
    (screen_text, "6.4.3.2"),
    (screen_space, "6.4.3.2"),
    (screen_inline_image, "6.4.3.2"),
    (screen_image, "6.4.3.2"),
    (screen_palette, "6.4.3.2"),
    (screen_shading, "6.4.3.2"),
    (screen_form, "6.4.3.2"),
    (screen_tile, "6.4.3.2"),
    (screen_mask, "6.4.3.2"),
    (screen_spot, "6.4.3.2"),
    (screen_annotation, "6.4.3.2"),
    (screen_appearance, "6.4.3.2"),
]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-device-colour", clause)}


def test_a_default_space_takes_its_place(told):
    def default(pdf):
        spaces = pdf.pages[0].Resources.ColorSpace
        spaces.DefaultRGB = spaces.Wide
        screen_fill(pdf)

    assert told(default) == set()


def test_grey_is_no_colour_of_a_condition_in_rgb(told):
    def screen_condition(pdf):
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        data = bytearray(pdf.pages[0].Resources.ColorSpace.Wide[1].read_bytes())
        data[12:16] = b"prtr"
        profile.write(bytes(data))
        profile.N = 3
        del pdf.pages[0].Group
        pdf.pages[0].Contents = Stream(pdf, b"0.5 g 60 60 10 10 re f")

    assert ("x4-device-colour", "6.4.3.2") in told(screen_condition)
