"""Gauge, squares and their words: in one row where there is room, and never upon each other where there is none."""

from itertools import combinations

import pytest

from press.pictures.assessment import Assessment, Placed, Sign
from press.proof.reading.geometry import Box
from press.typesetting.paragraph import Words
from tests.desks import look

TERM, LEVEL = ("very unlikely (5–20%)", "very unlikely"), ("Confidence: moderate", "moderate")
STYLE = look().style("gauge")


def words(*texts: str) -> list[Words]:
    return [Words(f"{one} ", STYLE, None) for one in texts]


def figure(rtl: bool = False) -> Assessment:
    terms, levels = words(*TERM), words(*LEVEL)
    nothing = lambda canvas, width: None  # noqa: E731
    first, second = (Sign(nothing, one, one[0].natural) for one in (terms, levels))
    return Assessment(first, second, 20, rtl)


def box(one: Placed) -> Box:
    lines = 1 if callable(one.what) else one.what.lines_at(one.wide)
    return Box(one.x, one.top, one.x + one.wide, one.top + lines * STYLE.leading)


@pytest.mark.parametrize(("width", "rows"), [(320, 1), (200, 2), (120, 3), (90, 4), (60, 4)])
def test_the_narrower_the_more_rows(width: float, rows: int) -> None:
    made = figure()
    assert made.height(width) == rows * STYLE.leading
    assert len({one.top for one in made.placed(width)}) <= rows


@pytest.mark.parametrize("width", range(40, 400, 7))
def test_nothing_stands_upon_anything_or_beside_the_figure(width: int) -> None:
    placed = [box(one) for one in figure().placed(width)]
    assert all(Box(0, 0, width, figure().height(width)).holds(one, 0.02) for one in placed)
    assert all(one.meet(two).area < 0.1 for one, two in combinations(placed, 2))


@pytest.mark.parametrize("width", range(100, 400, 7))
def test_words_take_one_line_wherever_they_can(width: int) -> None:
    assert {one.what.lines_at(one.wide) for one in figure().placed(width) if not callable(one.what)} == {1}


@pytest.mark.parametrize("width", [320, 200, 120, 90])
def test_right_to_left_each_drawing_stays_with_its_words(
    width: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[float, float]] = []
    monkeypatch.setattr(Words, "drawOn", lambda self, canvas, x, y: drawn.append((x, x + self.width)))

    class Canvas:
        def saveState(self) -> None: ...
        def restoreState(self) -> None: ...
        def translate(self, x: float, y: float) -> None:
            drawn.append((x, x))

    figure(rtl=True).paint(Canvas(), width)
    mirrored = [(width - one.x - one.wide, one) for one in figure().placed(width)]
    assert [x for x, _ in drawn] == pytest.approx([x for x, _ in mirrored])
