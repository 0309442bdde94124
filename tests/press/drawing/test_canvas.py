import pytest

from press.drawing.canvas import Misdrawn, Stock, TaggedCanvas
from press.inks import BLACK, WHITE, Ink
from press.reportlab import Color, platypus
from press.sheets import EMAIL, PRINT, Sheet
from press.tags import Mark, Tag

RED = Ink("red", (1.0, 0.0, 0.0), (0.0, 1.0, 1.0, 0.0))
GREY = Sheet("print", "grey")


@pytest.fixture
def canvas():
    return TaggedCanvas(EMAIL, (200, 300), "en")


def code(canvas):
    return [line for line in canvas._code if line]


def test_marks_tell_their_element_where_they_are(canvas):
    first, second = Tag("P"), Tag("H1")
    assert canvas.mark(first) == "/P <</MCID 0>> BDC"
    assert canvas.inside
    assert canvas.unmark() == "EMC"
    assert not canvas.inside
    assert canvas.mark(second) == "/H1 <</MCID 1>> BDC"
    assert (first.kids, second.kids) == ([Mark(1, 0)], [Mark(1, 1)])


def test_marks_do_not_nest(canvas):
    canvas.mark(Tag("P"))
    with pytest.raises(Misdrawn, match="H1 cannot begin inside P"):
        canvas.mark(Tag("H1"))
    with pytest.raises(Misdrawn, match="Artifact cannot begin inside P"), canvas.artifact():
        pass


def test_nothing_ends_that_did_not_begin(canvas):
    with pytest.raises(Misdrawn, match="nothing is open"):
        canvas.unmark()


def test_artifacts(canvas):
    with canvas.artifact("Pagination", "Footer"), canvas.artifact("Layout"):
        canvas.put("BT <00> Tj ET")
    with canvas.artifact():
        pass
    with canvas.artifact("Background"):
        pass
    assert code(canvas) == [
        *("/Artifact <</Type /Pagination /Subtype /Footer>> BDC", "BT <00> Tj ET", "EMC"),
        *("/Artifact BMC", "EMC"),
        *("/Artifact <</Type /Background /BBox [0 0 200 300]>> BDC", "EMC"),
    ]


@pytest.mark.parametrize(
    "loose", ["BT <00> Tj ET", "BT [<00>] TJ ET", "BT /P <</MCID 0>> BDC <00> Tj EMC <00> Tj ET"]
)
def test_text_outside_everything_is_refused(canvas, loose):
    with pytest.raises(Misdrawn, match="text outside"):
        canvas.put(loose)


def test_text_with_its_own_marks_is_put(canvas):
    canvas.put("BT /P <</MCID 0>> BDC <00> Tj EMC /Span <</MCID 1>> BDC [<00>] TJ EMC ET")
    with canvas.tagged(Tag("P")):
        canvas.put("BT <00> Tj ET")
    assert len(code(canvas)) == 4


def test_stock_text_and_its_fonts_never_reach_the_page(canvas):
    canvas.setFont("Helvetica", 10)
    with pytest.raises(Misdrawn, match="drawText"), canvas.tagged(Tag("P")):
        canvas.drawString(0, 0, "words")
    assert canvas.document.fontMapping == {}
    assert code(canvas) == ["/P <</MCID 0>> BDC"]


def test_stock_shapes_are_layout_artifacts_one_with_their_neighbours(canvas):
    canvas.line(0, 0, 1, 1)
    canvas.rect(0, 0, 1, 1)
    canvas.ellipse(0, 0, 1, 1)
    canvas.saveState()
    canvas.rect(0, 0, 2, 2)
    canvas.restoreState()
    marks = [line for line in code(canvas) if line.endswith(("BDC", "EMC"))]
    assert marks == ["/Artifact <</Type /Layout>> BDC", "EMC"] * 2


def test_shapes_within_a_mark_belong_to_it(canvas):
    with canvas.tagged(Tag("Figure")):
        canvas.rect(0, 0, 1, 1)
    assert code(canvas) == ["/Figure <</MCID 0>> BDC", "n 0 0 1 1 re S", "EMC"]


