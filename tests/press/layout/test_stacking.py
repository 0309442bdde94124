"""What stands where, what goes on, and that no heading is left alone at the foot."""

import pytest

from press.layout.stacking import fill, gap, stack, wants_company
from tests.bricks import WIDE, Brick, names


def test_the_larger_of_two_spaces_counts() -> None:
    assert gap(Brick("a", 10, (0, 4)), Brick("b", 10, (7, 0))) == 7
    assert gap(Brick("a", 10, (0, 9)), Brick("b", 10, (7, 0))) == 9


def test_a_stack_begins_at_its_top_and_ends_with_its_last_piece() -> None:
    standing, tall = stack([Brick("a", 10, (5, 4)), Brick("b", 20, (2, 8))], WIDE)
    assert [(one.top, one.height) for one in standing] == [(0, 10), (14, 20)]
    assert tall == 34
    assert stack([], WIDE) == ([], 0)


def test_pieces_fill_the_room_and_the_rest_goes_on_in_order() -> None:
    pieces = [Brick(name, 10, (0, 5)) for name in "abcd"]
    standing, rest = fill(pieces, WIDE, 40)
    assert [(one.piece.name, one.top) for one in standing] == [("a", 0), ("b", 15), ("c", 30)]
    assert names(rest) == ["d"]
    assert names(pieces) == ["a", "b", "c", "d"]  # nothing is taken out of what was given


def test_a_piece_that_just_fits_stays() -> None:
    assert names(fill([Brick("a", 10), Brick("b", 10)], WIDE, 20)[0]) == ["a", "b"]
    assert names(fill([Brick("a", 10), Brick("b", 10.01)], WIDE, 20)[0]) == ["a"]


def test_a_piece_is_split_where_it_may_be_and_both_parts_are_of_its_block() -> None:
    piece = Brick("b", 50, unit=10)
    piece.block = "gaps"
    standing, (rest, after) = fill([Brick("a", 10), piece, Brick("c", 5)], WIDE, 35)
    assert [(one.piece.name, one.height) for one in standing] == [("a", 10), ("b", 20)]
    assert (rest.name, rest.tall, after.name) == ("b+", 30, "c")
    assert (standing[1].piece.block, rest.block) == ("gaps", "gaps")


def test_a_box_is_never_split() -> None:
    standing, rest = fill([Brick("a", 10), Brick("box", 50)], WIDE, 35)
    assert (names(standing), names(rest)) == (["a"], ["box"])


@pytest.mark.parametrize(
    ("below", "stays"),
    [
        (Brick("text", 20), True),
        (Brick("text", 21), False),
        (Brick("text", 90, unit=10), True),
        (Brick("text", 90, unit=25), False),
        (Brick("text", 20, (1, 0)), False),
    ],
)
def test_a_heading_stays_only_if_what_it_belongs_to_begins_below_it(below: Brick, stays: bool) -> None:
    standing, rest = fill([Brick("a", 20), Brick("heading", 10, keep_next=True), below], WIDE, 50)
    assert names(standing)[:2] == (["a", "heading"] if stays else ["a"])
    assert names(rest)[:1] != ["text"]


def test_a_chain_of_headings_goes_on_together() -> None:
    heads = [Brick(name, 10, keep_next=True) for name in ("h1", "h2", "rule")]
    standing, rest = fill([Brick("a", 10), *heads, Brick("text", 20)], WIDE, 55)
    assert (names(standing), names(rest)) == (["a"], ["h1", "h2", "rule", "text"])


def test_a_heading_whose_text_was_expected_to_begin_but_does_not_goes_on_too() -> None:
    """Only the next three pieces are looked at ahead; a longer chain is sent along afterwards."""
    heads = [Brick(f"h{n}", 10, keep_next=True) for n in range(6)]
    standing, rest = fill([Brick("a", 10), *heads, Brick("text", 20)], WIDE, 75)
    assert (names(standing), names(rest)[0]) == (["a"], "h0")


def test_the_last_heading_of_all_stays_where_it_is() -> None:
    assert names(fill([Brick("heading", 10, keep_next=True)], WIDE, 50)[0]) == ["heading"]


def test_a_piece_can_say_itself_or_by_its_style_that_it_wants_company() -> None:
    piece = Brick("a", 10)
    assert not wants_company(piece)
    piece.style = type("Style", (), {"keep_next": True})
    assert wants_company(piece)
    assert wants_company(Brick("b", 10, keep_next=True))


def item(name: str, tall: float = 10, style: str = "bullet") -> Brick:
    brick = Brick(name, tall)
    brick.label, brick.style = "•", type("Style", (), {"name": style, "keep_next": False})
    return brick


@pytest.mark.parametrize(
    ("room", "stand"),
    [(25, "a"), (35, "a"), (45, "ahijk"[:4]), (55, "ahij"), (60, "ahijkl")],
)
def test_of_a_list_at_least_two_items_stand_together(room: float, stand: str) -> None:
    pieces = [Brick("a", 10), Brick("h", 10, keep_next=True), *map(item, "ijkl")]
    standing, rest = fill(pieces, WIDE, room)
    assert "".join(names(standing)) == stand
    assert "".join(names(standing) + names(rest)) == "ahijkl"


def test_lists_of_two_styles_are_two_lists() -> None:
    standing, _ = fill([item("i"), item("j"), item("x", style="side"), item("y", style="side")], WIDE, 25)
    assert names(standing) == ["i", "j"]


def test_a_note_stays_with_what_it_is_about() -> None:
    note = Brick("note", 10)
    note.style = type("Style", (), {"keep_previous": True, "keep_next": False})
    standing, rest = fill([Brick("a", 10), Brick("b", 10), note], WIDE, 25)
    assert (names(standing), names(rest)) == (["a"], ["b", "note"])
