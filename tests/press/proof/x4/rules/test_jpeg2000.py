"""JPEG 2000 is of a kind that every press opens (6.27)."""

import pytest
from pikepdf import Name


def picture(channels, bits):
    def change(pdf):
        size = (300).to_bytes(4, "big") * 2
        data = b"\0\0\0\x16ihdr" + size + channels.to_bytes(2, "big") + bytes([bits - 1, 7, 0, 0])
        photo = pdf.pages[0].Resources.XObject.Photo
        photo.write(data, filter=Name.JPXDecode)

    return change


def headless(pdf):
    pdf.pages[0].Resources.XObject.Photo.write(b"nothing", filter=Name.JPXDecode)


two_channels = picture(2, 8)
too_deep = picture(4, 39)


FAULTS = [(headless, "6.27"), (two_channels, "6.27"), (too_deep, "6.27")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-jpeg2000", clause)}


def test_four_channels_are_sound(told):
    assert told(picture(4, 8)) == set()
