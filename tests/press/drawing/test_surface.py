import io

import pytest
from PIL import Image

from press.drawing.surface import Misdrawn, Surface
from press.images.image import Photo
from press.inks import BLACK, Ink, Stroke
from press.sheets import EMAIL, PRINT
from press.tags import Tag
from tests.svgs import SHAPES
from tests.workshop import ROOT

RED = Ink("red", (1.0, 0.0, 0.0), (0.0, 1.0, 1.0, 0.0))
LAYOUT = "/Artifact <</Type /Layout>> BDC"


@pytest.fixture
def surface():
    return Surface(EMAIL, (200, 300), "en")


def drawn(surface):
    return [line for line in surface._code if line not in {LAYOUT, "EMC"}]


def test_shapes(surface):
    surface.fill_rect(1, 2, 3, 4, RED)
    surface.stroke_rect(1, 2, 3, 4, Stroke(RED, 2))
    surface.line(0, 0, 9, 9, Stroke(RED, 0.25, (2, 1)))
    surface.fill_path([(0, 0), (1, 0), (1, 1)], RED)
    surface.stroke_path([(0, 0), (1, 0)], Stroke(RED), closed=True)
    assert surface._code[0] == LAYOUT
    assert surface._code.count("EMC") == 1
    assert drawn(surface) == [
        "q 1 0 0 rg 1 2 3 4 re f* Q",
        "q 1 0 0 RG 2 w 1 2 3 4 re S Q",
        "q 1 0 0 RG 0.25 w [2 1] 0 d 0 0 m 9 9 l S Q",
        "q 1 0 0 rg 0 0 m 1 0 l 1 1 l f* Q",
        "q 1 0 0 RG 0.5 w 0 0 m 1 0 l h S Q",
    ]


def test_circle_is_filled_outlined_or_both(surface):
    surface.circle(0, 0, 9, fill=RED)
    surface.circle(0, 0, 9, stroke=Stroke(RED))
    surface.circle(0, 0, 9, fill=RED, stroke=Stroke(BLACK))
    assert [line.split()[-2] for line in drawn(surface)] == ["f*", "S", "f*", "S"]


def test_line_without_ink_is_the_stock_one(surface):
    surface.line(1, 2, 3, 4)
    assert drawn(surface) == ["n 1 2 m 3 4 l S"]


def test_black_areas_knock_out():
    surface = Surface(PRINT, (200, 300), "en")
    surface.fill_rect(0, 0, 9, 9, BLACK)
    assert drawn(surface) == ["q /Knock gs 0 0 0 1 k 0 0 9 9 re f* Q"]


def test_links_stand_where_the_words_stand(surface):
    tag = Tag("Link")
    surface.saveState()
    surface.translate(10, 20)
    surface.link((0, 0, 5, 5), "https://example.org/", "Example", tag)
    surface.restoreState()
    (annotation,) = tag.kids
    number = int(annotation.reference.split()[0])
    body = surface.document.idToObject[surface.document.numberToId[number]].body
    assert b"/Rect [10 20 15 25]" in body
    assert b"/URI (https://example.org/)" in body
    assert surface.parents == {0: tag}


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "example.org", ""]
)
def test_links_lead_nowhere_else(surface, target):
    with pytest.raises(Misdrawn, match="https, http or mailto"):
        surface.link((0, 0, 1, 1), target, "x", Tag("Link"))


def test_links_need_an_element(surface):
    with pytest.raises(Misdrawn, match="no element"):
        surface.link((0, 0, 1, 1), "https://example.org", "x", None)


def test_no_links_in_artifacts_nor_in_print(surface):
    tag = Tag("Link")
    with surface.artifact("Pagination"):
        surface.link((0, 0, 1, 1), "https://example.org", "x", tag)
    Surface(PRINT, (9, 9), "en").link((0, 0, 1, 1), "https://example.org", "x", tag)
    assert tag.kids == []


def test_places_are_told_apart(surface):
    surface.translate(3, 4)
    surface.place("here", 1, 1)
    assert (surface.places["here"].x, surface.places["here"].y) == (4, 5)
    with pytest.raises(Misdrawn, match="two places"):
        surface.place("here")


