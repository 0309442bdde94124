"""Abbreviations with what they stand for."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk, style: str = "side", heading: str = "h2") -> Iterator[Any]:
    if not desk.brief.glossary:
        return
    rows = [
        [desk.runs(one.term, style), [*desk.portion(one), *desk.runs(one.meaning, style)]]
        for one in desk.brief.glossary
    ]
    yield desk.section(desk.word("glossary"), [desk.table((), [], rows)], heading)
