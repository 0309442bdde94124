"""The timeline: each event's time at the start, what happened beside it, or below it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Group, Tag

WHEN, WHAT = 1.55, 5.0


def block(desk: Desk, beside: bool = True) -> Iterator[Any]:
    events = desk.brief.timeline
    if not events:
        return
    rows = []
    for one in events:
        when = desk.words(desk.when(one.when), "when", "Lbl")
        what = desk.words([*desk.portion(one), *desk.runs(one.what, "reason")], "reason", "LBody")
        tag = Tag("LI")
        row = (
            desk.columns([(WHEN, [when]), (WHAT, [what])], 12, tag)
            if beside
            else desk.kept([when, what], tag)
        )
        row.around = desk.spaced(0, 4)
        rows.append(row)
    listed = Group(Tag("L", attributes={"List": {"ListNumbering": "/None"}}), rows)
    yield desk.section(desk.word("timeline"), [listed])
