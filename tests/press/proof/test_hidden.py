"""No text is hidden."""

import pytest

from press.proof import hidden
from tests.proofs.small import shown

BAR = b"/Artifact BMC q %s Q EMC /P <<"


def after(code: bytes) -> tuple[str, bytes, bytes]:
    """Operators behind the title, which stands at 20, 340."""
    return ("content1", b"/P <<", BAR % code)


def before(code: bytes) -> tuple[str, bytes, bytes]:
    return ("content1", b"/H1 <<", b"/Artifact BMC " + code + b" EMC /H1 <<")


def test_a_faithful_file_passes(faults):
    assert faults(hidden) == []


@pytest.mark.parametrize(
    "bar",
    [
        b"0 g 10 330 200 30 re f",
        b"0 0 0 1 k 50 335 20 20 re f*",
        b"1 1 1 rg 10 330 m 210 330 l 210 360 l 10 360 l h f",
        b"0 1 -1 0 0 0 cm 330 -210 30 200 re f",
        b"0 g 10 330 200 30 re 90 340 m 95 345 l 90 350 l h f*",
        b"0 g 10 330 200 30 re B",
    ],
)
def test_a_shape_over_words_is_told(faults, bar):
    assert [(fault.page, fault.message) for fault in faults(hidden, after(bar))] == [
        (1, "a fill covers 'Roads & bridges'")
    ]


def test_a_picture_over_words_is_told(faults):
    picture = b"200 0 0 30 10 330 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"
    assert [fault.message for fault in faults(hidden, after(picture))] == [
        "an image covers 'Roads & bridges'"
    ]


@pytest.mark.parametrize(
    "shape",
    [
        b"0 g 20 342 75 0.5 re f",  # a line through words, or under them
        b"0 g 10 338 200 3 re f",
        b"0 g 10 330 200 30 re S",
        b"0 g 150 330 90 30 re f",
        b"/T gs 0 g 10 330 200 30 re f",
        b"/M gs 0 g 10 330 200 30 re f",
        b"0 0 5 5 re W n 0 g 10 330 200 30 re f",
        b"0 g 10 330 200 30 re 15 335 190 20 re f*",  # a frame
        b"0 g 10 330 m 110 330 l 10 350 l h 250 330 m 290 330 l 250 350 l h f",  # beside the middle of the words
    ],
)
def test_a_shape_that_leaves_words_to_be_seen_is_not(faults, shape):
    states = ("page1", b"/Font", b"/ExtGState <</T <</ca 0.3>> /M <</BM /Multiply>>>> /Font")
    assert faults(hidden, after(shape), states) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (before(b"1 g"), "has the colour of what it stands on"),
        (before(b"1 1 1 rg"), "has the colour of what it stands on"),
        (before(b"0 0 0 0 k"), "has the colour of what it stands on"),
        (before(b"/DeviceRGB cs 1 1 1 sc"), "has the colour of what it stands on"),
        (before(b"0 g 0 300 300 100 re f"), "has the colour of what it stands on"),
        (before(b"3 Tr"), "is drawn so that nobody sees it"),
        (before(b"/T gs"), "is drawn so that nobody sees it"),
        (("content1", b"/F1 10 Tf", b"/F1 0.9 Tf"), "is 0.90 points high"),
        (before(b"0.05 0 0 0.05 0 0 cm"), "is 0.50 points high"),
    ],
)
def test_words_that_nobody_can_see_are_told(faults, change, words):
    states = ("page1", b"/Font", b"/ExtGState <</T <</ca 0>>>> /Font")
    found = faults(hidden, change, states)
    assert f"'Roads & bridges' {words}" in [fault.message for fault in found]


def test_white_words_on_a_dark_ground_are_seen(faults):
    ground = b"0 0 0.4 rg 0 300 300 100 re f 1 g"
    assert [f for f in faults(hidden, before(ground)) if f.message.startswith("'Roads")] == []


def test_an_ink_of_a_colour_that_is_not_known_is_no_fault(faults):
    assert faults(hidden, before(b"/Spot cs 1 scn")) == []


def test_letters_without_ink_need_not_be_seen(faults):
    assert (
        faults(hidden, ("content1", b"/P <<", BAR % (b"1 g BT /F1 8 Tf 20 200 Td %s ET" % shown("  ")))) == []
    )
