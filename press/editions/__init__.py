"""A drawn surface, its tree and what the file says about itself go in, the bytes of its edition come out."""

from press.drawing.surface import Surface
from press.editions.email import NOTHING, Extras, finish_email
from press.editions.print import finish_print
from press.pdf.metadata import Information
from press.tags import Tag

__all__ = ["Extras", "finish"]


def finish(surface: Surface, tree: Tag, information: Information, extras: Extras = NOTHING) -> bytes:
    """Write the file of the surface's edition, which uses the surface up; files for the press have no extras."""
    if surface.sheet.edition == "email":
        return finish_email(surface, tree, information, extras)
    return finish_print(surface, tree, information)
