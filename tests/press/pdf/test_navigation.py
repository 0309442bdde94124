import io

import pikepdf
import pytest

from press.pdf.navigation import Heading, Place, write_outline, write_places
from press.sheets import EMAIL
from press.surface import Surface


def document():
    surface = Surface(EMAIL, (100, 100), "en")
    surface.showPage()
    surface.showPage()
    return surface.document


def test_places_are_sorted_and_lead_to_their_pages():
    held = document()
    names = write_places(held, {"b": Place(2, 1.5, 2), "a": Place(1, 0, 9), "é": Place(1, 0, 0)})
    with pikepdf.open(io.BytesIO(held.write("1.7", {"Names": names}, {}))) as pdf:
        listed = list(pdf.Root.Names.Dests.Names)
        keys = [bytes(key) for key in listed[::2]]
        assert keys == sorted(keys)
        assert [str(key) for key in listed[::2]] == ["a", "b", "é"]
        page, fit, x, y, zoom = listed[3]
        assert page.objgen == pdf.pages[1].obj.objgen
        assert (fit, float(x), float(y), zoom) == ("/XYZ", 1.5, 2, None)


def outline(*headings):
    held = document()
    return pikepdf.open(io.BytesIO(held.write("1.7", {"Outlines": write_outline(held, headings)}, {})))


def test_outline_is_a_tree():
    with outline(
        Heading("A", 0, "a"), Heading("A1", 1, "a1"), Heading("A2", 1, "a2"), Heading("B", 0, "b")
    ) as pdf:
        top = pdf.Root.Outlines
        assert (top.Count, str(top.First.Title), str(top.Last.Title)) == (4, "A", "B")
        first = top.First
        assert (first.Count, str(first.First.Title), str(first.Last.Title)) == (2, "A1", "A2")
        assert str(first.First.Next.Prev.Title) == "A1"
        assert first.Next.Parent.objgen == top.objgen
        assert str(top.Last.Dest) == "b"
        assert "/A" not in top.Last


@pytest.mark.parametrize("levels", [[1], [0, 2]])
def test_outline_skips_no_level(levels):
    with pytest.raises(ValueError, match="skips a level before 'last'"):
        outline(*(Heading("last", level, "x") for level in levels))
