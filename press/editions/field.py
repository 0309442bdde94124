"""A drawn surface and its tree go in, an empty field that a signature can fill comes out (ISO 32000-1, 12.7.4.5)."""

from press.drawing.surface import Hold, Surface
from press.pdf.syntax import array, box, dictionary, numbers, stream, string
from press.tags import Annotation, Tag

NAME = "Signature"


def write_field(surface: Surface, tree: Tag, told: str) -> bytes:
    """Put a field where a place is kept for it, or else an invisible one, and give the catalog's AcroForm entry.

    A signature that brings its own field would leave it outside the structure (ISO 14289-1, 7.18.4). `told` is
    what readers hear; F 132 is printed and locked (ISO 19005-2, 6.3.2).
    """
    document, hold = surface.document, surface.hold or _unseen(surface, tree)
    entries = {
        "Type": b"/Annot",
        "Subtype": b"/Widget",
        "FT": b"/Sig",
        "T": string(NAME),
        "TU": string(told),
        "Contents": string(told),
        "F": b"132",
        "Rect": box(hold.rect),
        "P": document.page(hold.page),
        "StructParent": b"%d" % hold.key,
    }
    if surface.hold:  # what is seen has an appearance (ISO 19005-2, 6.3.3), if only an empty one
        x0, y0, x1, y1 = hold.rect
        corners = b"/Type /XObject /Subtype /Form /BBox [0 0 %s]" % numbers(x1 - x0, y1 - y0).encode()
        entries["AP"] = b"<</N %s>>" % document.add(stream(corners, b""))
    hold.raw.body = dictionary(entries)
    return dictionary({"Fields": array([hold.raw.reference]), "SigFlags": b"0"})


def _unseen(surface: Surface, tree: Tag) -> Hold:
    """Keep no room on the first page, at the end of the structure."""
    hold = Hold(1, (0, 0, 0, 0), len(surface.parents), surface.document.reserve())
    form = Tag("Form")
    form.kids.append(Annotation(hold.page, hold.raw.reference))
    tree.add(form)
    surface.parents[hold.key] = form
    surface.document.Pages.pages[0].Annots.append(hold.raw.reference)
    return hold
