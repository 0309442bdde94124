"""A drawn surface, its tree and what the file says about itself go in, the bytes of its edition come out."""

from press.editions.email import finish_email
from press.editions.print import finish_print
from press.pdf.metadata import Information
from press.surface import Surface
from press.tags import Tag

__all__ = ["finish"]


def finish(surface: Surface, tree: Tag, information: Information) -> bytes:
    """Write the file of the edition that the surface's sheet names; this uses the surface up."""
    make = {"email": finish_email, "print": finish_print}[surface.sheet.edition]
    return make(surface, tree, information)
