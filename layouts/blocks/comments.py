"""Internal remarks for colleagues, in an outlined box."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Frame, Tag


def block(desk: Desk) -> Iterator[Any]:
    if not desk.brief.comments:
        return
    label = desk.words(desk.word("comments"), "label", "H2")
    look = Frame(pad=(7, 9, 6, 9), outline=desk.ink("ink"), rule_width=0.5, rise=7 + desk.style("h2").after)
    body = [label]
    body += [
        desk.words([*desk.portion(one), *desk.runs(one.text, "side")], "side") for one in desk.brief.comments
    ]
    yield desk.boxed(body, look, Tag("Sect"), around=(10, 10))
