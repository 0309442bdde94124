import pytest

from press.typesetting.descriptor import describe, postscript_name
from press.typesetting.faces import Face, open_face


@pytest.mark.parametrize(
    ("file", "flags", "angle", "stem"),
    [
        ("SourceSerif4-Regular", 4 | 2, 0, 88),
        ("SourceSerif4-It", 4 | 2 | 64, -11, 88),
        ("SourceSans3-Bold", 4, 0, 166),
        ("Vazirmatn-Regular", 4, 0, 88),
    ],
)
def test_flags_angle_and_stem_come_from_the_tables(fonts, file, flags, angle, stem):
    told = describe(open_face(fonts / f"{file}.ttf"), "/X", None)
    assert (told["Flags"] & ~2, told["ItalicAngle"], told["StemV"]) == (
        flags & ~2,
        pytest.approx(angle, abs=1),
        stem,
    )
    if "Serif" in file:
        assert told["Flags"] & 2


def test_measures_are_in_thousandths_of_an_em(dari):
    told = describe(dari, "/X", None)
    assert (told["Ascent"], told["Descent"]) == (1025, -537)
    x0, y0, x1, y1 = told["FontBBox"].sequence
    assert x0 < 0 < x1
    assert y0 < -400
    assert 1000 < y1 < 2000


def test_names_come_from_the_font(serif, fonts):
    assert postscript_name(serif) == "SourceSerif4-Regular"
    assert postscript_name(Face("Anything", fonts / "NotoNaskhArabic_700Bold.ttf")) == "NotoNaskhArabic-Bold"