def test_numbers_of_pages_and_annotations_differ(surface):
    links, words = [Tag("Link"), Tag("Link")], Tag("P")
    for link in links:
        surface.link((0, 0, 1, 1), "https://example.org", "x", link)
    with surface.tagged(words):
        surface.put("BT <00> Tj ET")
    surface.showPage()
    surface.showPage()
    assert surface.parents == {0: links[0], 1: links[1], 2: (words,), 3: ()}


def test_a_page_ends_only_when_everything_in_it_has(surface):
    surface.mark(Tag("P"))
    with pytest.raises(Misdrawn, match="the next page cannot begin inside P"):
        surface.showPage()
    surface.unmark()
    surface.saveState()
    with pytest.raises(Misdrawn, match="restoreState"):
        surface.showPage()


def test_saving_ends_the_last_page_once(surface):
    surface.fill_rect(0, 0, 1, 1, BLACK)
    surface.save()
    surface.save()
    assert len(surface.document.Pages.pages) == 1


def test_boxes_and_content_are_the_same_for_both_editions_but_for_the_edges(surface):
    press = Surface(PRINT, (200, 300), "en")
    surface.showPage()
    press.showPage()
    (screen,), (paper,) = surface.document.Pages.pages, press.document.Pages.pages
    assert screen.MediaBox == paper.TrimBox == b"[0 0 200 300]"
    assert paper.BleedBox == b"[-8.504 -8.504 208.504 308.504]"
    assert paper.MediaBox == b"[-34.016 -34.016 234.016 334.016]"


def photo():
    data = io.BytesIO()
    Image.new("RGB", (60, 60), "blue").save(data, "PNG")
    return Photo("x.png", "PNG", (60, 60), False, b"", data.getvalue())


def test_a_picture_is_held_once_and_drawn_where_it_stands(surface):
    one = photo()
    surface.photo(one, 10, 20, 30, 40)
    surface.photo(one, 50, 20, 30, 40)
    surface.photo(one, 50, 20, 20, 20)
    assert drawn(surface)[0] == "q 30 0 0 40 10 20 cm /X1 Do Q"
    assert [line.split()[-3] for line in drawn(surface)] == ["/X1", "/X1", "/X2"]
    surface.showPage()
    held = surface.document.Pages.pages[0].Resources.dict["XObject"]
    assert held.count(b"/X") == 2


def drawing(inks=()):
    return Photo("x.svg", "SVG", (90, 45), False, b"", SHAPES, inks)


def test_a_drawing_is_drawn_in_paths_in_the_colours_of_the_edition(surface):
    surface.photo(drawing(), 10, 20, 180, 90)
    code = drawn(surface)[0]
    assert code.startswith("q 1 0 0 1 10 20 cm\nq\n")
    assert code.count(" rg ") + code.count(" RG") == 7
    assert "0.043 0.235 0.365 rg" in code
    assert "3 w" in code


def test_a_drawing_in_the_colours_of_the_house_is_printed_in_its_inks():
    press = Surface(PRINT, (200, 300), "en", (ROOT / "layouts/profiles/FOGRA39L_coated.icc").read_bytes())
    blue = Ink("accent", (11 / 255, 60 / 255, 93 / 255), (1.0, 0.6, 0.15, 0.45), "PANTONE 302 C")
    press.photo(drawing((blue,)), 10, 20, 180, 90)
    code = drawn(press)[0]
    assert "/Knock gs /PANTONE#20302#20C cs 1 scn" in code
    assert "0 0 0 1 k" in code  # black, and greys in black alone
    assert "0 0 0 0.5 k" in code
    assert press.spots == (blue,)


def test_a_spot_ink_has_its_space_on_every_page_once_marks_are_drawn():
    press = Surface(PRINT, (200, 300), "en")
    press.showPage()
    press.fill_rect(0, 0, 9, 9, Ink("house", (0, 0, 1), (1, 0.8, 0, 0.4), "Reflex Blue"))
    press.showPage()
    first, second = press.document.Pages.pages
    assert b"Blue" not in first.Resources.dict["ColorSpace"]
    press.amend(first)
    spaces = first.Resources.dict["ColorSpace"]
    assert spaces == second.Resources.dict["ColorSpace"]
    assert b"/Reflex#20Blue" in spaces
    (plate,) = [one for one in bodies(press) if b"/Separation /Reflex#20Blue" in one]
    assert b"/C1 [1 0.8 0 0.4]" in plate


def bodies(surface):
    return [
        one.body for one in surface.document.idToObject.values() if isinstance(getattr(one, "body", 0), bytes)
    ]
