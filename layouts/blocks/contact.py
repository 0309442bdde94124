"""Who wrote, reviewed and cleared the brief, and where readers can ask."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run


def block(desk: Desk) -> Iterator[Any]:
    brief = desk.brief
    told = [
        ("author", brief.author),
        ("reviewed_by", brief.reviewed_by),
        ("cleared_by", brief.cleared_by),
        ("contact", brief.contact),
    ]
    lines = [
        desk.words([Run(desk.say(desk.word(key) + ": ")), *desk.runs(text, "side")], "side")
        for key, text in told
        if text
    ]
    if lines:
        yield desk.section(desk.word("contact"), lines, "side_head")
