"""Drawings become operators: each colour an ink, each line thick enough to be printed."""

from press.drawing.figures import drawn
from press.images.artwork import read_artwork
from press.inks import Ink
from tests.svgs import SHAPES, svg


def code(data: bytes, scale: float = 1) -> list[str]:
    artwork = read_artwork(data)
    names = {rgb: "".join(f"{round(255 * part):02x}" for part in rgb) for rgb in artwork.colours}
    made = drawn(
        artwork,
        scale,
        {rgb: Ink(name, rgb, (0, 0, 0, 1)) for rgb, name in names.items()},
        (lambda ink: f"fill-{ink.name}", lambda ink: f"line-{ink.name}"),
    )
    return made.split("\n")


def test_every_shape_has_its_ink_and_leaves_nothing_behind() -> None:
    told = "\n".join(code(SHAPES))
    assert [word for word in told.split() if "-" in word and word[0] in "fl"] == [
        *(
            "fill-0b3c5d",
            "line-a3241d",
            "fill-000000",
            "fill-808080",
            "fill-33ff00",
            "fill-000000",
            "line-123456",
        )
    ]
    assert told.split().count("q") == told.split().count("Q") == 7


def test_holes_clips_and_closed_lines() -> None:
    told = code(SHAPES)
    assert sum(line.endswith(" W n") for line in told) == 1
    assert sum(line.endswith(" f*") for line in told) == 1
    assert sum(line.endswith(" h S") for line in told) == 1


def test_a_drawing_is_scaled() -> None:
    assert (
        code(svg('<rect width="20" height="20"/>'), 2)[1]
        == "fill-000000 0 90 m 30 90 l 30 60 l 0 60 l 0 90 l h f"
    )


def test_no_line_is_thinner_than_a_press_can_print_it_as_a_booklet() -> None:
    assert [line for line in code(SHAPES) if " w " in line] == ["1.5 w 0 J 0 j", "0.36 w 0 J 0 j [3 1.5] 0 d"]
