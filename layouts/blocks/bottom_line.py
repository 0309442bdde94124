"""The bottom line in a tinted box with a bar at its start edge."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Frame, Tag


def block(desk: Desk) -> Iterator[Any]:
    look = Frame(pad=(8, 12, 8, 14), fill=desk.ink("tint"), bar=desk.ink("accent"))
    body = [
        desk.words(desk.word("bottom_line"), "label", "H2"),
        *(desk.statement(one, "bottom_line") for one in desk.brief.bottom_line),
    ]
    yield desk.boxed(body, look, Tag("Sect"), around=(0, 12))
