"""Faces, a sheet of paper that stands in for the surface, and a reader of what was drawn on it."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from press.inks import BLACK
from press.reportlab import Canvas
from press.tags import Mark
from press.typesetting.faces import open_face
from press.typesetting.paragraph import Style

ROOT = Path(__file__).parents[3]
FONTS = ROOT / "layouts/fonts"
REPORT = ROOT / "source/000_19742a439c21bab3.txt"


class Paper(Canvas):
    """A canvas with what paragraphs ask of a surface; `drawn` keeps their code, `links` and `places` their calls."""

    inside = False

    def __init__(self):
        super().__init__(io.BytesIO(), invariant=1, pageCompression=0)
        self.drawn, self.links, self.places, self.marked = [], [], [], []

    def mark(self, tag):
        assert not self.inside, "marks cannot be nested"
        self.inside = True
        tag.kids.append(Mark(self._pageNumber, len(self.marked)))
        self.marked.append(tag)
        return f"/{tag.role} <</MCID {len(self.marked) - 1}>> BDC"

    def unmark(self):
        self.inside = False
        return "EMC"

    def paint(self, ink):
        return " ".join(f"{part:g}" for part in ink.rgb) + " rg"

    def put(self, code):
        self.drawn.append(code)
        self._code.append(code)

    def link(self, rect, target, contents, tag):
        self.links.append((rect, target, contents, tag))

    def reach(self, tag, x=0, y=0):
        pass

    def place(self, name, x=0, y=0):
        self.places.append((name, x, y))

    def draw(self, words, width, at=(0, 0)):
        words.wrapOn(self, width, 1e6)
        words.drawOn(self, *at)
        return self

    def pdf(self):
        self.showPage()
        self.save()
        return self._filename.getvalue()


def codes(font):
    """Read a ToUnicode CMap: code -> text."""
    rows = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font["/ToUnicode"].get_data())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows[1:]}


def read_back(data):
    """Return what the file says, letter for letter in the order of its operators."""
    reader = PdfReader(io.BytesIO(data))
    said = []
    for page in reader.pages:
        fonts = {
            name: codes(font.get_object())
            for name, font in page["/Resources"]["/Font"].items()
            if "/ToUnicode" in font.get_object()
        }
        font = {}
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"Tf":
                font = fonts.get(operands[0], {})
            elif operator == b"TJ":
                for part in operands[0]:
                    shown = getattr(part, "original_bytes", b"")
                    said += [font[int.from_bytes(shown[i : i + 2], "big")] for i in range(0, len(shown), 2)]
    return "".join(said)


@pytest.fixture
def paper():
    return Paper()


@pytest.fixture(scope="session")
def papers():
    return Paper


@pytest.fixture(scope="session")
def read():
    return read_back


@pytest.fixture
def fonts():
    return FONTS


@pytest.fixture(scope="session")
def serif():
    return open_face(FONTS / "SourceSerif4-Regular.ttf")


@pytest.fixture(scope="session")
def sans():
    return open_face(FONTS / "SourceSans3-Regular.ttf")


@pytest.fixture(scope="session")
def dari(serif):
    return open_face(FONTS / "Vazirmatn-Regular.ttf", (serif,))


@pytest.fixture(scope="session")
def naskh(serif):
    return open_face(FONTS / "NotoNaskhArabic_400Regular.ttf", (serif,))


@pytest.fixture(scope="session")
def report():
    return REPORT.read_text(encoding="utf-8").strip().split("\n\n")


@pytest.fixture
def style(serif):
    return Style("body", serif, 10, 14, BLACK)
