"""A font file in, a face out: its measures in 1/1000 em and which characters it has."""

import functools
import struct
import sys
import unicodedata
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from press.problems import Refused
from press.typesetting.composing import Part
from press.workspace import Workspace

# Format characters that leave no mark. A file may hold neither U+FEFF nor private characters that no text
# stands beside (ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3).
_FORMATS = frozenset("\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060").union(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10)))
)
Code = int | tuple[Part, ...]  # a glyph, or several drawn as one
_NEEDED = ("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post")
_LARGEST = 20_000_000
_FLAVOURS = {
    b"OTTO": "has PostScript outlines, expected a TrueType font",
    b"ttcf": "is a collection, expected a single font",
    b"wOFF": "is a compressed web font, expected a TrueType font",
    b"wOF2": "is a compressed web font, expected a TrueType font",
}


class Face:
    """One opened font file with the faces that stand in for the characters it lacks."""

    def __init__(self, name: str, path: str | Path, fallback: "tuple[Face, ...]" = ()) -> None:
        self.name = name
        self.path = Path(path)
        self.fallback = fallback
        self.font, self.tables = _program(self.path)
        self.unit = 1000 / self.font.face.upem
        self.shapes: dict[Any, Any] = {}
        self._glyphs: dict[str, int] = {}
        extents = self.font.get_font_extents("ltr")
        self.ascent: float = extents.ascender * self.unit
        self.descent: float = extents.descender * self.unit
        self.cap_height = self._height(hb.OTMetricsTag.CAP_HEIGHT, "H", 0.7)
        self.x_height = self._height(hb.OTMetricsTag.X_HEIGHT, "x", 0.5)

    def __repr__(self) -> str:
        return f"Face({self.name!r})"

    def _height(self, tag: Any, letter: str, share: float) -> float:
        told = self.font.get_metric_position(tag)
        if told:
            return float(told * self.unit)
        extents = self.font.get_glyph_extents(self.glyph(letter)) if self.glyph(letter) else None
        return float(extents.y_bearing * self.unit) if extents else self.ascent * share

    def glyph(self, char: str) -> int:
        """Return the glyph that stands for `char` before shaping, 0 if there is none."""
        found = self._glyphs.get(char)
        if found is None:
            found = self._glyphs[char] = self.font.get_nominal_glyph(ord(char)) or 0
        return found

    def advance(self, code: Code) -> float:
        """Return the width in the font program of a glyph or of several drawn as one, in 1/1000 em."""
        if isinstance(code, int):
            return float(self.font.get_glyph_h_advance(code) * self.unit)
        return sum(self.advance(glyph) for glyph, _, _ in code)

    def has(self, char: str) -> bool:
        """Tell whether the face itself can set `char`; format characters need no glyph."""
        if char in _FORMATS:
            return True
        return self.glyph(char) != 0 and char != "\ufeff" and unicodedata.category(char) not in ("Cc", "Co")

    def missing(self, text: str) -> str:
        """Return the characters of `text` that neither the face nor a fallback has, each once, in order."""
        family = (self, *self.fallback)
        return "".join(c for c in dict.fromkeys(text) if not any(face.has(c) for face in family))


@functools.cache
def open_face(path: str | Path, fallback: tuple[Face, ...] = ()) -> Face:
    """Open a font file once in the process; a file that cannot be embedded is a ValueError that says why."""
    return Face(Path(path).stem, path, fallback)


@functools.cache
def _program(path: Path) -> tuple[Any, dict[str, bytes]]:
    try:
        data = Workspace(path.parent).read(path.name, _LARGEST)
    except Refused as refusal:
        raise ValueError(refusal.problems[0].message) from None
    found = list(_tables(path.name, data))
    tables = {tag: table for tag, table, _ in found}
    reason = _unfit(tables) or _altered(found)
    if reason:
        raise ValueError(f"{path.name} {reason}")
    return hb.Font(hb.Face(hb.Blob(data))), tables


def _tables(name: str, data: bytes) -> Iterator[tuple[str, bytes, int]]:
    flavour = data[:4]
    if flavour in _FLAVOURS:
        raise ValueError(f"{name} {_FLAVOURS[flavour]}")
    if flavour not in (b"\0\1\0\0", b"true") or len(data) < 12:
        raise ValueError(f"{name} is no font file")
    for at in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16):
        if at + 16 > len(data):
            raise ValueError(f"{name} is damaged: its list of tables is cut off")
        tag, told, start, length = struct.unpack_from(">4sLLL", data, at)
        if start + length > len(data):
            raise ValueError(f"{name} is damaged: its table {tag.decode('latin-1')} is cut off")
        yield tag.decode("latin-1"), data[start : start + length], told


def _unfit(tables: dict[str, bytes]) -> str:
    if "CFF " in tables or "CFF2" in tables:
        return _FLAVOURS[b"OTTO"]
    if "fvar" in tables:
        return "is a variable font, expected a static one"
    lacking = [tag for tag in _NEEDED if tag not in tables]
    if lacking:
        return f"is damaged: it has no table {', '.join(lacking)}"
    return _broken(tables) or _forbidden(struct.unpack_from(">H", tables["OS/2"], 8)[0])


def _broken(tables: dict[str, bytes]) -> str:
    shortest = {"head": 54, "hhea": 36, "maxp": 6, "OS/2": 78, "post": 32}
    short = [tag for tag, length in shortest.items() if len(tables[tag]) < length]
    if short:
        return f"is damaged: its table {short[0]} is too short"
    magic, wide = (
        struct.unpack_from(">L", tables["head"], 12)[0],
        struct.unpack_from(">h", tables["head"], 50)[0],
    )
    glyphs = struct.unpack_from(">H", tables["maxp"], 4)[0]
    if magic != 0x5F0F3CF5 or len(tables["loca"]) < (glyphs + 1) * (4 if wide else 2):
        return "is damaged: its tables contradict each other"
    return ""


def _altered(tables: list[tuple[str, bytes, int]]) -> str:
    bad = next((tag for tag, table, told in tables if _checksum(tag, table) != told), None)
    return f"is damaged: its table {bad} is not as its maker left it" if bad else ""


def _checksum(tag: str, table: bytes) -> int:
    # OpenType, "Calculating checksums": words of 32 bits, without the sum of the whole file in head
    words = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) - (words[2] if tag == "head" else 0) & 0xFFFFFFFF


def _forbidden(rights: int) -> str:
    # OS/2 fsType: 2 alone is "restricted licence", 0x100 "no subsetting", 0x200 "bitmaps only"
    if rights & 0x000F == 2 or rights & 0x0300:
        return "says in its licence bits that it may not be embedded and subset"
    return ""
