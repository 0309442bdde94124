"""A box for a signature."""

from press.drawing.surface import Surface
from press.inks import BLACK, Stroke
from press.layout.signing import Signing
from press.sheets import EMAIL, PRINT


def test_the_box_is_drawn_on_screens_and_paper_and_kept_on_screens() -> None:
    for sheet in (EMAIL, PRINT):
        surface, box = Surface(sheet, (200, 100), "en"), Signing(30, Stroke(BLACK), (3, 4))
        assert box.wrap(120, 1000) == (120, 30)
        assert (box.getSpaceBefore(), box.getSpaceAfter(), box.split(120, 10)) == (3, 4, [])
        box.drawOn(surface, 10, 20)
        assert "1 0 0 1 10 20 cm" in " ".join(surface._code)
        assert "120 30 re S" in " ".join(surface._code)
        assert (surface.hold.rect if surface.hold else None) == (
            (10, 20, 130, 50) if sheet is EMAIL else None
        )
        assert box.tag.drawn is (sheet is EMAIL)
