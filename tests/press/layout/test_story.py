"""Blocks tell a story: their pieces by part and frame, and one structure tree in the order of the sheet."""

from types import SimpleNamespace
from typing import Any

from press.layout.pieces import Group
from press.layout.story import tell
from press.marked import Text
from press.tags import Tag
from press.templates import Area, Option, Part, Template, Use
from tests.bricks import Brick, names
from tests.desks import desk, look


def tagged(name: str) -> Brick:
    brick = Brick(name, 10)
    brick.tag = Tag("P", name)
    return brick


def block(desk: Any, name: str = "plain") -> Any:
    yield Group(Tag("Sect"), [tagged(f"{name}-1"), tagged(f"{name}-2")])


def silent(desk: Any) -> Any:
    yield from ()


PARTS: Any = SimpleNamespace(
    block=lambda name, chosen: (
        {"gaps": block, "silent": silent}[name],
        {key: str(one) for key, one in chosen.items()},
    ),
    page=lambda name: f"page {name}",
    furniture=lambda name: f"furniture {name}",
)


def use(called: str, **options: str) -> Use:
    return Use(Text(called), tuple(Option(Text(key), Text(one)) for key, one in options.items()))


def area(frame: str, *uses: Use) -> Area:
    return Area(Text(frame), uses)


def told(*parts: Part) -> Any:
    return tell(desk(), Template(parts, furniture=Text("band")), PARTS)


def test_pieces_go_into_the_frames_that_the_sheet_names() -> None:
    first = Part(
        Text("front"), (area("main", use("gaps"), use("gaps", name="x")), area("side", use("gaps", name="y")))
    )
    story = told(first, Part(Text("wide"), (area("main", use("gaps", name="z")),), follows=True))
    assert [(one.geometry, one.follows) for one in story.parts] == [
        ("page front", False),
        ("page wide", True),
    ]
    assert {frame: names(pieces) for frame, pieces in story.parts[0].frames.items()} == {
        "main": ["plain-1", "plain-2", "x-1", "x-2"],
        "side": ["y-1", "y-2"],
    }
    assert names(story.parts[1].frames["main"]) == ["z-1", "z-2"]
    assert story.furnish == "furniture band"


def test_the_tree_is_read_in_the_order_of_the_sheet_after_the_banner() -> None:
    story = told(
        Part(Text("front"), (area("side", use("gaps", name="a")), area("main", use("gaps", name="b"))))
    )
    assert [tag.text for tag in story.tree.walk() if tag.role == "P"] == [
        "TLP:CLEAR",
        "a-1",
        "a-2",
        "b-1",
        "b-2",
    ]
    assert story.tree.elements[0] is story.desk.banner
    assert (story.tree.role, story.tree.lang) == ("Document", "en")


def test_a_document_is_in_the_language_of_its_readers() -> None:
    seen = look("fa-AF")
    assert tell(desk(at=seen), Template(()), PARTS).tree.lang == "fa-AF"


def test_every_piece_and_element_knows_its_block() -> None:
    story = told(Part(Text("front"), (area("main", use("gaps")),)))
    assert {piece.block for piece in story.parts[0].frames["main"]} == {"gaps"}
    assert [tag.block for tag in story.tree.elements] == ["", "gaps"]


def test_a_block_with_nothing_to_say_leaves_nothing_behind() -> None:
    story = told(Part(Text("front"), (area("main", use("silent")),)))
    assert story.parts[0].frames == {"main": []}
    assert story.tree.elements == [story.desk.banner]
