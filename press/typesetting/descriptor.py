"""A face in, the entries of its FontDescriptor out, read from the font's own tables (ISO 32000-1, 9.8)."""

import struct
from typing import Any

from press.reportlab import pdfdoc
from press.typesetting.faces import Face

_FIXED, _SERIF, _SYMBOLIC, _ITALIC = 1, 2, 4, 64
_POSTSCRIPT_NAME = 6


def describe(face: Face, name: str, file: Any) -> dict[str, Any]:
    """Return the entries of the FontDescriptor of `face`, whose program stands in the stream `file`."""
    head, post, os2 = face.tables["head"], face.tables["post"], face.tables["OS/2"]
    box = struct.unpack_from(">4h", head, 36)
    weight = struct.unpack_from(">H", os2, 4)[0]
    return {
        "Type": "/FontDescriptor",
        "FontName": name,
        "Flags": _flags(post, os2),
        "FontBBox": pdfdoc.PDFArray([round(edge * face.unit) for edge in box]),
        "ItalicAngle": _angle(post),
        "Ascent": round(face.ascent),
        "Descent": round(face.descent),
        "CapHeight": round(face.cap_height),
        "XHeight": round(face.x_height),
        "StemV": round(50 + (weight / 65) ** 2),  # no table tells stems; weight does, by the usual formula
        "FontFile2": file,
    }


def postscript_name(face: Face) -> str:
    """Return the font's own PostScript name, in the characters that a PDF name may hold as they are."""
    told = face.font.face.get_name(_POSTSCRIPT_NAME) or face.name
    return "".join(c for c in told if c.isascii() and (c.isalnum() or c in "-_")) or "Font"


def _angle(post: bytes) -> float:
    angle = round(struct.unpack_from(">l", post, 4)[0] / 65536, 2)
    return int(angle) if angle.is_integer() else angle


def _flags(post: bytes, os2: bytes) -> int:
    family, panose = os2[30], os2[32:42]
    serif = 1 <= family <= 7 or (panose[0] == 2 and 2 <= panose[1] <= 10)
    fixed = struct.unpack_from(">L", post, 12)[0] != 0
    # A Type0 font has no encoding of its own, so it counts as symbolic (9.8.2).
    return _SYMBOLIC | (_FIXED if fixed else 0) | (_SERIF if serif else 0) | (_ITALIC if _angle(post) else 0)
