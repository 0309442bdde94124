"""What a print shop and a mailbox need of a page."""

import pytest

from press.sheets import EDITIONS, EMAIL, MADE, MM, PRINT, sheet_for


def test_a_millimetre_is_that_of_pdf() -> None:
    assert pytest.approx(72 / 25.4) == MM


def test_print_has_what_the_shop_asks_for() -> None:
    assert (PRINT.colour, PRINT.marks, PRINT.mirrored) == ("cmyk", True, True)
    assert PRINT.bleed == pytest.approx(3 * 72 / 25.4)
    assert PRINT.slug > PRINT.bleed  # or the marks would stand in the bleed
    assert not PRINT.links  # PDF/X: nothing on paper can be clicked


def test_email_is_for_the_screen() -> None:
    assert (EMAIL.colour, EMAIL.marks, EMAIL.mirrored, EMAIL.links) == ("rgb", False, False, True)
    assert (EMAIL.bleed, EMAIL.slug) == (0, 0)


def test_editions_are_found_by_the_name_in_their_file() -> None:
    assert (EDITIONS["print"], EDITIONS["email"]) == (PRINT, EMAIL)
    assert all(sheet.edition == name for name, sheet in EDITIONS.items())
    assert set(MADE) == {*EDITIONS, "text", "html"}


def test_papers_in_inches_bleed_by_an_eighth_of_one() -> None:
    assert sheet_for("print", inches=True).bleed == 72 / 8
    assert sheet_for("print", inches=False) == PRINT
    assert sheet_for("email", inches=True) == EMAIL
