"""A TrueType program and lists of its glyphs in, the program with a glyph more for each list out."""

import struct
from collections.abc import Sequence
from itertools import pairwise

Part = tuple[int, int, int]  # glyph, and how far it is moved right and up in font units
_WORDS, _OFFSETS, _MORE = 0x0001, 0x0002, 0x0020
_CHECKSUM = 0xB1B0AFBA


def compose(program: bytes, lists: Sequence[Sequence[Part]]) -> bytes:
    """Append a composite glyph for each list (OpenType, glyf), as wide as its parts together."""
    tables = _tables(program)
    glyphs, metrics = _glyphs(tables), _metrics(tables)
    for parts in lists:
        glyphs.append(_composite(parts, glyphs))
        metrics.append((sum(metrics[glyph][0] for glyph, _, _ in parts), _edges(parts, glyphs)[0]))
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph))
    tables["glyf"] = b"".join(glyphs)
    tables["loca"] = struct.pack(f">{len(places)}L", *places)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *metric) for metric in metrics)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(metrics))
    tables["head"] = tables["head"][:50] + struct.pack(">hh", 1, 0)
    tables["maxp"] = _limits(tables["maxp"], len(glyphs), max(map(len, lists)))
    return _assembled(tables)


def _tables(program: bytes) -> dict[str, bytes]:
    rows = [
        struct.unpack_from(">4sLLL", program, 12 + 16 * n)
        for n in range(struct.unpack_from(">H", program, 4)[0])
    ]
    return {tag.decode("latin-1"): program[start : start + length] for tag, _, start, length in rows}


def _glyphs(tables: dict[str, bytes]) -> list[bytes]:
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    if struct.unpack_from(">h", tables["head"], 50)[0]:
        places = struct.unpack_from(f">{count + 1}L", tables["loca"])
    else:
        places = tuple(2 * half for half in struct.unpack_from(f">{count + 1}H", tables["loca"]))
    outlines = [tables["glyf"][start:end] for start, end in pairwise(places)]
    return [outline + bytes(-len(outline) % 4) for outline in outlines]


def _metrics(tables: dict[str, bytes]) -> list[tuple[int, int]]:
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    full = struct.unpack_from(">H", tables["hhea"], 34)[0]
    metrics = [struct.unpack_from(">Hh", tables["hmtx"], 4 * n) for n in range(full)]
    edges = [struct.unpack_from(">h", tables["hmtx"], 4 * full + 2 * n)[0] for n in range(count - full)]
    return [*metrics, *((metrics[-1][0], edge) for edge in edges)]


def _composite(parts: Sequence[Part], glyphs: Sequence[bytes]) -> bytes:
    code = struct.pack(">5h", -1, *_edges(parts, glyphs))
    for left, (glyph, right, up) in zip(range(len(parts) - 1, -1, -1), parts, strict=True):
        code += struct.pack(">HHhh", _WORDS | _OFFSETS | (_MORE if left else 0), glyph, right, up)
    return code + bytes(-len(code) % 4)


def _edges(parts: Sequence[Part], glyphs: Sequence[bytes]) -> tuple[int, int, int, int]:
    boxes = []
    for glyph, right, up in parts:
        if glyphs[glyph]:
            x0, y0, x1, y1 = struct.unpack_from(">4h", glyphs[glyph], 2)
            boxes.append((x0 + right, y0 + up, x1 + right, y1 + up))
    if not boxes:
        return 0, 0, 0, 0
    x0s, y0s, x1s, y1s = zip(*boxes, strict=True)
    return min(x0s), min(y0s), max(x1s), max(y1s)


def _limits(maxp: bytes, count: int, parts: int) -> bytes:
    limits = list(struct.unpack_from(">14H", maxp, 4))
    limits[0] = count
    points, contours, compound_points, compound_contours = limits[1:5]
    limits[3] = min(parts * max(points, compound_points), 0xFFFF)
    limits[4] = min(parts * max(contours, compound_contours), 0xFFFF)
    limits[12] = max(limits[12], parts)
    limits[13] = limits[13] + 1
    return maxp[:4] + struct.pack(">14H", *limits)


def _assembled(tables: dict[str, bytes]) -> bytes:
    tables["head"] = tables["head"][:8] + bytes(4) + tables["head"][12:]
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    rows = struct.pack(">4s4H", b"\0\1\0\0", count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    body, start = b"", 12 + 16 * count
    for tag, table in sorted(tables.items()):
        rows += struct.pack(">4sLLL", tag.encode("latin-1"), _sum(table), start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    program = rows + body
    at = start + sum(len(t) + -len(t) % 4 for tag, t in tables.items() if tag < "head") + 8
    return program[:at] + struct.pack(">L", (_CHECKSUM - _sum(program)) & 0xFFFFFFFF) + program[at + 4 :]


def _sum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}L", padded))) & 0xFFFFFFFF
