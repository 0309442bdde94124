"""A drawn surface goes in, a file for the press comes out: PDF/X-4 with marks, tagged, without links."""

from press.drawing.surface import Surface
from press.editions.marks import draw_marks
from press.editions.slug import draw_slug, job_line
from press.pdf.catalog import common_entries
from press.pdf.metadata import Information, described, document_id, info_entries, write_intent, write_xmp
from press.pdf.syntax import array, string
from press.tags import Tag
from press.typesetting.faces import Face


def finish_print(surface: Surface, tree: Tag, about: Information) -> bytes:
    """Write the file (ISO 15930-7); raise ValueError if the profile is not that of a press."""
    if surface.sheet.marks:
        _mark_pages(surface, about)
    return _write(surface, common_entries(surface.document, tree, surface.parents, about), about)


def finish_sheets(surface: Surface, about: Information, face: Face) -> bytes:
    """Write press sheets, which hold pages of another file and no structure; `face` is that of the slug."""
    _mark_pages(surface, about, face, 2)
    return _write(surface, {"Lang": string(about.lang)}, about)


def _write(surface: Surface, catalog: dict[str, bytes], about: Information) -> bytes:
    """Write a file for the press with these catalog entries and those that PDF/X-4 asks for."""
    if about.profile[12:16] != b"prtr" or about.profile[16:20] not in (b"CMYK", b"GRAY"):
        raise ValueError(f"{about.profile_name} is not a profile of a press (ISO 15930-7, 6.4.2)")
    document = surface.document
    catalog["Metadata"] = write_xmp(document, about, _claims(about, surface.sheet.edition))
    catalog["OutputIntents"] = array([write_intent(document, about, "GTS_PDFX")])
    return document.write("1.6", catalog, info_entries(about) | {"Trapped": b"/False"})


def _mark_pages(surface: Surface, about: Information, face: Face | None = None, halves: int = 1) -> None:
    pages = surface.document.Pages.pages
    for count, page in enumerate(pages, 1):
        with surface.artifact("Page"):
            draw_marks(surface, page.size, halves)
            job = job_line(about, surface.sheet, page.size, f"{count} of {len(pages)}")
            draw_slug(surface, (page.size[0] / halves, page.size[1]), job, face)
        surface.amend(page)


def _claims(about: Information, edition: str) -> str:
    """Give the properties that PDF/X-4 asks for (ISO 15930-7, 6.9 to 6.11)."""
    identity = document_id(about, edition)
    version = {"DocumentID": identity, "VersionID": about.version, "RenditionClass": "default"}
    return "\n".join(
        [
            described("pdfxid", "http://www.npes.org/pdfx/ns/id/", GTS_PDFXVersion="PDF/X-4"),
            described("xmpMM", "http://ns.adobe.com/xap/1.0/mm/", **version),
            described("pdf", "http://ns.adobe.com/pdf/1.3/", Trapped="False"),
        ]
    )
