"""Frames are filled from page to page; parts follow where there is room; nothing is ever left out silently."""

from math import ceil
from typing import Any

import pytest

from press.drawing.surface import Surface
from press.layout.pages import Leaf, Pages, Placed, draw, place
from press.layout.story import Story, Told
from press.paper import Paper
from press.sheets import EMAIL
from press.tags import Tag
from tests.bricks import Brick, geometry, names
from tests.desks import desk

PAPER = Paper("Trial", 200, 300, 50, 20)  # 160 by 200 points between its margins
MAIN = ("main", 20, 50, 160, 200)
LINE = 13  # of the body text
HALVES = [("main", 20, 50, 70, 200), ("main", 110, 50, 70, 200)]


def furnish(canvas: Any, folio: Any) -> None:
    canvas.told = [*getattr(canvas, "told", []), (folio.page, folio.pages)]


def told(pieces: dict[str, list[Any]], places: Any = None, follows: bool = False, then: Any = None) -> Told:
    return Told(places or geometry([MAIN]), pieces, follows, then)


def placed(*parts: Told, most: int = 9, paper: Paper = PAPER) -> Pages:
    return place(Story(parts, furnish, Tag("Document"), desk()), paper, most)


def seen(pages: Pages) -> list[list[tuple[str, float, float]]]:
    """Return page by page what stands where: name, x, y of the lower corner."""
    return [[(one.piece.name, one.x, one.y) for one in leaf.placed] for leaf in pages.leaves]


def left(pages: Pages) -> list[tuple[str, list[str], float, bool]]:
    return [(one.frame, names(one.pieces), one.width, one.too_tall) for one in pages.overset]


def bricks(*tall: float) -> list[Brick]:
    return [Brick(f"{number}", one) for number, one in enumerate(tall)]


def test_pieces_stand_from_the_top_and_go_on_over_the_page() -> None:
    pages = placed(told({"main": bricks(80, 100, 30)}))
    assert seen(pages) == [[("0", 20, 170), ("1", 20, 70)], [("2", 20, 220)]]
    assert (pages.overset, pages.size) == ((), (200, 300))
    assert [leaf.last for leaf in pages.leaves] == [False, True]
    assert [round(leaf.full, 2) for leaf in pages.leaves] == [0.9, 0.15]


def test_a_frame_may_recur_as_the_next_column() -> None:
    assert seen(placed(told({"main": bricks(150, 100)}, geometry(HALVES)))) == [
        [("0", 20, 100), ("1", 110, 150)]
    ]


def test_right_to_left_mirrors_the_page() -> None:
    paper = Paper("Trial", 200, 300, 50, 20, rtl=True)
    pages = placed(told({"main": bricks(150, 100)}, geometry(HALVES)), paper=paper)
    assert seen(pages) == [[("0", 110, 100), ("1", 20, 150)]]


def test_frames_flow_side_by_side_each_over_its_own_pages() -> None:
    side = ("side", 190, 50, 10, 200)
    pages = placed(told({"main": bricks(150, 150), "side": [Brick("s", 30)]}, geometry([MAIN, side])))
    assert [[name for name, _, _ in leaf] for leaf in seen(pages)] == [["0", "s"], ["1"]]


def test_the_head_has_its_height_and_stands_on_the_first_page_only() -> None:
    asked = []

    def first(paper: Paper, head: float) -> list[Any]:
        asked.append(head)
        return [("head", 20, 50, 160, head), ("main", 20, 50 + head, 160, 200 - head)]

    places = geometry([MAIN])
    places.first = first
    pages = placed(told({"head": bricks(30, 10), "main": [Brick("m", 148), Brick("n", 200)]}, places))
    assert asked == [40]
    assert [[name for name, _, _ in leaf] for leaf in seen(pages)] == [["0", "1", "m"], ["n"]]


def test_a_part_begins_a_new_page() -> None:
    pages = placed(told({"main": bricks(20)}), told({"main": [Brick("b", 20)]}))
    assert seen(pages) == [[("0", 20, 230)], [("b", 20, 230)]]
    assert [leaf.last for leaf in pages.leaves] == [True, True]


# 18 points or more, up to the next line, stand between, and a part is begun only in a fifth of the depth or more
@pytest.mark.parametrize(("used", "on_first"), [(20, True), (138, True), (139, False), (200, False)])
def test_a_part_that_follows_begins_below_the_last_where_there_is_room(used: float, on_first: bool) -> None:
    pages = placed(told({"main": bricks(used)}), told({"main": [Brick("b", 20)]}, follows=True))
    where = [(number, y) for number, leaf in enumerate(seen(pages)) for name, _, y in leaf if name == "b"]
    assert where == ([(0, 250 - ceil((used + 18) / LINE) * LINE - 20)] if on_first else [(1, 230)])


def test_what_does_not_fit_below_goes_on_over_whole_pages() -> None:
    below = told({"main": [Brick("b", 50), Brick("c", 200)]}, follows=True)
    pages = placed(told({"main": bricks(100)}), below)
    assert seen(pages) == [[("0", 20, 150), ("b", 20, 70)], [("c", 20, 50)]]


