import io

import pikepdf
import pytest

from press.drawing.surface import Surface
from press.inks import BLACK
from press.pdf.structure import write_structure
from press.sheets import EMAIL
from press.tags import Tag

OPEN: list[pikepdf.Pdf] = []  # pikepdf's objects live only as long as their file


def structure(tree, *pages):
    """Draw the elements of each page in turn and give the StructTreeRoot."""
    surface = Surface(EMAIL, (100, 100), "en")
    for tags in pages:
        for tag in tags:
            with surface.tagged(tag):
                surface.fill_rect(0, 0, 1, 1, BLACK)
        surface.showPage()
    document = surface.document
    root = write_structure(document, tree, surface.parents)
    pdf = pikepdf.open(io.BytesIO(document.write("1.7", {"StructTreeRoot": root}, {})))
    OPEN.append(pdf)
    return pdf.Root.StructTreeRoot


def test_elements_know_their_parents_and_marks():
    leaf = Tag("P")
    root = structure(Tag("Document").add(Tag("Sect").add(leaf)), [leaf])
    document = root.K
    section = document.K
    assert (document.S, section.S, section.K.S) == ("/Document", "/Sect", "/P")
    assert document.P.objgen == root.objgen
    assert section.K.P.objgen == section.objgen
    assert section.K.K == 0
    assert "/Pg" in section.K
    assert "/Pg" not in section


def test_the_way_back():
    first, second, third = Tag("H1"), Tag("P"), Tag("P")
    root = structure(Tag("Document").add(first, second, third), [first, second, first], [third])
    one, marks, two, others = root.ParentTree.Nums
    kids = list(root.K.K)
    assert (one, two, root.ParentTreeNextKey) == (0, 1, 2)
    assert [mark.objgen for mark in marks] == [kids[n].objgen for n in (0, 1, 0)]
    assert [mark.objgen for mark in others] == [kids[2].objgen]


def test_words_over_two_pages():
    words = Tag("P")
    root = structure(Tag("Document").add(words), [words], [words])
    here, there = root.K.K.K
    assert here == 0
    assert (there.Type, there.MCID) == ("/MCR", 0)
    assert there.Pg.objgen != root.K.K.Pg.objgen


def test_what_carries_nothing_is_left_out_but_for_cells():
    cell = Tag("TD")
    row = Tag("TR").add(cell, Tag("TD"), Tag("Span"))
    root = structure(Tag("Document").add(Tag("P"), row), [cell])
    assert root.K.K.S == "/TR"
    assert [kid.S for kid in root.K.K.K] == ["/TD", "/TD"]


def test_texts_and_attributes():
    tag = Tag("Figure", alt="A (red) disc", actual="ü", title="T", lang="fr", ident="f1")
    tag.attributes = {
        "Layout": {"BBox": [0, 0, 1.5, 2], "Placement": "Block"},
        "Table": {"Headers": ["h1", "h 2"], "Summary": "All of it", "RowSpan": 2},
    }
    root = structure(Tag("Document").add(tag), [tag])
    figure = root.K.K
    texts = (figure.Alt, figure.ActualText, figure.T, figure.Lang, figure.ID)
    assert [str(text) for text in texts] == ["A (red) disc", "ü", "T", "fr", "f1"]
    layout, table = figure.A
    assert (layout.O, layout.Placement) == ("/Layout", "/Block")
    assert [float(n) for n in layout.BBox] == [0, 0, 1.5, 2]
    assert [str(ident) for ident in table.Headers] == ["h1", "h 2"]
    assert (str(table.Summary), table.RowSpan) == ("All of it", 2)
    assert [str(root.IDTree.Names[0]), root.IDTree.Names[1].objgen] == ["f1", figure.objgen]


def test_roles_of_ours_are_mapped_if_used():
    tag = Tag("Aside")
    assert structure(Tag("Document").add(tag), [tag]).RoleMap == pikepdf.Dictionary(Aside=pikepdf.Name.Sect)
    tag = Tag("P")
    assert "/RoleMap" not in structure(Tag("Document").add(tag), [tag])


def test_two_elements_cannot_have_one_id():
    first, second = Tag("Note", ident="n"), Tag("Note", ident="n")
    with pytest.raises(ValueError, match="two elements have the ID n"):
        structure(Tag("Document").add(first, second), [first, second])


def test_what_is_drawn_must_be_in_the_tree():
    with pytest.raises(ValueError, match="not in the structure tree: P 'lost words'"):
        structure(Tag("Document"), [Tag("P", text="lost words")])
