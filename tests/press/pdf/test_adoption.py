"""Objects of another file are taken over whole, each once."""

import io

import pikepdf
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, FloatObject, NullObject

from press.drawing.surface import Surface
from press.pdf.adoption import Adoption, Unadopted
from press.sheets import PRINT
from tests.printed import sound


@pytest.fixture
def surface() -> Surface:
    return Surface(PRINT, (300, 400), "en")


def written(surface: Surface) -> pikepdf.Pdf:
    surface.showPage()
    return pikepdf.open(io.BytesIO(surface.document.write("1.6", {}, {})))


def test_a_page_becomes_a_form_with_all_that_it_needs(surface):
    page = PdfReader(io.BytesIO(sound())).pages[0]
    adoption = Adoption(surface.document)
    surface.stamp(adoption.page(page, (21, 21, 339, 439)), (1, 0, 0, 1, 0, 0))
    with written(surface) as pdf:
        form = pdf.pages[0].Resources.XObject.X1
        assert [float(edge) for edge in form.BBox] == [21, 21, 339, 439]
        assert form.Group.CS == "/DeviceCMYK"
        with pikepdf.open(io.BytesIO(sound())) as other:
            held = other.pages[0].Resources
            assert set(form.Resources.keys()) == set(held.keys())
            assert form.Resources.XObject.Photo.read_bytes() == held.XObject.Photo.read_bytes()
            assert form.Resources.ColorSpace.Spot[1] == "/Warm Red"
            assert form.read_bytes().split() == other.pages[0].Contents.read_bytes().split()
        assert pdf.check_pdf_syntax() == []


def test_what_two_pages_share_is_taken_over_once(surface):
    reader = PdfReader(io.BytesIO(sound()))
    adoption = Adoption(surface.document)
    for place in range(2):
        surface.stamp(adoption.page(reader.pages[0], (0, 0, 9, 9)), (1, 0, 0, 1, place, 0))
    with written(surface) as pdf:
        fonts = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        ]
        assert len(fonts) == 2  # a font and its descendant


def test_plain_values(surface):
    adoption = Adoption(surface.document)
    assert adoption.value(FloatObject("0.00001")) == b"0.00001"
    assert adoption.value(ArrayObject([NullObject(), FloatObject(2)])) == b"[null 2]"


def test_what_lies_too_deep_or_is_nothing_is_refused(surface):
    deep = ArrayObject()
    for _ in range(300):
        deep = ArrayObject([deep])
    with pytest.raises(Unadopted, match="too deep"):
        Adoption(surface.document).value(deep)
    with pytest.raises(Unadopted, match="no value"):
        Adoption(surface.document).value(object())
