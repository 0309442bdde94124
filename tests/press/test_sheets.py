"""What a print shop and a mailbox need of a page."""

import pytest

from press.sheets import EDITIONS, EMAIL, MM, PRINT


def test_a_millimetre_is_that_of_pdf() -> None:
    assert 25.4 * MM == pytest.approx(72)


def test_print_has_what_the_shop_asks_for() -> None:
    assert (PRINT.colour, PRINT.marks, PRINT.mirrored) == ("cmyk", True, True)
    assert PRINT.bleed == pytest.approx(3 * 72 / 25.4)
    assert PRINT.slug > PRINT.bleed  # or the marks would stand in the bleed
    assert not PRINT.links  # PDF/X: nothing on paper can be clicked


def test_email_is_for_the_screen() -> None:
    assert (EMAIL.colour, EMAIL.marks, EMAIL.mirrored, EMAIL.links) == ("rgb", False, False, True)
    assert (EMAIL.bleed, EMAIL.slug) == (0, 0)


def test_editions_are_found_by_the_name_in_their_file() -> None:
    assert {name: sheet.edition for name, sheet in EDITIONS.items()} == {"print": "print", "email": "email"}
