"""What identifies a job goes in, the line at the foot of a sheet comes out: each plate's name on it, the job on all."""

from press.editions.marks import SOLIDS
from press.inks import Ink
from press.operators import filling
from press.pdf.document import Document
from press.pdf.metadata import Information
from press.pdf.syntax import numbers
from press.sheets import MM, Sheet
from press.typesetting.embedding import embed
from press.typesetting.faces import Face
from press.typesetting.shaping import Manner, Shaped, shape

_SIZE = 5.5
_PLATES = ("Cyan ", "Magenta ", "Yellow ", "Black ")


def job_line(about: Information, sheet: Sheet, size: tuple[float, float], folio: str) -> str:
    """Say which job, version, day, page, printing condition and size this is, in plain ASCII."""
    width, height, bleed = (round(length / MM, 1) for length in (*size, sheet.bleed))
    measures = f"trim {width:g} x {height:g} mm, bleed {bleed:g} mm"
    day = about.when.strftime("%Y-%m-%d")
    parts = (about.identifier, f"version {about.version}", day, f"page {folio}", about.profile_name, measures)
    return "   ".join(parts)


def draw_slug(document: Document, sheet: Sheet, size: tuple[float, float], job: str) -> str:
    """Give the line, at most half a page wide; nothing if no face of the document has its letters."""
    names = _PLATES if sheet.colour == "cmyk" else ()
    faces = (used.face for used in document.delayedFonts)
    face = next((face for face in faces if all(map(face.has, "".join((*names, job))))), None)
    if face is None:
        return ""
    plates, line = [_shaped(face, name) for name in names], _shaped(face, job)
    width = sum(shaped.width for shaped in (*plates, line)) / 1000
    points = min(_SIZE, (size[0] / 2 - 6 * MM) / width)
    used = embed(document, face)
    colours = [filling(Ink("solid", (0, 0, 0), solid), "cmyk") for solid in SOLIDS]
    shown = [
        f"{colour} [{used.fragment(shaped).parts[0][1]}] TJ"
        for colour, shaped in zip((*colours[: len(plates)], "/All cs 1 scn"), (*plates, line), strict=True)
    ]
    start = f"{numbers(points)} Tf 1 0 0 1 {numbers(MM, -(sheet.bleed + sheet.slug + points) / 2)} Tm"
    return "\n".join([f"/Artifact <</Type /Page>> BDC q BT /{used.name} {start}", *shown, "ET Q EMC"])


def _shaped(face: Face, text: str) -> Shaped:
    (shaped,) = shape(face, text, Manner(lang="en"))
    return shaped
