"""Pages of a print file are bound into sheets that are print files too."""

from dataclasses import replace

import pytest

from press.conditions import Condition
from press.drawing.surface import Surface
from press.editions import finish
from press.inks import BLACK, Ink
from press.printing.binding import Binding, bind
from press.problems import Exit, Refused, Severity
from press.proof.x4.preflight import preflight
from press.sheets import MM, PRINT
from press.tags import Tag
from press.typesetting.paragraph import Style, Words
from tests.leaflets import COUNTS, face, leaflet, told
from tests.printed import broken, drawing, sound

SADDLE = Binding("saddle", 0.1, None, face())


@pytest.mark.parametrize("pages", COUNTS)
@pytest.mark.parametrize("scheme", ["saddle", "two-up", "cut-and-stack"])
def test_sheets_are_print_files_without_a_fault(pages, scheme):
    made = bind(leaflet(pages), "leaflet", replace(SADDLE, scheme=scheme))
    assert {one.rule for one in preflight(made.data).found} <= {"shop-bleed"}  # of the pages that moved
    assert (made.pages, made.problems) == (pages, ())
    assert made.sides == (-(-pages // 2) if scheme == "two-up" else -(-pages // 4) * 2)


def test_any_print_file_can_be_bound():
    made = bind(sound(), "leaflet", SADDLE)
    held = preflight(made.data)
    assert held.passes
    assert held.file is not None
    assert held.file.xmp.get("dc:title") == "A leaflet"
    assert held.file.xmp.get("dc:creator") == "A desk"


def test_what_is_no_print_file_is_refused_with_its_clauses():
    with pytest.raises(Refused) as refused:
        bind(broken(drawing(b"1 0 0 rg 60 60 9 9 re f")), "leaflet", SADDLE)
    assert refused.value.status == Exit.UNPROVEN
    assert [problem.rule for problem in refused.value.problems] == ["booklet", "x4-device-colour"]


def test_pages_of_two_sizes_and_turned_ones_are_refused():
    def second(pdf):
        pdf.pages.append(pdf.pages[0])
        pdf.pages[1].TrimBox = [40, 40, 320, 420]
        pdf.pages.append(pdf.pages[0])
        pdf.pages[2].Rotate = 90

    with pytest.raises(Refused) as refused:
        bind(broken(second), "leaflet", SADDLE)
    told = [problem.message for problem in refused.value.problems]
    assert told == ["page 2 is of another size than page 1", "page 3 is turned"]


def test_lines_that_become_too_thin_are_noticed():
    made = bind(
        broken(drawing(b"0.4 w 60 60 m 90 60 l S")), "leaflet", replace(SADDLE, size=(60 * MM, 80 * MM))
    )
    assert ("shop-lines", Severity.WARNING) in {(one.rule, one.severity) for one in made.problems}


def test_thick_paper_moves_pages_and_takes_no_bleed_from_them():
    assert bind(leaflet(13), "leaflet", replace(SADDLE, thickness=0.3)).problems == ()
    assert bind(leaflet(13), "leaflet", replace(SADDLE, thickness=0.0)).problems == ()


def test_sheets_that_are_read_in_another_order_are_refused(monkeypatch):
    monkeypatch.setattr("press.printing.binding.misread", lambda *words: iter(["page 1 reads 'x'"]))
    with pytest.raises(Refused) as refused:
        bind(leaflet(4), "leaflet", SADDLE)
    assert [problem.rule for problem in refused.value.problems] == ["folded"]


def spotted() -> bytes:
    """A page with a square in a spot ink."""
    surface, tree = Surface(PRINT, (300, 400), "en"), Tag("Document", lang="en")
    paragraph = Tag("P", text="Words")
    words = Words("Words", Style("body", face(), 24, 30, BLACK), tree.add(paragraph).elements[0])
    words.wrapOn(surface, 300, 100)
    words.drawOn(surface, 60, 300)
    surface.fill_rect(60, 60, 90, 90, Ink("house", (0, 0, 1), (1, 0.8, 0, 0.4), "Reflex Blue"))
    surface.showPage()
    return finish(surface, tree, told())


def test_spot_inks_of_the_pages_are_named_and_shown_on_the_sheet():
    made = bind(spotted(), "leaflet", SADDLE)
    held = preflight(made.data)
    assert held.passes
    marks = [one.shade.space.names for one in held.drawn.painted if one.mark and one.page == 1]
    assert marks.count(("Reflex Blue",)) >= 2  # a patch, and its name


def test_spot_inks_that_are_made_otherwise_are_left_to_their_pages():
    def curved(pdf):
        pdf.pages[0].Resources.ColorSpace.Spot[3].N = 2

    held = preflight(bind(broken(curved), "leaflet", SADDLE).data)
    assert held.passes
    assert not [one for one in held.drawn.painted if one.mark and "Warm Red" in one.shade.space.names]


def test_a_file_for_another_press_is_refused():
    press = Condition("House press", b"another profile")
    with pytest.raises(Refused, match="House press") as refused:
        bind(leaflet(1), "leaflet", replace(SADDLE, press=press))
    assert [one.rule for one in refused.value.problems] == ["shop-condition"]
