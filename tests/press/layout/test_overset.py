"""What does not fit is told in lines, where it begins, and with the blocks that are the longest."""

import re
from typing import Any

import pytest

from press.layout.overset import lines_of, overset, place_of, thin
from press.layout.pages import Leaf, Overset, Pages, Placed, place
from press.layout.pieces import Stack
from press.layout.story import Story, Told
from press.paper import Paper
from press.problems import Severity, Where
from press.style.bounds import Extent
from press.tags import Tag
from press.templates import Template
from tests.bricks import Brick, geometry
from tests.desks import desk

PAPER = Paper("Trial", 200, 300, 50, 20)
DESK = desk()
LINE = DESK.style("reason").leading
TITLE = DESK.brief.title.where
HERE = Where("briefs/x.yaml", 40, 3)


def brick(tall: float, block: str, where: Where | None = None) -> Brick:
    one = Brick("", tall)
    one.block = block
    if where is not None:
        one.where = where
    return one


def placed(*pieces: Any, most: int = 1) -> Pages:
    told = Told(
        geometry([("main", 20, 50, 160, 200)], [("main", 20, 50, 160, 200)]), {"main": list(pieces)}, False
    )
    return place(Story((told,), lambda *_: None, Tag("Document"), DESK), PAPER, most)


def tell(pages: Pages, most: int) -> list[tuple[Where, str, str]]:
    return [(one.where, one.message, one.hint) for one in overset(pages, Template((), pages=Extent(1, most)))]


def test_lines_place_and_the_longest_blocks_are_named() -> None:
    pages = placed(
        brick(150, "actors", HERE),
        brick(30, "gaps", HERE),
        brick(3 * LINE, "timeline", HERE),
        brick(60, "watch", HERE),
    )
    ((where, message, hint),) = tell(pages, 1)
    assert where == HERE
    lines = 3 + -(-60 // LINE)
    assert (
        message
        == f"{lines:g} lines do not fit on 1 page; what is left over begins here, in the block timeline"
    )
    assert re.fullmatch(
        r"shorten actors or watch, or give the sheet [\w-]+ of the audience [\w-]+ more pages", hint
    )


def test_one_line_on_several_pages() -> None:
    ((_, message, _),) = tell(placed(brick(200, "actors"), brick(200, "actors"), brick(1, "gaps"), most=2), 2)
    assert message.startswith("1 line does not fit on 2 pages")


def test_a_piece_without_a_place_is_told_where_the_next_begins_or_at_the_title() -> None:
    assert tell(placed(brick(200, "a"), brick(9, "b"), brick(9, "c", HERE)), 1)[0][0] == HERE
    assert tell(placed(brick(200, "a"), brick(9, "b")), 1)[0][0] == TITLE


def test_a_piece_that_is_taller_than_a_page_is_told_as_such() -> None:
    ((where, message, hint),) = tell(placed(brick(201, "sections", HERE), most=9), 9)
    assert where == HERE
    assert message == "this is one piece that is taller than a page, in the block sections"
    assert hint == "shorten it, or divide it into several"


def test_every_frame_with_something_left_over_is_told() -> None:
    pages = placed()
    over = (Overset((brick(9, "a"),), 160, "main"), Overset((brick(9, "b"),), 160, "side"))
    both = Pages(pages.story, (), over, PAPER)
    assert [message.rpartition(" ")[2] for _, message, _ in tell(both, 1)] == ["a", "b"]


def test_lines_are_those_of_the_frame_not_of_the_page() -> None:
    words = DESK.words("word " * 60, "reason")
    narrow, wide = (lines_of(Overset((words,), width, "main"), placed()) for width in (60, 160))
    assert narrow == words.lines_at(60)
    assert wide == words.lines_at(160) < narrow


@pytest.mark.parametrize("kind", ["stack", "columns", "table"])
def test_the_place_of_a_piece_is_that_of_the_first_words_in_it(kind: str) -> None:
    words = DESK.words(DESK.brief.bottom_line[0].text, "reason")
    pieces = {
        "stack": Stack([Brick("", 1), Stack([words])]),
        "columns": DESK.columns([(1, [Brick("", 1)]), (1, [words])]),
        "table": DESK.table([1], ["Head"], [[DESK.brief.bottom_line[0].text]]),
    }
    assert place_of(pieces[kind]) == DESK.brief.bottom_line[0].text.where
    assert place_of(Brick("", 1)) is None


def test_a_page_that_is_mostly_empty_is_a_warning_at_what_stands_there() -> None:
    leaf = Leaf(lambda *_: None, PAPER, last=True)
    for piece in (brick(9, "a"), brick(9, "b", HERE)):
        leaf.add(Placed(piece, 20, 240))
    full = placed(brick(200, "a")).leaves[0]
    (problem,) = thin(Pages(placed().story, (full, leaf), (), PAPER))
    assert (problem.where, problem.severity) == (HERE, Severity.WARNING)
    assert problem.message == "page 2 is only 5% full, expected at least 25%; it begins here"
