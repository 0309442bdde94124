"""Shaped words in, codes for TJ arrays out, and at the end the embedded font (ISO 32000-1, 9.7)."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import uharfbuzz as hb

from press.reportlab import pdfdoc
from press.typesetting.composing import compose
from press.typesetting.descriptor import describe, postscript_name
from press.typesetting.faces import Code, Face
from press.typesetting.shaping import Shaped

_KEPT = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
_BLOCK = 100  # entries in a bfchar block at most (Adobe Technical Note 5411)
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class Fragment(NamedTuple):
    """Contents of a TJ array in parts that stand `y` above the line; `pen`: how far they move; 1/1000 em."""

    parts: tuple[tuple[float, str], ...]
    pen: float


class _Codes(dict[tuple[Code, str], str]):
    def __missing__(self, pair: tuple[Code, str]) -> str:
        code = self[pair] = f"<{len(self) + 1:04X}>"
        return code


class Embedded:
    """The use of one font program in one document; a code stands for a glyph and what it means."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._codes = _Codes()
        self._fragments: dict[Shaped, Fragment] = {}

    def fragment(self, shaped: Shaped) -> Fragment:
        """Return the TJ contents of a shaped word; a backward one is begun at its right edge."""
        found = self._fragments.get(shaped)
        if found is None:
            found = self._fragments[shaped] = self._written(shaped)
        return found

    def _written(self, shaped: Shaped) -> Fragment:
        parts: list[tuple[float, list[str]]] = [(0.0, [])]
        codes = self._codes
        for move, y, pair in shaped.strokes:
            if y != parts[-1][0]:
                parts.append((y, []))
            parts[-1][1].append(move + codes[pair])
        return Fragment(tuple((y, "".join(codes).replace("><", "")) for y, codes in parts), shaped.pen)

    def addObjects(self, doc: Any) -> None:
        """Write the font into the document; ReportLab calls this once, when the pages are done."""
        pairs = list(self._codes)
        program, places = _subset(self.face, [code for code, _ in pairs])
        name = f"/{_tag(program, pairs)}+{postscript_name(self.face)}"
        file = doc.Reference(_stream(program, {"Length1": len(program)}))
        mapping = b"\0\0" + b"".join(places[code].to_bytes(2, "big") for code, _ in pairs)
        widths = [_number(self.face.advance(code)) for code, _ in pairs]
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": doc.Reference(pdfdoc.PDFDictionary(describe(self.face, name, file))),
            "DW": 0,
            "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
            "CIDToGIDMap": doc.Reference(_stream(mapping)),
        }
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([doc.Reference(pdfdoc.PDFDictionary(descendant))]),
            "ToUnicode": doc.Reference(_stream(_to_unicode(text for _, text in pairs))),
        }
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(pdfdoc.PDFDictionary(font), self.name)


_DOCUMENTS: WeakKeyDictionary[Any, dict[Any, Embedded]] = WeakKeyDictionary()


def embed(doc: Any, face: Face) -> Embedded:
    """Return the use of `face` in ReportLab's document `doc`; faces of one file are embedded once."""
    fonts = _DOCUMENTS.setdefault(doc, {})
    found = fonts.get(face.font)
    if found is None:
        name = f"F{len(doc.fontMapping) + 1}"
        found = fonts[face.font] = Embedded(face, name)
        doc.fontMapping[f"{face.name} as {name}"] = f"/{name}"
        doc.delayedFonts.append(found)
    return found


def _subset(face: Face, codes: list[Code]) -> tuple[bytes, dict[Code, int]]:
    single = {code for code in codes if isinstance(code, int)}
    several = list(dict.fromkeys(code for code in codes if not isinstance(code, int)))
    wish = hb.SubsetInput()
    wish.glyph_set.update({0, *single, *(glyph for code in several for glyph, _, _ in code)})
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wish.drop_table_tag_set.update(int.from_bytes(t.encode(), "big") for t in face.tables if t not in _KEPT)
    plan = hb.SubsetPlan(face.font.face, wish)
    program = bytes(plan.execute().blob.data)
    places: dict[Code, int] = dict(plan.old_to_new_glyph_mapping)
    first = len(places)
    places |= {code: first + number for number, code in enumerate(several)}
    moved = [[(places[glyph], right, up) for glyph, right, up in code] for code in several]
    return compose(program, moved) if moved else program, places


def _tag(program: bytes, pairs: list[tuple[Code, str]]) -> str:
    digest = sha256(program + repr(pairs).encode()).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _stream(content: bytes, entries: dict[str, Any] | None = None) -> Any:
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries or {}), content, [pdfdoc.PDFZCompress])


def _number(value: float) -> float:
    value = round(value, 3)
    return int(value) if value.is_integer() else value


def _to_unicode(texts: Iterable[str]) -> bytes:
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts, 1)]
    blocks = [rows[at : at + _BLOCK] for at in range(0, len(rows), _BLOCK)]
    return _CMAP.format(
        "\n".join("\n".join((f"{len(b)} beginbfchar", *b, "endbfchar")) for b in blocks)
    ).encode()
