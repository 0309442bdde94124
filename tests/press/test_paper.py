"""Papers by their names, with the margins that all pages have."""

import pytest

from press.paper import paper
from press.sheets import MM


@pytest.mark.parametrize(("name", "width", "height"), [("A4", 210 * MM, 297 * MM), ("Letter", 612, 792)])
def test_papers_have_the_size_of_their_standard(name: str, width: float, height: float) -> None:
    sheet = paper(name, rtl=False)
    assert (sheet.width, sheet.height) == pytest.approx((width, height))
    assert sheet.inches == (name == "Letter")


@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_what_is_between_the_margins_is_centred(name: str) -> None:
    sheet = paper(name, rtl=True)
    assert sheet.rtl
    assert sheet.measure == pytest.approx(sheet.width - 2 * sheet.beside)
    assert sheet.depth == pytest.approx(sheet.height - 2 * sheet.above)
    assert min(sheet.beside, sheet.above) > 15 * MM  # home printers leave a rim, and marks need room


def test_a_sheet_may_ask_for_other_margins_in_millimetres() -> None:
    sheet = paper("A4", rtl=False)
    assert sheet.within(None, None) == sheet
    narrow = sheet.within(15, None)
    assert (narrow.above, narrow.beside) == (15 * MM, sheet.beside)
    assert sheet.within(None, 30).measure == pytest.approx(150 * MM)


@pytest.mark.parametrize(("name", "width"), [("170 x 240 mm", 170 * MM), ("5.5 x 8.5 in", 396)])
def test_a_paper_may_be_any_size_with_margins_in_proportion(name: str, width: float) -> None:
    sheet = paper(name, rtl=False)
    assert sheet.width == pytest.approx(width)
    assert sheet.measure / sheet.width == pytest.approx(paper("A4", rtl=False).measure / (210 * MM))
    assert sheet.inches == name.endswith("in")


@pytest.mark.parametrize(
    "name", ["", "a4", "foolscap", "89 x 200 mm", "200 x 1001 mm", "170x240mm", "0 x 0 in"]
)
def test_other_papers_are_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        paper(name, rtl=False)
