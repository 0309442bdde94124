"""Pages of a print file and a scheme go in; the press sheets that they stand on, in PDF/X-4, come out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from press.drawing.surface import Surface
from press.editions.marks import draw_cut, draw_fold
from press.editions.print import finish_sheets
from press.imposition import Scheme, Seat
from press.inks import Ink
from press.pdf.adoption import Adoption
from press.pdf.metadata import Information
from press.sheets import sheet_for
from press.typesetting.faces import Face

Edges = tuple[float, float, float, float]


@dataclass(frozen=True)
class Source:
    """A page of the file, as pypdf reads it, with its trim and bleed box in points."""

    page: Any
    trim: Edges
    bleed: Edges


@dataclass(frozen=True)
class Job:
    """What is made of the pages: a scheme, the size of each page in points, and what the file says about itself.

    `spots` are the inks of the pages that have plates of their own.
    """

    scheme: Scheme
    size: tuple[float, float]
    about: Information
    face: Face
    spots: tuple[Ink, ...] = ()


def impose(sources: Sequence[Source], job: Job) -> bytes:
    """Write the sheets of a job; raise Unadopted or ValueError for pages that cannot be taken over."""
    width, height = job.size
    sheet = 2 * width + job.scheme.gutter, height
    kind = sheet_for("print", inches=False, grey=job.about.grey)
    surface = Surface(kind, sheet, job.about.lang, job.about.profile)
    for ink in job.spots:
        surface.note(ink)
    adoption = Adoption(surface.document)
    forms = [adoption.page(one.page, one.bleed) for one in sources]
    for side in job.scheme.sides:
        for seat in side:
            _seat(surface, forms[seat.page - 1], sources[seat.page - 1], seat, job)
        with surface.artifact("Page"):
            if job.scheme.folded:
                draw_fold(surface, sheet, width)
            else:
                draw_cut(surface, sheet, width)
                draw_cut(surface, sheet, width + job.scheme.gutter)
        surface.showPage()
    return finish_sheets(surface, job.about, job.face)


def _seat(surface: Surface, form: bytes, source: Source, seat: Seat, job: Job) -> None:
    """Draw a page on its half of a side, made to fit, moved towards the fold, and cut off there."""
    (width, height), bleed = job.size, surface.sheet.bleed
    x0, y0, x1, y1 = source.trim
    factor = min(width / (x1 - x0), height / (y1 - y0))
    left = seat.half == "left"
    start = 0.0 if left else width + job.scheme.gutter
    x = start + (width - factor * (x1 - x0)) / 2 + (seat.shift if left else -seat.shift)
    y = (height - factor * (y1 - y0)) / 2
    outer = start - bleed if left else start - job.scheme.gutter / 2
    edges = outer, -bleed, width + bleed + job.scheme.gutter / 2, height + 2 * bleed
    surface.stamp(form, (factor, 0, 0, factor, x - factor * x0, y - factor * y0), edges)
