"""A picture's name in; the picture, read safely and held to its bounds, out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from press.inks import Ink
from press.marked import Text
from press.problems import Problem, Refused
from press.workspace import Workspace

FOLDERS = ("briefs/pictures/", "layouts/pictures/", "source/")
_LARGEST = 20_000_000
_INKS = "layouts/profiles/FOGRA39L_coated.icc"
_KINDS = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"II*\0": "TIFF", b"MM\0*": "TIFF"}
_OTHERS = {
    b"%!PS": "a PostScript program",
    b"\xc5\xd0\xd3\xc6": "a PostScript program",
    b"%PDF": "a PDF file",
    b"GIF8": "a GIF picture",
    b"RIFF": "a WebP picture",
    b"BM": "a bitmap",
}
_DRAWING = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!doctype|!--)", re.IGNORECASE)
_LARGEST_DRAWING = 1_000_000
_HEAVIEST = 60_000_000  # of all pictures of a brief
_MOST_DATA = 60_000_000
_STEP = 500  # what a corner or a curve of a drawing takes, in pixels
_DRAFT = 4  # a JPEG is unpacked in a fraction of its size where that is enough


@dataclass(frozen=True)
class Photo:
    """A picture that was read: `size` is width and height in pixels, upright; `lines` if it has one bit a pixel.

    `kind` is PNG, JPEG, TIFF or SVG; `profile` the ICC profile of its colours, empty for sRGB and grey. `inks` are
    those of the house: what a drawing in SVG has in the screen colour of one of them is printed in it. `weight` is
    about how many pixels have to be unpacked for it; a step of a drawing counts as some hundred.
    """

    name: str
    kind: str
    size: tuple[float, float]
    lines: bool
    profile: bytes = field(repr=False)
    data: bytes = field(repr=False)
    inks: tuple[Ink, ...] = field(default=(), repr=False)
    weight: int = 0

    @property
    def drawn(self) -> bool:
        """Tell whether it is drawn in paths, which are sharp at any size."""
        return self.kind == "SVG"

    @property
    def least(self) -> float:
        """The fewest pixels an inch that it may be printed with."""
        return 0.01 if self.drawn else 600 if self.lines else 150


@dataclass(frozen=True, eq=False)
class Images:
    """The pictures of a workspace, each read once."""

    workspace: Workspace

    @cache  # noqa: B019  (one Images lives for one build)
    def open(self, file: Text) -> Photo:
        """Read a picture; raise Refused with one problem at the place of its name."""
        from press.images.decoding import Undecoded  # noqa: PLC0415  (loads what decodes pictures)

        name = str(file)
        if not name.startswith(FOLDERS) or ".." in name:
            raise _refused(file, f"{name} is not among the pictures", f"put it into {FOLDERS[0]}")
        data = self.workspace.read(name, _LARGEST, file.where)
        try:
            return self._read(name, data, file)
        except Undecoded as flaw:
            raise _refused(
                file, f"{name} {flaw}", "save it anew with the program that it comes from"
            ) from None

    def _read(self, name: str, data: bytes, file: Text) -> Photo:
        from press.images.decoding import examined  # noqa: PLC0415

        if _DRAWING.match(data):
            return _drawing(name, data, file)
        kind = next((kind for magic, kind in _KINDS.items() if data.startswith(magic)), "")
        if not kind:
            raise _refused(file, f"{name} is {_what(data)}", "save it as PNG, JPEG, TIFF or SVG")
        mode, size, profile = examined(data, kind)
        if mode == "CMYK" and not profile:
            # Inks without a profile are taken for those of the house's own printing condition.
            profile = self.workspace.read(_INKS, _LARGEST)
        weight = size[0] * size[1] // (_DRAFT if kind == "JPEG" else 1)
        return Photo(name, kind, size, mode == "1", profile, data, weight=weight)


def weighed(photos: Iterable[tuple[Photo, Text]]) -> Iterator[Problem]:
    """Yield a problem at the first picture of a brief with which all of them take too long to unpack."""
    seen, held = dict[str, int](), dict[str, int]()
    for photo, file in photos:
        seen[photo.name], held[photo.name] = photo.weight, len(photo.data)
        if sum(held.values()) > _MOST_DATA:
            message = f"the pictures up to this one have more than {_MOST_DATA:,} bytes"
            yield Problem(file.where, "picture", message, "save photographs as JPEG, or make them smaller")
            return
        if sum(seen.values()) > _HEAVIEST:
            message = (
                f"the pictures up to this one have more than {_HEAVIEST:,} pixels"
                f" (a JPEG counts a quarter of its own, each corner of a drawing {_STEP})"
            )
            hint = "make them smaller, or save photographs as JPEG: 2,500 x 3,500 pixels fill a page"
            yield Problem(file.where, "picture", message, hint)
            return


def _drawing(name: str, data: bytes, file: Text) -> Photo:
    """Read a drawing in SVG; raise Refused where what reads it is not installed."""
    if len(data) > _LARGEST_DRAWING:
        raise _refused(
            file, f"{name} has {len(data):,} bytes, and {_LARGEST_DRAWING:,} is the most", "simplify it"
        )
    try:
        from press.images.artwork import read_artwork  # noqa: PLC0415  (an extra, and slow to load)

        made = read_artwork(data)
    except ImportError:
        message, hint = (
            f"{name} is a drawing in SVG, which needs svglib",
            "install it: pip install -e '.[svg]'",
        )
        raise _refused(file, message, hint) from None
    return Photo(name, "SVG", (made.width, made.height), False, b"", data, weight=_STEP * made.steps)


def _refused(file: Text, message: str, hint: str) -> Refused:
    return Refused([Problem(file.where, "picture", message, hint)])


def _what(data: bytes) -> str:
    """Say what a file is that is no picture of ours."""
    return next((what for magic, what in _OTHERS.items() if data.startswith(magic)), "no picture")
