import re

import pytest

from press.drawing.surface import Surface
from press.editions.marks import draw_marks
from press.sheets import MM, PRINT, Sheet

SIZE = (210 * MM, 297 * MM)
PATCHES = re.compile(r"([\d. ]+) (k|g) ([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re f")


def marks(sheet=PRINT, size=SIZE):
    surface = Surface(sheet, size, "en")
    draw_marks(surface, size)
    return "\n".join(surface._code)


def test_lines_lie_between_bleed_and_edge_on_every_plate():
    strokes = [line for line in marks().splitlines() if line.endswith("S Q")]
    points = [point for line in strokes for point in re.findall(r"(-?[\d.]+) (-?[\d.]+) [ml]", line)]
    assert len(points) > 40
    assert all("/All CS 1 SCN 0.25 w" in line for line in strokes)
    for x, y in points:
        past = max(-float(x), float(x) - SIZE[0], -float(y), float(y) - SIZE[1])
        assert 3 * MM < past < 12 * MM


def test_crop_marks_point_at_the_trim_and_bleed_marks_at_the_bleed():
    lines = re.findall(r"w ([\d.-]+) ([\d.-]+) m ([\d.-]+) ([\d.-]+) l S", marks())
    upright = {float(x) for x, _, far, _ in lines if x == far}
    flat = {float(y) for _, y, _, far in lines if y == far}
    assert upright == {round(x, 3) for x in (0, SIZE[0], -3 * MM, SIZE[0] + 3 * MM)}
    assert flat == {round(y, 3) for y in (0, SIZE[1], -3 * MM, SIZE[1] + 3 * MM)}


def test_four_targets():
    rings = [line for line in marks().splitlines() if " c " in line]
    assert len(rings) == 4


def test_colour_bar_shows_every_ink_alone_and_in_pairs():
    patches = PATCHES.findall(marks())
    assert [colour.strip() for colour, *_ in patches[:7]] == [
        *("1 0 0 0", "0 1 0 0", "0 0 1 0", "0 0 0 1"),
        *("1 1 0 0", "0 1 1 0", "1 0 1 0"),
    ]
    for *_, y, _, high in patches:
        assert SIZE[1] + 3 * MM < float(y) < float(y) + float(high) < SIZE[1] + 12 * MM


@pytest.mark.parametrize(("width", "least"), [(40 * MM, 3), (80 * MM, 8)])
def test_colour_bar_leaves_the_middle_free(width, least):
    patches = PATCHES.findall(marks(size=(width, 100)))
    assert len(patches) >= least
    assert all(float(x) + float(wide) < width / 2 - 3 * MM for _, _, x, _, wide, _ in patches)


def test_grey_sheet_has_grey_patches():
    grey = Sheet("print", "grey", bleed=3 * MM, slug=12 * MM, marks=True)
    assert [operator for _, operator, *_ in PATCHES.findall(marks(grey))] == ["g", "g"]
