"""An empty field that a signature can fill."""

import pikepdf

from press.editions import Extras, finish
from press.sheets import EMAIL
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


def test_without_words_for_it_there_is_no_field(made):
    with pikepdf.open(made(EMAIL)) as pdf:
        assert "/AcroForm" not in pdf.Root
