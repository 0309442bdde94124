"""A drawn surface and its tree go in, an empty field that a signature can fill comes out (ISO 32000-1, 12.7.4.5)."""

from press.drawing.surface import Surface
from press.pdf.syntax import array, dictionary, string
from press.tags import Annotation, Tag

NAME = "Signature"


def write_field(surface: Surface, tree: Tag, told: str) -> bytes:
    """Put an invisible field on the first page, at the end of the structure, and give the catalog's AcroForm entry.

    A signature that brings its own field would leave it outside the structure (ISO 14289-1, 7.18.4). `told` is
    what readers hear; F 132 is printed and locked (ISO 19005-2, 6.3.2).
    """
    document, key = surface.document, len(surface.parents)
    entries = {
        "Type": b"/Annot",
        "Subtype": b"/Widget",
        "FT": b"/Sig",
        "T": string(NAME),
        "TU": string(told),
        "Contents": string(told),
        "F": b"132",
        "Rect": b"[0 0 0 0]",
        "P": document.page(1),
        "StructParent": b"%d" % key,
    }
    reference = document.add(dictionary(entries))
    form = Tag("Form")
    form.kids.append(Annotation(1, reference))
    tree.add(form)
    surface.parents[key] = form
    surface.document.Pages.pages[0].Annots.append(reference)
    return dictionary({"Fields": array([reference]), "SigFlags": b"0"})
