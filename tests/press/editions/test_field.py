"""An empty field that a signature can fill."""

import pikepdf
import pytest

from press.drawing.surface import Misdrawn
from press.editions import Extras, finish
from press.inks import BLACK
from press.sheets import EMAIL, PRINT
from press.tags import Tag
from tests.validators import validated


def test_the_field_is_in_the_structure_and_takes_no_room(drawn, told, tmp_path):
    surface, tree = drawn(EMAIL)
    path = tmp_path / "field.pdf"
    path.write_bytes(finish(surface, tree, told("email"), Extras(field="Signature of the desk")))
    with pikepdf.open(path) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert (field.FT, str(field.T), str(field.TU)) == ("/Sig", "Signature", "Signature of the desk")
        assert [float(one) for one in field.Rect] == [0, 0, 0, 0]
        assert "/V" not in field
        assert field.objgen in [one.objgen for one in pdf.pages[0].Annots]
        assert field.P.objgen == pdf.pages[0].obj.objgen
        form = pdf.Root.StructTreeRoot.K.K[-1]
        assert (form.S, form.K.Obj.objgen) == ("/Form", field.objgen)
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        owners = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        assert owners[int(field.StructParent)].objgen == form.objgen
    assert validated([path]) == []


def kept(surface, tree):
    """Draw a third page with a place for a signature, moved by 10, between two paragraphs."""
    form = Tag("Form")
    tree.add(form, Tag("P"))
    surface.translate(10, 10)
    surface.keep((20, 30, 120, 60), form)
    surface.fill_rect(20, 30, 100, 30, BLACK)
    surface.showPage()
    return form


def test_a_field_stands_where_a_place_is_kept_for_it(drawn, told, tmp_path):
    surface, tree = drawn(EMAIL)
    kept(surface, tree)
    path = tmp_path / "field.pdf"
    path.write_bytes(finish(surface, tree, told("email"), Extras(field="Signature of the desk")))
    with pikepdf.open(path) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert [float(one) for one in field.Rect] == [30, 40, 130, 70]
        assert [float(one) for one in field.AP.N.BBox] == [0, 0, 100, 30]
        assert field.P.objgen == pdf.pages[2].obj.objgen
        assert [one.objgen for one in pdf.pages[2].Annots] == [field.objgen]
        (form,) = [one for one in pdf.Root.StructTreeRoot.K.K if one.S == "/Form"]
        assert form.K.Obj.objgen == field.objgen
    assert validated([path]) == []


def test_paper_keeps_no_place_for_a_program(drawn, told, tmp_path):
    surface, tree = drawn(PRINT)
    assert not kept(surface, tree).drawn
    path = tmp_path / "print.pdf"
    path.write_bytes(finish(surface, tree, told("print")))
    with pikepdf.open(path) as pdf:
        assert not any("/Annots" in leaf for leaf in pdf.pages)


def test_a_document_is_signed_once(drawn):
    surface, _ = drawn(EMAIL)
    surface.keep((0, 0, 10, 10), Tag("Form"))
    with pytest.raises(Misdrawn, match="two places"):
        surface.keep((0, 0, 10, 10), Tag("Form"))


def test_without_words_for_it_there_is_no_field(made):
    with pikepdf.open(made(EMAIL)) as pdf:
        assert "/AcroForm" not in pdf.Root