@pytest.mark.parametrize(
    ("sheet", "fill", "stroke"),
    [
        (EMAIL, "1 0 0 rg", "1 0 0 RG"),
        (PRINT, "/Knock gs 0 1 1 0 k", "/Knock gs 0 1 1 0 K"),
        (GREY, "/Knock gs 0.498 g", "/Knock gs 0.498 G"),
    ],
)
def test_inks_in_the_colours_of_the_sheet(sheet, fill, stroke):
    canvas = TaggedCanvas(sheet, (9, 9), "en")
    assert canvas.paint(RED) == fill
    assert canvas.stroke(RED) == stroke
    canvas.setFillColor(Stock(RED))
    canvas.setStrokeColor(RED)
    assert code(canvas) == [fill, stroke]


def test_solid_black_overprints_in_print_but_not_where_it_fills_areas():
    canvas = TaggedCanvas(PRINT, (9, 9), "en")
    assert canvas.paint(BLACK) == "/Over gs 0 0 0 1 k"
    assert canvas.paint(WHITE) == "/Knock gs 0 0 0 0 k"
    canvas.setFillColor(BLACK)
    assert code(canvas) == ["/Knock gs 0 0 0 1 k"]


@pytest.mark.parametrize("color", [(1, 0, 0), "red", Color(1, 0, 0), None, 0])
def test_other_colours_are_refused(canvas, color):
    with pytest.raises(Misdrawn, match="not an ink"):
        canvas.setFillColor(color)
    with pytest.raises(Misdrawn, match="not an ink"):
        canvas.setStrokeColor(color)


def test_stock_black_and_white_are_known(canvas):
    canvas.setFillColor(Color(0, 0, 0))
    canvas.setFillColor(Color(1, 1, 1))
    assert code(canvas) == ["0 0 0 rg", "1 1 1 rg"]


def test_no_transparency(canvas):
    with pytest.raises(Misdrawn, match="transparent"):
        canvas.setFillColor(RED, alpha=0.5)


@pytest.mark.parametrize(
    "call",
    [
        *("setFillGray", "setStrokeGray", "setFillAlpha", "setBlendMode", "setFillOverprint", "shade"),
        *("linearGradient", "drawInlineImage", "beginForm", "linkURL", "linkRect", "textAnnotation"),
        "addPostScriptCommand",
    ],
)
def test_what_passes_inks_and_tags_by_is_refused(canvas, call):
    with pytest.raises(Misdrawn, match=call):
        getattr(canvas, call)(0.5)


def test_a_table_of_reportlab_comes_out_in_inks():
    canvas = TaggedCanvas(PRINT, (200, 200), "en")
    style = [
        ("BACKGROUND", (0, 0), (-1, 0), Stock(RED)),
        ("ROWBACKGROUNDS", (0, 1), (-1, -1), [Stock(WHITE), Stock(RED)]),
        ("LINEBELOW", (0, 0), (-1, -1), 0.25, Stock(BLACK)),
        ("GRID", (0, 0), (-1, -1), 0.25, BLACK),
    ]
    cells = [[platypus.Spacer(10, 10)] * 2] * 3
    table = platypus.Table(cells, style=style, colWidths=50)
    table.wrapOn(canvas, 200, 200)
    table.drawOn(canvas, 0, 0)
    page = " ".join(code(canvas))
    assert "0 1 1 0 k" in page
    assert "0 0 0 1 K" in page
    assert not {"rg", "RG", "g", "G", "Tf"} & set(page.split())


def test_files_are_not_opened(canvas):
    with pytest.raises(Misdrawn, match="drawImage"):
        canvas.drawImage("/etc/passwd", 0, 0)


def test_spot_inks_in_use_are_noted_on_a_press_in_colours(canvas):
    spot = Ink("house", (0.0, 0.1, 0.4), (1.0, 0.8, 0.0, 0.4), "PANTONE 288 C")
    press = TaggedCanvas(PRINT, (200, 300), "en")
    for surface in (press, canvas, TaggedCanvas(GREY, (200, 300), "en")):
        surface.stroke(RED)
        surface.solid_line(spot)
    assert (press.spots, canvas.spots) == ((spot,), ())
    with pytest.raises(Misdrawn, match="PANTONE 288 C is made in two ways"):
        press.paint(Ink("other", spot.rgb, (0.9, 0.8, 0.0, 0.4), spot.spot))


def test_a_spot_ink_whose_nearest_is_black_does_not_overprint():
    press = TaggedCanvas(PRINT, (200, 300), "en")
    assert (
        press.paint(Ink("night", (0, 0, 0), BLACK.cmyk, "Deep Black")) == "/Knock gs /Deep#20Black cs 1 scn"
    )
