"""No text stands outside its page, and nothing outside the sheet."""

import pytest

from press.proof import bounds

SHEET = ("page1", b"/MediaBox [0 0 300 400]", b"/MediaBox [-20 -20 320 420] /TrimBox [0 0 300 400]")


def test_a_faithful_file_passes(faults):
    assert faults(bounds) == []


def test_a_line_that_runs_off_the_page_is_told(faults):
    found = faults(bounds, ("content1", b"20 320 Td", b"260 320 Td"))
    assert [fault.page for fault in found] == [1, 1, 1]
    assert found[1].message == "'struction goes on.' at 260, 306 to 355, 316 stands outside the page"


@pytest.mark.parametrize(
    "matrix", [b"1 0 0 1 240 0 cm", b"0 1 -1 0 10 0 cm", b"3 0 0 3 0 0 cm", b"1 0 0 1 0 60 cm"]
)
def test_matrices_count(faults, matrix):
    found = faults(
        bounds, ("content1", b"/H1 <<", b"q %s /H1 <<" % matrix), ("content1", b"/P <<", b"Q /P <<")
    )
    assert found
    assert all("Roads & bridges" in fault.message for fault in found)


def test_text_in_the_bleed_is_told(faults):
    found = faults(bounds, SHEET, ("content1", b"20 380 Td", b"-10 380 Td"))
    assert ["TLP:GREEN" in fault.message for fault in found] == [True, False]


def test_printers_marks_stand_beside_the_page(faults, shown):
    slug = b"/Artifact <</Type /Page>> BDC BT /F1 8 Tf 20 408 Td %s ET EMC " % shown("Page 1")
    assert faults(bounds, SHEET, ("content1", b"/H1 <<", slug + b"/H1 <<")) == []
    found = faults(bounds, SHEET, ("content1", b"/H1 <<", slug.replace(b"408", b"396") + b"/H1 <<"))
    assert [fault.message for fault in found] == ["the printer's mark 'Page 1' reaches into the page"]


def test_a_shape_off_the_sheet_is_told(faults):
    found = faults(bounds, ("content1", b"260 0.5 re", b"290 0.5 re"))
    assert [fault.message for fault in found] == ["a fill at 20, 375 to 310, 376 runs off the sheet"]


def test_a_clip_keeps_a_shape_on_the_sheet(faults):
    assert (
        faults(
            bounds,
            ("content1", b"0.5 g 20 375 260", b"q 20 375 100 10 re W n 0.5 g 20 375 290"),
            ("content1", b"0.5 re f", b"0.5 re f Q"),
        )
        == []
    )


def test_text_that_moves_backwards_is_measured_to_its_left_end(faults, shown):
    back = b"[9000 %s] TJ" % shown("annex").removesuffix(b" Tj")
    found = faults(bounds, ("content2", shown("the annex"), back))
    assert [fault.message.partition(" at ")[0] for fault in found] == ["'annex'"]
