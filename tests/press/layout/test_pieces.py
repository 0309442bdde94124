"""Boxes, rules and pictures: where their pieces stand, what may be split, and what is read."""

from contextlib import AbstractContextManager, nullcontext

import pytest

from press.images.image import Photo
from press.inks import BLACK, WHITE, Ink
from press.layout.pieces import Frame, Group, Photograph, Picture, Rule, Stack, flat, tags_of
from press.layout.stacking import fill, wants_company
from press.tags import Tag
from tests.bricks import WIDE, Brick, boxes, drawn, names
from tests.svgs import SHAPES

GREY = Ink("grey", (0.5, 0.5, 0.5), (0, 0, 0, 0.5))


def tagged(name: str, role: str = "P") -> Brick:
    brick = Brick(name, 10)
    brick.tag = Tag(role, name)
    return brick


def test_groups_are_opened_and_their_elements_stay_in_order() -> None:
    inner = Group(Tag("L"), [tagged("b"), Brick("c", 10)])
    outer = Group(Tag("Sect"), [tagged("a", "H2"), inner])
    assert names(flat([outer, tagged("d")])) == ["a", "b", "c", "d"]
    assert [tag.role for tag in outer.tag.walk()] == ["Sect", "H2", "L", "P"]
    assert tags_of([outer, tagged("d")])[0] is outer.tag


def test_a_stack_without_an_element_hands_on_those_of_its_pieces() -> None:
    first, second = tagged("a"), tagged("b")
    assert tags_of([Stack([first, second])]) == [first.tag, second.tag]
    box = Stack([tagged("c")], Tag("Aside"))
    assert [tag.text for tag in box.tag.walk()] == ["", "c"]


@pytest.mark.parametrize(("rtl", "x"), [(False, 4), (True, 2)])
def test_pieces_stand_inside_the_padding_from_the_start_edge(rtl: bool, x: float) -> None:
    first, second = Brick("a", 10, (0, 5)), Brick("b", 20)
    box = Stack([first, second], None, Frame(pad=(1, 2, 3, 4), rtl=rtl))
    assert box.wrap(WIDE, 0) == (WIDE, 1 + 10 + 5 + 20 + 3)
    drawn(box, at=(50, 100))
    assert first.width == WIDE - 2 - 4
    assert (first.at, second.at) == ((50 + x, 100 + 3 + 20 + 5), (50 + x, 100 + 3))


@pytest.mark.parametrize(("rtl", "x"), [(False, 0), (True, WIDE - 3)])
def test_the_bar_of_a_box_stands_at_the_start_edge_over_the_fill(rtl: bool, x: float) -> None:
    frame = Frame(pad=(1, 0, 0, 0), fill=WHITE, bar=BLACK, outline=BLACK, rtl=rtl)
    surface = drawn(Stack([Brick("a", 20)], None, frame))
    assert boxes(surface)[:2] == [(0, 0, WIDE, 21), (x, 0, 3, 21)]


def test_what_lies_behind_a_box_is_drawn_to_its_size() -> None:
    seen: list[tuple[float, float]] = []
    frame = Frame(pad=(1, 0, 4, 0), behind=lambda canvas, wide, tall: seen.append((wide, tall)))
    drawn(Stack([Brick("a", 20)], None, frame))
    assert seen == [(WIDE, 25)]


def test_a_box_that_rises_begins_in_the_space_before_it() -> None:
    brick = Brick("a", 20)
    box = Stack([brick], None, Frame(pad=(8, 0, 2, 0), fill=WHITE, rise=5), around=(7, 0))
    assert (box.wrap(WIDE, 0), box.getSpaceBefore()) == ((WIDE, 25), 12)
    surface = drawn(box, at=(0, 100))
    assert boxes(surface) == [(0, 0, WIDE, 30)]
    assert brick.at == (0, 102)


def test_rules_above_and_below_a_box_and_around_it() -> None:
    frame = Frame(outline=BLACK, rule_above=BLACK, rule_below=GREY)
    code = "\n".join(drawn(Stack([Brick("a", 20)], None, frame))._code)
    assert "0 0 100 20 re S" in code
    assert "0 20 m 100 20 l" in code
    assert "0 0 m 100 0 l" in code


def test_a_box_never_splits() -> None:
    box = Stack([Brick("a", 10), Brick("b", 50, unit=10)], None, None, keep=True)
    assert box.split(WIDE, 30) == []
    standing, rest = fill([Brick("first", 10), box], WIDE, 60)
    assert (names(standing), rest) == (["first"], [box])


def test_what_is_no_box_splits_between_its_pieces_and_inside_them() -> None:
    tag = Tag("Sect")
    whole = Stack([Brick("a", 10), Brick("b", 50, unit=10)], tag, Frame(pad=(2, 0, 3, 0)), around=(7, 9))
    first, second = whole.split(WIDE, 45)
    assert ([one.name for one in first.pieces], [one.tall for one in first.pieces]) == (["a", "b"], [10, 30])
    assert [one.tall for one in second.pieces] == [20]
    assert first.tag is second.tag is tag
    assert (first.getSpaceBefore(), first.getSpaceAfter()) == (7, 0)
    assert (second.getSpaceBefore(), second.getSpaceAfter()) == (0, 9)
    assert first.wrap(WIDE, 45)[1] <= 45
    assert whole.split(WIDE, 12) == []  # nothing of it fits


