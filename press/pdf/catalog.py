"""A tree and what a file says about itself go in, the catalog entries that every edition has come out."""

from press.pdf.document import Document
from press.pdf.metadata import Information
from press.pdf.structure import Parents, write_structure
from press.pdf.syntax import dictionary, string
from press.tags import Tag

_RIGHT_TO_LEFT = frozenset(["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"])


def right_to_left(lang: str) -> bool:
    """Tell whether a language (BCP 47) is written from right to left."""
    return lang.split("-", 1)[0] in _RIGHT_TO_LEFT


def common_entries(document: Document, tree: Tag, parents: Parents, about: Information) -> dict[str, bytes]:
    """Store the structure; give the entries that make a file tagged, titled and turned in its direction."""
    return {
        "Lang": string(about.lang),
        "MarkInfo": b"<</Marked true>>",
        "StructTreeRoot": write_structure(document, tree, parents),
        "ViewerPreferences": dictionary(
            {"DisplayDocTitle": b"true", "Direction": b"/R2L" if right_to_left(about.lang) else b"/L2R"}
        ),
    }
