"""Shapes, links and places go in, pages come out that know their boxes and the elements on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from press.drawing.canvas import Kind, Misdrawn, Stock, TaggedCanvas
from press.drawing.figures import drawn
from press.drawing.operators import REGISTRATION, Path, rounded, traced
from press.images.image import Photo
from press.inks import Ink, Stroke
from press.pdf.document import Raw
from press.pdf.navigation import Place
from press.pdf.syntax import box, dictionary, numbers, stream, string
from press.pdf.syntax import name as named
from press.reportlab import pdfdoc
from press.sheets import Sheet
from press.tags import Annotation, Tag

__all__ = ["Kind", "Misdrawn", "Stock", "Surface"]

SCHEMES = ("https://", "http://", "mailto:")
_SEPARATION = b"""[/Separation %s %s
<</FunctionType 2 /Domain [0 1] /C0 %s /C1 %s /N 1>>]"""
_ON_GREY = b"/DeviceGray", b"[1]", b"[0]"
_OVERPRINT = {
    "Over": b"<</Type /ExtGState /OP true /op true /OPM 1>>",
    "Knock": b"<</Type /ExtGState /OP false /op false /OPM 0>>",
}


@dataclass(frozen=True)
class Hold:
    """A place kept for a field: its page (from 1), its rectangle in points, its key among the parents, its object to be."""

    page: int
    rect: tuple[float, float, float, float]
    key: int
    raw: Raw


class Page(pdfdoc.PDFPage):  # type: ignore[misc]
    """ReportLab's page with the entries that tagged files need."""

    size = (0.0, 0.0)  # the trim's, in points
    __NoDefault__ = (*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs")


class Surface(TaggedCanvas):
    """A canvas for one edition; its bytes are made by `press.editions.finish`.

    `parents` maps the number of a page or of an annotation to its elements; `places` are what can be gone
    to by name, `targets` the places that something leads to, `tops` where each paragraph begins, `hold` is the
    place of the signature, if one is kept. `profile` is the ICC profile of the edition's colours.
    """

    def __init__(self, sheet: Sheet, size: tuple[float, float], lang: str, profile: bytes = b"") -> None:
        self.parents: dict[int, Tag | Sequence[Tag]] = {}
        self.places: dict[str, Place] = {}
        self.tops: dict[Tag, Place] = {}
        self.targets: set[str] = set()
        self.hold: Hold | None = None
        self.profile = profile
        self._photos: dict[tuple[Photo, float], bytes] = {}
        self._held: dict[bytes, str] = {}
        super().__init__(sheet, size, lang)
        self._plates: dict[Ink, bytes] = {}

    # Shapes: artifacts unless a mark is open; lengths in points, `width` is that of the line

    def fill_rect(self, x: float, y: float, w: float, h: float, ink: Ink) -> None:
        """Fill a rectangle whose lower left corner is x, y."""
        self.fill_path([(x, y, w, h)], ink)

    def stroke_rect(self, x: float, y: float, w: float, h: float, stroke: Stroke) -> None:
        """Draw the outline of a rectangle whose lower left corner is x, y."""
        self.stroke_path([(x, y, w, h)], stroke)

    def fill_path(self, path: Path, ink: Ink) -> None:
        """Fill a path; where it lies within itself, even-odd, there are holes."""
        self._draw(f"{self.solid(ink)} {traced(path)} f*")

    def stroke_path(self, path: Path, stroke: Stroke, closed: bool = False) -> None:
        """Draw a line along a path."""
        dashes = f"[{numbers(*stroke.dash)}] 0 d " if stroke.dash else ""
        self._draw(f"{self.stroke(stroke.ink)} {numbers(stroke.width)} w {dashes}{traced(path, closed)} S")

    def circle(
        self, x: float, y: float, radius: float, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a circle round x, y: filled, outlined or both."""
        if fill:
            self.fill_path(rounded(x, y, radius), fill)
        if stroke:
            self.stroke_path(rounded(x, y, radius), stroke, closed=True)

    def line(self, x0: float, y0: float, x1: float, y1: float, stroke: Stroke | None = None) -> None:
        """Draw a line; without a stroke it is ReportLab's own call, in the colour and width set before."""
        if stroke is None:
            super().line(x0, y0, x1, y1)
        else:
            self.stroke_path([(x0, y0), (x1, y1)], stroke)

    def photo(self, photo: Photo, x: float, y: float, w: float, h: float) -> None:
        """Draw a picture into a rectangle whose lower left corner is x, y, in the colours of the edition."""
        from press.images.reproduction import reproduced  # noqa: PLC0415  (loads what converts colours)

        if photo.drawn:
            self._artwork(photo, x, y, w)
            return
        key = photo, round(w, 2)
        if key not in self._photos:
            made = reproduced(photo, self.sheet, w, self.profile)
            self._photos[key] = self.document.add(stream(made.entries, made.data, packed=False))
        self.stamp(self._photos[key], (w, 0, 0, h, x, y))

    def stamp(
        self, held: bytes, matrix: Sequence[float], clip: tuple[float, float, float, float] | None = None
    ) -> None:
        """Draw an XObject that the document holds, moved by a matrix; nothing beyond `clip` (x, y, w, h)."""
        edges = f"{numbers(*clip)} re W n " if clip else ""
        name = self._held.setdefault(held, f"X{len(self._held) + 1}")
        self._draw(f"{edges}{self._knockout()}{numbers(*matrix)} cm /{name} Do")

    # Links and places

    def link(
        self, rect: tuple[float, float, float, float], target: str, contents: str, tag: Tag | None
    ) -> None:
        """Make a rectangle lead to a https, http or mailto address or to "#place", if the sheet has links.

        `tag` is the Link element (ISO 14289-1, 7.18.5); artifacts have no links.
        Raise Misdrawn if it is missing and for other addresses.
        """
        if not self.sheet.links or isinstance(self._open, str):
            return
        if tag is None:
            raise Misdrawn(f"a link to {target} that no element holds")
        key = len(self.parents)
        entries = {
            "Type": b"/Annot",
            "Subtype": b"/Link",
            "Rect": box(self._absRect(rect, relative=1)),
            "Border": b"[0 0 0]",
            "F": b"4",
            "Contents": string(contents),
            "StructParent": b"%d" % key,
        }
        entries |= self._aim(target)
        reference = self.document.add(dictionary(entries))
        self.parents[key] = tag
        self._annotationrefs.append(reference)
        tag.kids.append(Annotation(self._pageNumber, reference))

    def keep(self, rect: tuple[float, float, float, float], tag: Tag) -> None:
        """Keep a rectangle (x0, y0, x1, y1) for the signature, if the sheet has links; `tag` is its Form element.

        Raise Misdrawn if a place is kept already: a document is signed once.
        """
        if not self.sheet.links:
            return
        if self.hold is not None:
            raise Misdrawn("two places are kept for one signature")
        corners = *self.absolutePosition(*rect[:2]), *self.absolutePosition(*rect[2:])
        self.hold = Hold(self._pageNumber, corners, len(self.parents), self.document.reserve())
        self.parents[self.hold.key] = tag
        self._annotationrefs.append(self.hold.raw.reference)
        tag.kids.append(Annotation(self._pageNumber, self.hold.raw.reference))

    def place(self, name: str, x: float = 0, y: float = 0) -> None:
        """Let links and the outline lead here; raise Misdrawn if the name is taken."""
        if name in self.places:
            raise Misdrawn(f"two places are called {name}")
        self.places[name] = Place(self._pageNumber, *self.absolutePosition(x, y))

    def reach(self, tag: Tag, x: float, y: float) -> None:
        """Note where the words of an element begin; what follows of them on later pages does not count."""
        self.tops.setdefault(tag, Place(self._pageNumber, *self.absolutePosition(x, y)))

    def bookmarkHorizontal(self, key: str, relativeX: float, relativeY: float, **options: Any) -> None:
        """Let ReportLab's anchors be places."""
        self.place(key, relativeX, relativeY)

    # Pages

    def showPage(self) -> None:
        """Finish the page; raise Misdrawn if a mark, an artifact or a graphics state is still open."""
        self._refuse_if_open("the next page")
        if self.state_stack:
            raise Misdrawn("the page ends before restoreState was called")
        page = Page()
        page.size = self._pagesize
        page.setCompression(1)
        page.setStream([self._preamble, *self._code])
        page.Resources = pdfdoc.PDFDictionary(self._resources())
        page.Annots = self._annotationrefs
        self._set_boxes(page)
        page.StructParents, page.Tabs = len(self.parents), "/S"
        self.parents[page.StructParents] = tuple(self._marked)
        self._doc.addPage(page)
        self._marked, self._decorated = [], -1
        self._startPage()

    def amend(self, page: Page) -> None:
        """Lay what was drawn since the last page ended over an earlier page."""
        page.stream = "\n".join(["q", page.stream + "Q", *self._code, ""])
        page.Resources = pdfdoc.PDFDictionary(self._resources())  # with plates that only later pages need
        self._code = []

    def save(self) -> None:
        """Finish the last page; the bytes are made by `press.editions.finish`."""
        if self._code:
            self.showPage()

    # Within

    def _draw(self, code: str) -> None:
        with self._decoration():
            self._code.append(f"q {code} Q")

    def _artwork(self, photo: Photo, x: float, y: float, w: float) -> None:
        from press.images.artwork import read_artwork  # noqa: PLC0415  (an extra)
        from press.images.reproduction import inked  # noqa: PLC0415

        made = read_artwork(photo.data)
        operators = self.solid, self.solid_line
        code = drawn(made, w / made.width, inked(made.colours, photo.inks, self.profile), operators)
        self._draw(f"1 0 0 1 {numbers(x, y)} cm\n{code}\n")

    def _aim(self, target: str) -> dict[str, bytes]:
        if target.startswith("#"):
            self.targets.add(target[1:])
            return {"Dest": string(target[1:])}
        if not target.startswith(SCHEMES):
            raise Misdrawn(f"a link may lead to https, http or mailto, not to {target}")
        address = quote(target, safe="%/:?#[]@!$&'()*+,;=-._~")
        return {"A": dictionary({"Type": b"/Action", "S": b"/URI", "URI": string(address)})}

    def _resources(self) -> dict[str, Any]:
        resources: dict[str, Any] = {"Font": pdfdoc.PDFObjectReference("BasicFonts")}
        if self._held:
            resources["XObject"] = dictionary({name: held for held, name in self._held.items()})
        if self.sheet.colour != "rgb":
            resources["ExtGState"] = dictionary(_OVERPRINT)
        inks = (*([REGISTRATION] if self.sheet.marks else []), *self.spots)
        if inks:
            spaces = {named(ink.spot).decode()[1:]: self._plate(ink) for ink in inks}
            resources["ColorSpace"] = dictionary(spaces)
        return resources

    def _plate(self, ink: Ink) -> bytes:
        """Store the colour space of an ink with a plate of its own, once (ISO 32000-1, 8.6.6.4)."""
        if ink not in self._plates:
            others = (
                _ON_GREY
                if self.sheet.colour == "grey"
                else (b"/DeviceCMYK", box((0, 0, 0, 0)), box(ink.cmyk))
            )
            self._plates[ink] = self.document.add(_SEPARATION % (named(ink.spot), *others))
        return self._plates[ink]

    def _set_boxes(self, page: Any) -> None:
        """Give a page its boxes (ISO 15930-7, 6.12): the trim begins at 0, 0, bleed and slug lie below."""
        width, height = self._pagesize

        def grown(by: float) -> bytes:
            return box((-by, -by, width + by, height + by))

        page.MediaBox = grown(max(self.sheet.slug, self.sheet.bleed))
        if self.sheet.edition != "email":
            page.BleedBox, page.TrimBox = grown(self.sheet.bleed), grown(0)
