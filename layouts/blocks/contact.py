"""Who reviewed and cleared the brief, and where readers can ask; its author stands in the masthead."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run


def block(desk: Desk, style: str = "side", heading: str = "side_head") -> Iterator[Any]:
    brief = desk.brief
    told = [("reviewed_by", brief.reviewed_by), ("cleared_by", brief.cleared_by)]
    lines = [[Run(desk.titled(key)), *desk.runs(text, style)] for key, text in told if text]
    lines += [desk.runs(brief.contact, style)] if brief.contact else []
    if lines:
        body = [desk.words([*desk.portion(), *line], style) for line in lines]
        yield desk.section(desk.word("contact"), body, heading)
