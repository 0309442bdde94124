"""A diagram of who acts on whom: everything within the figure, and no number upon a box or another number."""

from itertools import combinations
from typing import Any

import pytest

from press.inks import BLACK, WHITE
from press.pictures.network import Arrow, Inks, Network
from press.proof.reading.geometry import Box
from press.typesetting.paragraph import Words
from tests.desks import look

INKS = Inks(BLACK, WHITE, WHITE)
NAMES = [
    "National Resistance Front (NRF)",
    "Taliban",
    "ISIS-K",
    "al-Qaeda",
    "United States",
    "Pakistan",
    "Iran",
]
HUB = [(0, 1), (1, 2), (3, 1), (4, 1), (5, 1), (6, 5)]


class Canvas:
    """Keeps what is drawn on it."""

    def __init__(self) -> None:
        self.discs: list[tuple[float, float, float]] = []
        self.boxes: list[Box] = []
        self.heads: list[Any] = []
        self.lines = 0

    def line(self, *_: Any) -> None:
        self.lines += 1

    def fill_path(self, path: Any, ink: Any) -> None:
        self.heads.append(path)

    def fill_rect(self, x: float, y: float, w: float, h: float, ink: Any) -> None:
        self.boxes.append(Box(x, y, x + w, y + h))

    def stroke_rect(self, *_: Any) -> None: ...

    def circle(self, x: float, y: float, radius: float, fill: Any, stroke: Any) -> None:
        self.discs.append((x, y, radius))


def network(pairs: list[tuple[int, int]], rtl: bool = False) -> Network:
    style = look().style("gauge")
    boxes = [Words(f"{name} ", style, None) for name in NAMES[: max(map(max, pairs)) + 1]]
    arrows = [Arrow(*pair, Words(f"{n} ", style, None)) for n, pair in enumerate(pairs, 1)]
    return Network(boxes, arrows, INKS, rtl)


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float, float]]:
    found: list[tuple[str, float, float]] = []

    def draw(self: Words, canvas: Any, x: float, y: float) -> None:
        found.append((self.text, x, y))

    monkeypatch.setattr(Words, "drawOn", draw)
    return found


def painted(made: Network, width: float) -> Canvas:
    canvas = Canvas()
    made.paint(canvas, width)
    return canvas


THICKET = [(a, b) for a in range(7) for b in range(7) if a != b][::3]


@pytest.mark.parametrize("pairs", [HUB, THICKET, [(0, 1)] * 9], ids=["hub", "thicket", "much between two"])
@pytest.mark.parametrize("width", [120, 170, 235, 334, 487])
def test_everything_stands_in_the_figure_and_nothing_upon_anything(
    width: float, pairs: list[tuple[int, int]]
) -> None:
    made = network(pairs)
    canvas = painted(made, width)
    whole = Box(0, 0, width, made.height(width))
    discs = [Box(x - r, y - r, x + r, y + r) for x, y, r in canvas.discs]
    assert len(canvas.boxes) == len(made.boxes)
    assert all(whole.holds(one, 0.01) for one in (*canvas.boxes, *discs))
    assert all(one.meet(other).area < 0.01 for one, other in combinations(canvas.boxes, 2))
    assert all(disc.meet(box).area < 0.01 for disc in discs for box in canvas.boxes)
    apart = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a, b in combinations(canvas.discs, 2))
    assert min(apart) > (2 * canvas.discs[0][2]) ** 2
    assert len(discs) >= (len(pairs) - (width < 200) * 5 if len(set(pairs)) > 1 else 3)


def test_each_relation_has_its_number_and_each_pair_one_line(drawn: list[tuple[str, float, float]]) -> None:
    both = [*HUB, (1, 0), (0, 1)]
    canvas = painted(network(both), 334)
    assert {text.strip() for text, _, _ in drawn if text.strip().isdigit()} == set("12345678")
    assert canvas.lines == len(HUB)
    assert len(canvas.heads) == len(HUB) + 1


def test_what_an_actor_does_to_itself_is_not_drawn() -> None:
    assert painted(network([(0, 1), (1, 1)]), 334).lines == 1


def test_the_wider_the_fewer_rows() -> None:
    made = network(HUB)
    heights = [made.height(width) for width in (170, 334)]
    assert heights[0] > heights[1]


def test_right_to_left_is_the_mirror(drawn: list[tuple[str, float, float]]) -> None:
    one, other = (painted(network(HUB, rtl), 334).boxes for rtl in (False, True))
    assert [round(334 - box.x1, 3) for box in one] == [round(box.x0, 3) for box in other]
