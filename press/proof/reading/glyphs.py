"""A font dictionary in; what its codes say, how wide they are, which show no glyph out (9.6, 9.7)."""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pypdf._codecs import adobe_glyphs, charset_encoding

UNKNOWN = "\ufffd"
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(<[0-9A-Fa-f\s]*>|\[[^\]]*\])")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_MOST_CODES = 65536
_ASCENT, _DESCENT, _WIDTH = 750.0, -250.0, 500.0


class _Texts(dict[int, str]):
    def __missing__(self, code: int) -> str:
        return UNKNOWN


class _Widths(dict[int, float]):
    default = 0.0

    def __missing__(self, code: int) -> float:
        return self.default


@dataclass(frozen=True, eq=False)
class Font:
    """One font; lengths are in 1/1000 of its size, `used` fills with the codes shown while pages are read."""

    name: str
    kind: str
    embedded: bool
    unicode: bool
    wide: bool
    texts: dict[int, str]
    widths: dict[int, float]
    ascent: float = _ASCENT
    descent: float = _DESCENT
    glyphs: bytes | None = None
    used: set[int] = field(default_factory=set)

    def codes(self, shown: bytes) -> Sequence[int]:
        """Split the bytes of a string into character codes."""
        if not self.wide:
            return shown
        return struct.unpack(f">{len(shown) // 2}H", shown[: len(shown) & ~1])

    def read(self, shown: bytes) -> tuple[str, float, int]:
        """Return what a shown string says, how wide it is before spacing, and how many codes it has."""
        codes = self.codes(shown)
        self.used.update(codes)
        text = "".join(map(self.texts.__getitem__, codes))
        return text, sum(map(self.widths.__getitem__, codes)), len(codes)

    def without_glyph(self) -> list[int]:
        """Return the codes shown that select glyph 0, `.notdef`, of a Type0 font (9.7.4.2)."""
        if not self.wide:
            return []
        if self.glyphs is None:
            return [0] if 0 in self.used else []
        return sorted(code for code in self.used if not any(self.glyphs[2 * code : 2 * code + 2]))


def read_font(source: Any) -> Font:
    """Read a font dictionary as pypdf gives it; what is missing falls back to the standard's default."""
    wide = source.get("/Subtype") == "/Type0"
    part = source["/DescendantFonts"][0].get_object() if wide else source
    described = part.get("/FontDescriptor", {})
    texts = _Texts() if wide else by_encoding(source)
    cmap = source.get("/ToUnicode")
    has_cmap = hasattr(cmap, "get_data")
    if has_cmap:
        texts.update(_mapped(cmap.get_data()))
    to_glyph = part.get("/CIDToGIDMap")
    return Font(
        name=str(source.get("/BaseFont", "/?"))[1:],
        kind=str(source.get("/Subtype", "")),
        embedded=source.get("/Subtype") == "/Type3"
        or any(f"/FontFile{n}" in described for n in ("", "2", "3")),
        unicode=has_cmap,
        wide=wide,
        texts=texts,
        widths=_wide_widths(part) if wide else _widths(source, described),
        ascent=float(described.get("/Ascent", _ASCENT)),
        descent=float(described.get("/Descent", _DESCENT)),
        glyphs=to_glyph.get_data() if hasattr(to_glyph, "get_data") else None,
    )


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def _mapped(cmap: bytes) -> dict[int, str]:
    """Read a ToUnicode CMap (9.10.3)."""
    texts: dict[int, str] = {}
    for kind, block in _BLOCK.findall(cmap):
        if kind == b"bfchar":
            texts.update((int(code, 16), _utf16(text)) for code, text in _CHAR.findall(block))
            continue
        for first, last, target in _RANGE.findall(block):
            start = int(first, 16)
            codes = range(start, min(int(last, 16) + 1, start + _MOST_CODES))
            texts.update(zip(codes, _targets(target, len(codes)), strict=False))
    return texts


def _targets(target: bytes, count: int) -> list[str]:
    listed = [_utf16(text) for text in _HEX.findall(target)]
    if target[:1] == b"[" or not listed or not listed[0]:
        return listed
    head, last = listed[0][:-1], ord(listed[0][-1])
    return [head + chr(min(last + step, 0x10FFFF)) for step in range(count)]


def by_encoding(source: Any) -> _Texts:
    """Read the texts of a simple font's codes from its encoding (9.6.6)."""
    encoding = source.get("/Encoding", "/WinAnsiEncoding")
    base, differences = encoding, []
    if hasattr(encoding, "get"):
        base, differences = (
            encoding.get("/BaseEncoding", "/StandardEncoding"),
            encoding.get("/Differences", []),
        )
    texts = _Texts(enumerate(charset_encoding.get(str(base), charset_encoding["/StandardEncoding"])))
    code = 0
    for item in differences:
        if isinstance(item, str):
            texts[code] = adobe_glyphs.get(str(item), UNKNOWN)
            code += 1
        else:
            code = int(item)
    return texts


def _widths(source: Any, described: Any) -> _Widths:
    first = int(source.get("/FirstChar", 0))
    listed = [float(width) for width in source.get("/Widths", ())]
    matrix = source.get("/FontMatrix")
    if matrix is not None:
        listed = [width * float(matrix[0]) * 1000 for width in listed]
    widths = _Widths(enumerate(listed, first))
    widths.default = float(described.get("/MissingWidth", 0 if listed else _WIDTH))
    return widths


def _wide_widths(part: Any) -> _Widths:
    """Read /W and /DW of a CIDFont (9.7.4.3)."""
    widths = _Widths()
    widths.default = float(part.get("/DW", 1000))
    listed = [item.get_object() for item in part.get("/W", ())]
    at = 0
    while at + 1 < len(listed):
        first = int(listed[at])
        if isinstance(listed[at + 1], list):
            widths.update(enumerate(map(float, listed[at + 1]), first))
            at += 2
        else:
            last = min(int(listed[at + 1]), first + _MOST_CODES)
            widths.update(dict.fromkeys(range(first, last + 1), float(listed[at + 2])))
            at += 3
    return widths
