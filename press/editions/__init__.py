"""A drawn surface, its tree and what the file says about itself go in, the bytes of its edition come out."""

from collections.abc import Sequence

from press.editions.email import finish_email
from press.editions.print import finish_print
from press.pdf.attachments import Attachment
from press.pdf.metadata import Information
from press.surface import Surface
from press.tags import Tag

__all__ = ["finish"]


def finish(
    surface: Surface, tree: Tag, information: Information, attachments: Sequence[Attachment] = ()
) -> bytes:
    """Write the file of the surface's edition, which uses the surface up; files for the press carry no attachments."""
    if surface.sheet.edition == "email":
        return finish_email(surface, tree, information, attachments)
    return finish_print(surface, tree, information)
