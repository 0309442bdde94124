"""A picture's name in; the picture, read safely and held to its bounds, out."""

from dataclasses import dataclass, field
from functools import cache

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


@dataclass(frozen=True)
class Photo:
    """A picture that was read: `size` is width and height in pixels, upright; `lines` if it has one bit a pixel.

    `kind` is PNG, JPEG or TIFF; `profile` the ICC profile of its colours, empty for sRGB and grey.
    """

    name: str
    kind: str
    size: tuple[int, int]
    lines: bool
    profile: bytes = field(repr=False)
    data: bytes = field(repr=False)

    @property
    def least(self) -> int:
        """The fewest pixels an inch that it may be printed with."""
        return 600 if self.lines else 150


@dataclass(frozen=True, eq=False)
class Images:
    """The pictures of a workspace, each read once."""

    workspace: Workspace

    @cache  # noqa: B019  (one Images lives for one build)
    def open(self, file: Text) -> Photo:
        """Read a picture; raise Refused with one problem at the place of its name."""
        from press.images.decoding import Undecoded, examined  # noqa: PLC0415  (loads what decodes pictures)

        name = str(file)
        if not name.startswith(FOLDERS) or ".." in name:
            raise _refused(file, f"{name} is not among the pictures", f"put it into {FOLDERS[0]}")
        data = self.workspace.read(name, _LARGEST, file.where)
        kind = next((kind for magic, kind in _KINDS.items() if data.startswith(magic)), "")
        if not kind:
            raise _refused(file, f"{name} is {_what(data)}", "save it as PNG, JPEG or TIFF")
        try:
            mode, size, profile = examined(data, kind)
        except Undecoded as flaw:
            raise _refused(
                file, f"{name} {flaw}", "save it anew with the program that it comes from"
            ) from None
        if mode == "CMYK" and not profile:
            # Inks without a profile are taken for those of the house's own printing condition.
            profile = self.workspace.read(_INKS, _LARGEST)
        return Photo(name, kind, size, mode == "1", profile, data)


def _refused(file: Text, message: str, hint: str) -> Refused:
    return Refused([Problem(file.where, "picture", message, hint)])


def _what(data: bytes) -> str:
    """Say what a file is that is no picture of ours."""
    if data[:200].lstrip().lower().startswith((b"<svg", b"<?xml", b"<!doctype")):
        return "a drawing in SVG or another text"
    return next((what for magic, what in _OTHERS.items() if data.startswith(magic)), "no picture")
