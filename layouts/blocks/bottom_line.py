"""The bottom line in a tinted box with a bar at its start edge, level with what begins beside it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Frame, Tag


def block(desk: Desk) -> Iterator[Any]:
    label = desk.words(desk.word("bottom_line"), "label", "H2")
    body = [label, *(desk.statement(one, "bottom_line") for one in desk.brief.bottom_line)]
    look = Frame(
        pad=(8, 12, 8, 14),
        fill=desk.ink("tint"),
        bar=desk.ink("band"),
        rise=8 + desk.style("side_head").after,
    )
    yield desk.boxed(body, look, Tag("Sect"), around=(0, 12))
