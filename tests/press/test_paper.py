"""Papers by their names, with the margins that all pages have."""

import pytest

from press.paper import paper
from press.sheets import MM


@pytest.mark.parametrize(("name", "width", "height"), [("A4", 210 * MM, 297 * MM), ("Letter", 612, 792)])
def test_papers_have_the_size_of_their_standard(name: str, width: float, height: float) -> None:
    sheet = paper(name, rtl=False)
    assert (sheet.width, sheet.height) == (width, height)


@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_what_is_between_the_margins_is_centred(name: str) -> None:
    sheet = paper(name, rtl=True)
    assert sheet.rtl
    assert sheet.measure == pytest.approx(sheet.width - 2 * sheet.beside)
    assert sheet.depth == pytest.approx(sheet.height - 2 * sheet.above)
    assert min(sheet.beside, sheet.above) > 15 * MM  # home printers leave a rim, and marks need room


def test_a_paper_that_is_not_kept_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        paper("A3", rtl=False)