def test_each_frame_is_lowered_by_what_stands_over_it_only() -> None:
    above = told({"main": bricks(80)}, geometry([HALVES[0]]))
    pages = placed(above, told({"main": [Brick("b", 90), Brick("c", 150)]}, geometry(HALVES), True))
    assert seen(pages) == [[("0", 20, 170), ("b", 20, 250 - 104 - 90), ("c", 110, 100)]]


def test_the_columns_of_a_last_page_are_even() -> None:
    pages = placed(told({"main": bricks(*[50] * 7)}, geometry(HALVES)))
    assert [[x for _, x, _ in leaf] for leaf in seen(pages)] == [[20] * 4 + [110] * 3]
    pages = placed(told({"main": bricks(*[40] * 4)}, geometry(HALVES)))
    assert [x for _, x, _ in seen(pages)[0]] == [20, 20, 110, 110]


def test_once_only_the_main_frame_is_left_another_geometry_takes_over() -> None:
    side = ("side", 190, 50, 10, 200)
    pieces = {"main": bricks(150, 100, 100), "side": [Brick("s", 30)]}
    pages = placed(told(pieces, geometry([MAIN, side]), then=geometry(HALVES)))
    assert seen(pages) == [[("0", 20, 100), ("s", 190, 220)], [("1", 20, 150), ("2", 110, 150)]]


def test_frames_below_a_head_begin_on_the_lines_of_later_pages() -> None:
    first = [("head", 20, 50, 160, 30), ("main", 20, 85, 160, 165)]
    pages = placed(told({"main": bricks(10)}, geometry(first, [MAIN])))
    assert seen(pages) == [[("0", 20, 300 - 50 - 3 * LINE - 10)]]


def test_a_line_or_two_are_not_left_over_for_a_page_of_their_own() -> None:
    spaced = [Brick(f"{number}", 56, (0, 12)) for number in range(3)]
    assert len(placed(told({"main": [*spaced, Brick("last", 10)]})).leaves) == 1
    assert len(placed(told({"main": [*spaced, Brick("last", 40)]})).leaves) == 2


def test_what_is_headed_beside_another_column_stands_on_the_grid() -> None:
    side = ("side", 190, 50, 10, 200)
    heading, alone = (desk().heading("A heading", "h2") for _ in range(2))
    above, below = Brick("a", 20), Brick("b", 20)
    pages = placed(told({"main": [above, heading, below]}, geometry([MAIN, side])))
    leaf = {one.piece: one for one in pages.leaves[0].placed}
    top = 250 - leaf[heading].y - heading.height
    assert (top + heading.baseline + heading.style.after) % LINE == pytest.approx(0.77 * LINE)
    assert top > 20 + heading.style.before
    (_, placed_alone) = placed(told({"main": [Brick("a", 20), alone]})).leaves[0].placed
    assert 250 - placed_alone.y - alone.height == 20 + alone.style.before


def test_a_part_with_a_head_never_follows() -> None:
    headed = told({"head": [Brick("h", 20)]}, geometry([("head", 20, 50, 160, 20)]), True)
    pages = placed(told({"main": bricks(20)}), headed)
    assert [[name for name, _, _ in leaf] for leaf in seen(pages)] == [["0"], ["h"]]


def test_what_is_left_over_after_the_last_page_is_told_with_its_frame() -> None:
    pages = placed(told({"main": bricks(150, 150, 10)}), most=1)
    assert left(pages) == [("main", ["1", "2"], 160, False)]
    assert len(pages.leaves) == 1
    more = placed(told({"main": bricks(20)}), told({"main": [Brick("b", 20)]}), most=1)
    assert left(more) == [("main", ["b"], 160, False)]


def test_a_piece_that_is_taller_than_any_page_is_told_as_such() -> None:
    pages = placed(told({"main": bricks(20, 201)}))
    assert left(pages) == [("main", ["1"], 160, True)]
    assert [[name for name, _, _ in leaf] for leaf in seen(pages)] == [["0"]]


def test_a_frame_that_no_page_has_is_told_and_not_dropped() -> None:
    assert left(placed(told({"side": bricks(10)}))) == [("side", ["0"], PAPER.measure, True)]


def test_an_empty_story_has_no_pages() -> None:
    assert (placed(told({"main": []})).leaves, placed().leaves) == ((), ())


def test_every_page_is_furnished_and_drawn() -> None:
    pages = placed(told({"main": bricks(150, 150)}))
    surface = Surface(EMAIL, pages.size, pages.language)
    draw(pages, surface)
    assert surface.told == [(1, 2), (2, 2)]
    assert [one.piece.at for leaf in pages.leaves for one in leaf.placed] == [(20, 100), (20, 100)]
    assert surface.getPageNumber() == 3


def test_the_lowest_piece_tells_how_full_a_page_is() -> None:
    leaf = Leaf(furnish, PAPER)
    leaf.add(Placed(None, 20, 150))
    leaf.add(Placed(None, 110, 200))
    assert (leaf.lowest, leaf.full) == (150, 0.5)


def test_a_heading_at_the_top_of_a_page_rises_rather_than_leave_a_line_empty() -> None:
    heading = desk().heading("A heading", "h2")
    side = ("side", 190, 50, 10, 200)
    (first, *_) = placed(told({"main": [heading, Brick("b", 20)]}, geometry([MAIN, side]))).leaves[0].placed
    assert 250 - first.y - heading.height == pytest.approx(-heading.style.after)
