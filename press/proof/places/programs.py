"""A font as pypdf gives it in; every reading of its codes out: by ToUnicode, by encoding, by the embedded font program."""

import re
from typing import Any

import uharfbuzz as hb
from pypdf._codecs import adobe_glyphs

from press.proof.reading.glyphs import UNKNOWN, by_encoding, read_font

_TYPE1 = re.compile(rb"dup\s+(\d+)\s*(/[^\s/]+)\s+put")
_PRIVATE = range(0xE000, 0xF900)
_SYMBOL = 0xF000

Reading = dict[int, str]


def readings(source: Any) -> tuple[Reading, list[Reading]]:
    """Return what a font's codes say as pages are read, and what else they may say; codes that say nothing are left out."""
    font = read_font(source)
    part = source["/DescendantFonts"][0].get_object() if font.wide else source
    others = [_known(by_encoding(source))] if font.unicode and not font.wide else []
    others.append(_known(_by_program(part, font.wide, font.glyphs)))
    return _known(font.texts), [one for one in others if one]


def _known(reading: Reading) -> Reading:
    return {code: text for code, text in reading.items() if text != UNKNOWN}


def _by_program(part: Any, wide: bool, to_glyph: bytes | None) -> Reading:
    described = part.get("/FontDescriptor", {})
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        program = described.get(key)
        if hasattr(program, "get_data"):
            data = program.get_data()
            if key == "/FontFile":
                return {
                    int(code): adobe_glyphs.get(name.decode("latin-1"), UNKNOWN)
                    for code, name in _TYPE1.findall(data)
                }
            return _by_tables(data, wide, to_glyph)
    return {}


def _by_tables(data: bytes, wide: bool, to_glyph: bytes | None) -> Reading:
    """Read an OpenType program's character map and glyph names backwards; nothing if it has neither."""
    face = hb.Face(data)
    font = hb.Font(face)
    letters: Reading = {}
    for code in sorted(face.unicodes, reverse=True):
        glyph = font.get_nominal_glyph(code)
        if glyph and code not in _PRIVATE:
            letters[glyph] = chr(code)
    if not face.glyph_count or not (letters or wide or face.unicodes):
        return {}

    def letter(glyph: int | None) -> str:
        if not glyph or glyph >= face.glyph_count:
            return UNKNOWN
        return letters.get(glyph) or adobe_glyphs.get("/" + (font.get_glyph_name(glyph) or ""), UNKNOWN)

    if wide:
        count = min(face.glyph_count, 65536) if to_glyph is None else len(to_glyph) // 2
        return {code: letter(_glyph(to_glyph, code)) for code in range(count)}
    return {
        code: letter(font.get_nominal_glyph(_SYMBOL + code) or font.get_nominal_glyph(code))
        for code in range(256)
    }


def _glyph(to_glyph: bytes | None, code: int) -> int:
    return code if to_glyph is None else int.from_bytes(to_glyph[2 * code : 2 * code + 2], "big")
