"""A print file's bytes in; a picture of every plate, with how much ink lies on it, out; Ghostscript makes them."""

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from press.pdf.opening import unopened
from press.problems import Exit, Problem, Refused, Severity, Where
from press.proof.x4.reading.file import File, Unopened, entry
from press.proof.x4.reading.paintings import Paintings

Area = tuple[int, int, int, int]

RESOLUTION = 150
_FINER = 2  # rendered so much finer and then averaged, so that edges are smooth
_LONGEST, _MOST_PAGES = 120, 60
_NAMES = ("gs", "gswin64c", "gswin32c")
_FILE = re.compile(r"(\d+)\((.+)\)\.tif")
_ORDER = ("Cyan", "Magenta", "Yellow", "Black")


@dataclass(frozen=True)
class Plate:
    """One plate of a page, counted from 1: a picture in which black is ink."""

    page: int
    ink: str
    picture: Image.Image = field(repr=False)

    def coverage(self, area: Area | None = None) -> float:
        """Return how much of the plate, or of an area of it, is covered, in percent."""
        seen = self.picture.crop(area) if area else self.picture
        counts = seen.histogram()
        return sum((255 - grey) * count for grey, count in enumerate(counts)) / 2.55 / max(1, sum(counts))

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        data = io.BytesIO()
        self.picture.save(data, "PNG", dpi=(RESOLUTION, RESOLUTION), optimize=True)
        return data.getvalue()


def separate(data: bytes, name: str) -> tuple[Plate, ...]:
    """Render every plate of every page of a file that is called `name`; raise Refused if that cannot be done."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        message = "the plates are rendered by Ghostscript, which is not installed here"
        hint = "install it: apt install ghostscript, or see https://ghostscript.com"
        raise Refused([Problem(Where("command line"), "plates", message, hint)], Exit.USAGE)
    try:
        if File(data).encrypted:
            raise Unopened("the file is encrypted")
    except Unopened as error:
        raise Refused([Problem(Where(name), "pdf", str(error), unopened(data)[1])], Exit.UNPROVEN) from None
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "in.pdf").write_bytes(data)
        _render(program, folder, name)
        return tuple(sorted(_plates(Path(folder)), key=_place))


def converted(data: bytes, name: str) -> Iterator[Problem]:
    """Yield a note if a file holds colours that no plate prints: what is told of its ink rests on Ghostscript's conversion."""
    drawn = Paintings(File(data))
    if any(one.shade.space.channels == 3 and not one.shade.space.names for one in drawn.painted):
        message = "it has colours in RGB, which Ghostscript converted: another program gives other plates"
        hint = f"see what a print shop asks for: python build.py proof {name}"
        yield Problem(Where(name), "plates", message, hint, Severity.NOTE)


def trims(data: bytes) -> dict[int, Area]:
    """Return where the pages are cut, in pixels of their plates; none for pages that say nothing or are turned."""
    try:
        leaves = File(data).pages
    except Unopened:
        return {}
    found = {}
    for leaf in leaves:
        media, trim = leaf.box("/MediaBox"), leaf.trim
        if media and trim and not entry(leaf.entries, "/Rotate"):
            corners = trim.x0 - media.x0, media.y1 - trim.y1, trim.x1 - media.x0, media.y1 - trim.y0
            x0, y0, x1, y1 = (round(corner * RESOLUTION / 72) for corner in corners)
            found[leaf.page] = x0, y0, x1, y1
    return found


def heaviest(plates: Sequence[Plate], area: Area | None = None) -> float:
    """Return the most ink on any square millimetre of one page, all its plates together, in percent."""
    side = max(1, round(RESOLUTION / 25.4))
    seen = [(one.picture.crop(area) if area else one.picture).reduce(side).tobytes() for one in plates]
    return max((sum(255 - grey for grey in greys) / 2.55 for greys in zip(*seen, strict=True)), default=0.0)


def _render(program: str, folder: str, name: str) -> None:
    resolution = ["-sDEVICE=tiffsep", f"-r{RESOLUTION * _FINER}", f"-dDownScaleFactor={_FINER}"]
    pages = [f"-dLastPage={_MOST_PAGES}", "-o", "%d.tif", "in.pdf"]
    words = [program, "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", *resolution, *pages]
    try:
        ended = subprocess.run(words, cwd=folder, capture_output=True, timeout=_LONGEST, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _failed(name, f"Ghostscript did not come to an end: {type(error).__name__}") from None
    if ended.returncode or not any(Path(folder).glob("*(*).tif")):
        told = (ended.stderr or ended.stdout).decode("latin-1").strip().split("\n")[0][:200]
        raise _failed(name, f"Ghostscript cannot render this file: {told or 'it does not say why'}")


def _failed(name: str, message: str) -> Refused:
    return Refused([Problem(Where(name), "plates", message, "see python build.py proof FILE")], Exit.UNPROVEN)


def _plates(folder: Path) -> Iterator[Plate]:
    for file in folder.glob("*.tif"):
        if found := _FILE.fullmatch(file.name):
            with Image.open(file) as picture:
                yield Plate(int(found[1]), found[2], picture.convert("L"))


def _place(plate: Plate) -> tuple[int, int, str]:
    return plate.page, _ORDER.index(plate.ink) if plate.ink in _ORDER else len(_ORDER), plate.ink