def test_space_around_is_that_of_the_outer_pieces_unless_there_is_a_frame() -> None:
    pieces = [Brick("a", 10, (5, 1)), Brick("b", 10, (1, 6))]
    assert (Stack(pieces).getSpaceBefore(), Stack(pieces).getSpaceAfter()) == (5, 6)
    boxed = Stack(pieces, None, Frame(fill=GREY))
    assert (boxed.getSpaceBefore(), boxed.getSpaceAfter()) == (0, 0)
    assert Stack([]).getSpaceBefore() == 0


def test_a_rule_stays_with_what_follows_and_is_never_split() -> None:
    rule = Rule(BLACK, 2, 5, 6)
    assert wants_company(rule)
    assert (rule.wrap(WIDE, 0), rule.split(WIDE, 1)) == ((WIDE, 2), [])
    assert (rule.getSpaceBefore(), rule.getSpaceAfter()) == (5, 6)
    assert boxes(drawn(rule)) == [(0, 0, WIDE, 2)]


def test_a_picture_is_read_as_a_figure_where_it_stands() -> None:
    tag = Tag("Figure", alt="A gauge.")
    picture = Picture(30, lambda canvas, width: canvas.fill_rect(0, 0, width, 5, BLACK), tag, (3, 4))
    assert picture.split(WIDE, 10) == []
    code = [line for line in drawn(picture, at=(20, 40))._code if "BDC" in line]
    assert code == ["/Figure <</MCID 0>> BDC"]
    assert tag.drawn
    assert tag.attributes["Layout"]["BBox"] == [20, 40, 20 + WIDE, 70]
    assert (picture.getSpaceBefore(), picture.getSpaceAfter()) == (3, 4)


def test_a_picture_without_words_is_passed_over_by_readers() -> None:
    surface = drawn(Picture(30, lambda canvas, width: canvas.fill_rect(0, 0, width, 5, BLACK), None))
    assert [line for line in surface._code if "BDC" in line] == ["/Artifact <</Type /Layout>> BDC"]
    assert boxes(surface) == [(0, 0, WIDE, 5)]


class Wall:
    """Takes photographs."""

    def __init__(self) -> None:
        self.hung: list[tuple[float, ...]] = []

    def photo(self, photo: Photo, *box: float) -> None:
        self.hung.append(box)

    def absolutePosition(self, x: float, y: float) -> tuple[float, float]:
        return x + 100, y + 200

    def tagged(self, tag: Tag) -> AbstractContextManager[None]:
        return nullcontext()


@pytest.mark.parametrize(
    ("size", "lines", "wide", "tall"),
    [
        ((1200, 600), False, 300, 150),  # as wide as its column
        ((300, 150), False, 144, 72),  # as wide as its pixels go: 150 an inch
        ((300, 150), True, 36, 18),  # 600 an inch for line art
        ((1200, 4800), False, 93.75, 375),  # no taller than five quarters of its column
    ],
)
def test_a_photograph_is_as_wide_as_its_column_and_its_pixels_let_it(size, lines, wide, tall) -> None:
    piece = Photograph(Photo("x.png", "PNG", size, lines, b"", b""), Tag("Figure"))
    assert piece.wrap(300, 1000) == pytest.approx((300, tall))
    assert piece.wide == pytest.approx(wide)
    assert piece.resolution >= piece.photo.least - 1e-6
    assert piece.split(300, 10) == []


@pytest.mark.parametrize(("rtl", "x"), [(False, 0), (True, 156)])
def test_a_photograph_stands_at_the_start_edge_in_its_figure(rtl: bool, x: float) -> None:
    tag = Tag("Figure", alt="A river")
    piece = Photograph(Photo("x.png", "PNG", (300, 150), False, b"", b""), tag, (3, 4), rtl)
    piece.wrap(300, 1000)
    piece.canv = Wall()
    piece.draw()
    assert piece.canv.hung == [(x, 0, 144, 72)]
    assert tag.attributes["Layout"]["BBox"] == [100 + x, 200, 244 + x, 272]
    assert (piece.getSpaceBefore(), piece.getSpaceAfter()) == (3, 4)


@pytest.mark.parametrize(
    ("kind", "wide", "tall"), [("SVG", 68, 34), ("PNG", 68, 34), ("JPEG", 68, 34), ("few", 48, 24)]
)
def test_a_mark_is_as_tall_as_it_says_as_far_as_its_pixels_go(kind: str, wide: float, tall: float) -> None:
    size = (100, 50) if kind in ("SVG", "few") else (600, 300)
    piece = Photograph(Photo("x", kind, size, False, b"", b""), None, tall=34)
    assert piece.wrap(300, 1000) == pytest.approx((300, tall))
    assert piece.wide == pytest.approx(wide)


def test_a_mark_without_words_is_decoration() -> None:
    surface = drawn(Photograph(Photo("x.svg", "SVG", (90, 45), False, b"", SHAPES), None, tall=30))
    assert [line for line in surface._code if "BDC" in line] == ["/Artifact <</Type /Layout>> BDC"]
