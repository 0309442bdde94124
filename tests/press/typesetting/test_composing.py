import struct

import pytest
import uharfbuzz as hb

from press.typesetting.composing import compose


@pytest.fixture
def program(fonts):
    return (fonts / "SourceSerif4-Regular.ttf").read_bytes()


def opened(program):
    return hb.Font(hb.Face(hb.Blob(program)))


def test_a_list_becomes_one_glyph(program, serif):
    a, dot = serif.glyph("a"), serif.glyph(".")
    last = serif.font.face.glyph_count
    font = opened(
        compose(program, [[(a, 0, 0), (dot, 100, 700)], [(dot, 0, 0), (dot, 0, 300), (dot, 0, 600)]])
    )
    assert font.face.glyph_count == last + 2
    assert font.get_glyph_h_advance(last) == font.get_glyph_h_advance(a) + font.get_glyph_h_advance(dot)
    whole, letter, point = (font.get_glyph_extents(glyph) for glyph in (last, a, dot))
    assert whole.y_bearing == point.y_bearing + 700
    assert whole.x_bearing == letter.x_bearing
    assert font.get_glyph_extents(last + 1).height == point.height - 600


def test_the_other_glyphs_stay_as_they_were(program, serif):
    font = opened(compose(program, [[(5, 0, 0), (6, 10, 10)]]))
    for glyph in range(0, serif.font.face.glyph_count, 37):
        assert font.get_glyph_extents(glyph) == serif.font.get_glyph_extents(glyph)
        assert font.get_glyph_h_advance(glyph) == serif.font.get_glyph_h_advance(glyph)


def test_composites_may_hold_composites_and_spaces(program, serif):
    last, space, a = serif.font.face.glyph_count, serif.glyph(" "), serif.glyph("a")
    once = compose(program, [[(space, 0, 0), (space, 9, 9)], [(a, 5, 0)]])
    font = opened(compose(once, [[(last + 1, 10, 0), (space, 0, 0)]]))
    assert font.get_glyph_extents(last + 2).x_bearing == font.get_glyph_extents(a).x_bearing + 15
    assert font.get_glyph_extents(last).width == 0


def test_limits_and_sums_are_told(program, serif):
    made = compose(program, [[(5, 0, 0), (6, 1, 1), (7, 2, 2)]])
    rows = [
        struct.unpack_from(">4sLLL", made, 12 + 16 * n) for n in range(struct.unpack_from(">H", made, 4)[0])
    ]
    tables = {tag: made[start : start + length] for tag, _, start, length in rows}
    limits = struct.unpack_from(">14H", tables[b"maxp"], 4)
    before = struct.unpack_from(">14H", serif.tables["maxp"], 4)
    assert limits[0] == before[0] + 1
    assert limits[12] >= 3
    assert limits[13] == before[13] + 1
    last = struct.unpack_from(f">{limits[0] + 1}L", tables[b"loca"])[-2:]
    flags = [struct.unpack_from(">H", tables[b"glyf"], last[0] + 10 + 8 * part)[0] for part in range(3)]
    assert [bool(flag & 0x20) for flag in flags] == [True, True, False]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert sum(struct.unpack(f">{len(made) // 4}L", made)) & 0xFFFFFFFF == 0xB1B0AFBA
