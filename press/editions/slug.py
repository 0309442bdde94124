"""What identifies a job goes in, the line at the foot of a sheet comes out, with the names of the plates."""

from press.drawing.operators import REGISTRATION
from press.drawing.surface import Surface
from press.editions.marks import SOLIDS, Size
from press.pdf.metadata import Information
from press.sheets import MM, Sheet
from press.typesetting.faces import Face
from press.typesetting.paragraph import Run, Style, Words

_SIZE = 5.5


def job_line(about: Information, sheet: Sheet, size: Size, folio: str) -> str:
    """Say which job, version, day, page, printing condition and size this is, in plain ASCII."""
    width, height, bleed = (round(length / MM, 1) for length in (*size, sheet.bleed))
    measures = f"trim {width:g} x {height:g} mm, bleed {bleed:g} mm"
    day = about.when.strftime("%Y-%m-%d")
    parts = (about.identifier, f"version {about.version}", day, f"page {folio}", about.profile_name, measures)
    return " | ".join(parts)


def draw_slug(surface: Surface, size: Size, job: str, face: Face | None = None) -> None:
    """Draw the line on both sides of the foot's middle, in a face or else in one that is in use and has its letters."""
    inks = {ink.name: ink for ink in SOLIDS} | {ink.spot: ink for ink in surface.spots}
    names = [Run(f"{name} ", ink=ink) for name, ink in inks.items()] if surface.sheet.colour == "cmyk" else []
    text = job + "".join(name.text for name in names)
    faces = [used.face for used in surface.document.delayedFonts if all(map(used.face.has, text))]
    face = face or next(iter(faces), None)
    if face is None:
        return
    style = Style("slug", face, _SIZE, _SIZE * 1.2, REGISTRATION)
    room, middle = size[0] / 2 - 6 * MM, -(surface.sheet.bleed + surface.sheet.slug) / 2
    for words, x in ((Words(job, style, None), MM), (Words(names, style, None), size[0] / 2 + 5 * MM)):
        _, height = words.wrapOn(surface, room, surface.sheet.slug)
        words.drawOn(surface, x, middle - height / 2)
