"""A drawing is read as shapes and nothing else; whatever leads out of it, or cannot be printed, is refused."""

import time

import pytest

from press.images.artwork import read_artwork
from press.images.decoding import Undecoded
from press.images.svg import SVG, read_svg
from tests.svgs import HOSTILE, SHAPES, svg


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_drawings_are_refused_with_their_reason(kind: str) -> None:
    data, words = HOSTILE[kind]
    begun = time.process_time()
    with pytest.raises(Undecoded) as refused:
        read_artwork(data)
    assert words in str(refused.value)
    assert time.process_time() - begun < 5


def test_what_is_only_told_is_taken_out() -> None:
    root = read_svg(SHAPES)
    assert {one.tag.removeprefix(f"{{{SVG}}}") for one in root.iter()} == {
        *("svg", "style", "defs", "clipPath", "path", "g", "circle", "use", "rect", "polygon", "line")
    }


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n',
        "\ufeff",
        "<!-- made by hand -->\n",
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
    ],
)
def test_heads_of_all_programs_are_understood(head: str) -> None:
    assert len(read_svg(head.encode() + SHAPES)) > 0


@pytest.mark.parametrize("style", ["opacity:1", "opacity: 1.0;fill:red", "fill:red;opacity:1 !important"])
def test_full_colours_may_be_said(style: str) -> None:
    assert len(read_svg(svg(f'<rect width="9" height="9" style="{style}"/>'))) == 1
