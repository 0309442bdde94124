import io

import pikepdf
import pytest

from press.drawing.surface import Surface
from press.pdf.navigation import Heading, Place, headings, write_names, write_outline, write_places
from press.sheets import EMAIL
from press.tags import Tag


def document():
    surface = Surface(EMAIL, (100, 100), "en")
    surface.showPage()
    surface.showPage()
    return surface.document


def test_places_are_sorted_and_lead_to_their_pages():
    held = document()
    places = write_places(held, {"b": Place(2, 1.5, 2), "a": Place(1, 0, 9), "é": Place(1, 0, 0)})
    names = write_names(held, {"Dests": places, "EmbeddedFiles": {}})
    with pikepdf.open(io.BytesIO(held.write("1.7", {"Names": names}, {}))) as pdf:
        assert set(pdf.Root.Names.keys()) == {"/Dests"}
        listed = list(pdf.Root.Names.Dests.Names)
        keys = [bytes(key) for key in listed[::2]]
        assert keys == sorted(keys)
        assert [str(key) for key in listed[::2]] == ["a", "b", "é"]
        page, fit, x, y, zoom = listed[3]
        assert page.objgen == pdf.pages[1].obj.objgen
        assert (fit, float(x), float(y), zoom) == ("/XYZ", 1.5, 2, None)


PLACE = Place(1, 3, 9)


def outline(*levels):
    held = document()
    found = [Heading(f"{number}", level, PLACE) for number, level in enumerate(levels)]
    return pikepdf.open(io.BytesIO(held.write("1.7", {"Outlines": write_outline(held, found)}, {})))


def test_outline_is_a_tree():
    with outline(1, 2, 2, 1) as pdf:
        top = pdf.Root.Outlines
        assert (top.Count, str(top.First.Title), str(top.Last.Title)) == (4, "0", "3")
        first = top.First
        assert (first.Count, str(first.First.Title), str(first.Last.Title)) == (2, "1", "2")
        assert str(first.First.Next.Prev.Title) == "1"
        assert first.Next.Parent.objgen == top.objgen
        page, fit, x, y, zoom = top.Last.Dest
        assert page.objgen == pdf.pages[0].obj.objgen
        assert (fit, float(x), float(y), zoom) == ("/XYZ", 3, 9, None)
        assert "/A" not in top.Last


@pytest.mark.parametrize(
    ("levels", "parents"),
    [([2, 1], [None, None]), ([1, 3, 2], [None, "0", "0"]), ([1, 3, 3], [None, "0", "0"])],
)
def test_headings_stand_below_the_last_higher_one(levels, parents):
    with outline(*levels) as pdf:
        found, todo = {}, [(pdf.Root.Outlines, None)]
        while todo:
            item, parent = todo.pop()
            kid = item.get("/First")
            while kid is not None:
                found[str(kid.Title)] = parent
                todo.append((kid, str(kid.Title)))
                kid = kid.get("/Next")
        assert [found[str(number)] for number in range(len(levels))] == parents


def test_headings_are_those_that_were_drawn():
    first, lost, below = Tag("H1", text=" A  title "), Tag("H2", text="Lost"), Tag("H3", text="Below")
    tree = Tag("Document").add(first, Tag("Sect").add(lost, Tag("P", text="no"), below))
    tops = {first: PLACE, below: Place(2, 0, 0), tree.kids[1].kids[1]: PLACE}
    assert list(headings(tree, tops)) == [Heading("A title", 1, PLACE), Heading("Below", 3, Place(2, 0, 0))]
