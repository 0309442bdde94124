"""Pages stand on press sheets where the scheme says, made to fit and cut off in the fold."""

import io

import pikepdf
import pytest
from pypdf import PdfReader

from press.editions.booklet import Job, Source, impose
from press.imposition import GUTTER, cut_and_stack, saddle
from press.proof.reading.document import read
from press.sheets import MM, PRINT
from tests.leaflets import SIZE, face, leaflet, told

TRIM = (0.0, 0.0, *SIZE)
BLEED = (-PRINT.bleed, -PRINT.bleed, SIZE[0] + PRINT.bleed, SIZE[1] + PRINT.bleed)


def sheets(pages: int, scheme, size=SIZE) -> bytes:
    reader = PdfReader(io.BytesIO(leaflet(pages)))
    return impose([Source(page, TRIM, BLEED) for page in reader.pages], Job(scheme, size, told(), face()))


def words(data: bytes) -> list[list[tuple[str, float]]]:
    """The words on the pages of each side, with where they begin, in millimetres from the left."""
    return [
        [(one.text, round(one.x / MM, 1)) for one in page.shown if one.mark.artifact != "Page"]
        for page in read(data).pages
    ]


def test_pages_stand_on_their_halves():
    assert words(sheets(4, saddle(4, 0))) == [
        [("This is page 4", 21.2), ("This is page 1", 169.2)],
        [("This is page 2", 21.2), ("This is page 3", 169.2)],
    ]


def test_inner_sheets_are_moved_in():
    made = words(sheets(8, saddle(8, 1 * MM)))
    assert made[0][1] == ("This is page 1", 169.2)
    assert made[2] == [("This is page 6", 22.2), ("This is page 3", 168.2)]


def test_cut_sheets_have_a_gutter():
    made = words(sheets(4, cut_and_stack(4)))
    assert made[0] == [("This is page 1", 21.2), ("This is page 3", round(21.2 + 148 + GUTTER / MM, 1))]


def test_pages_are_made_to_fit():
    half = SIZE[0] / 2, SIZE[1] / 2
    made = words(sheets(4, saddle(4, 0), half))
    assert made[0] == [("This is page 4", 10.6), ("This is page 1", 84.6)]
    narrow = words(sheets(4, saddle(4, 0), (SIZE[0] / 2, SIZE[1])))
    assert narrow[0][0] == ("This is page 4", 10.6)


def test_artwork_is_cut_off_in_the_fold_and_bleeds_at_the_edges():
    page = read(sheets(4, saddle(4, 0))).pages[1]
    bands = sorted(one.box for one in page.painted if one.kind == "fill" and one.box.y1 - one.box.y0 > 80)
    assert [(round(box.x0, 1), round(box.x1, 1)) for box in bands] == [
        (round(-PRINT.bleed, 1), 20.0),
        (round(2 * SIZE[0] - 20, 1), round(2 * SIZE[0] + PRINT.bleed, 1)),
    ]


def test_the_sheet_has_boxes_marks_and_a_slug():
    data = sheets(5, saddle(5, 0))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [float(edge) for edge in pdf.pages[0].TrimBox] == pytest.approx(
            [0, 0, 2 * SIZE[0], SIZE[1]], abs=1e-3
        )
        assert len(pdf.pages) == 4
        assert "/StructTreeRoot" not in pdf.Root
    shown = "".join(one.text for one in read(data).pages[0].shown if one.mark.artifact == "Page")
    assert "leaflet | version 2 | 2026-01-02 | page 1 of 4" in shown
    assert "trim 296 x 210 mm" in shown


def test_the_same_pages_make_the_same_bytes():
    assert sheets(5, saddle(5, 0)) == sheets(5, saddle(5, 0))
