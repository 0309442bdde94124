"""The timeline: each event's time at the start, what happened beside it on a spine with dots, or below it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Frame, Group, Tag

WHEN, WHAT = 1.45, 5.0


def block(desk: Desk, beside: bool = True) -> Iterator[Any]:
    rows = []
    spine = Frame(pad=(0, 0, 6, 13), bar=desk.ink("rule"), bar_width=0.8, dot=desk.ink("accent"))
    for one in desk.brief.timeline:
        when = desk.words(desk.when(one.when), "when", "Lbl")
        what = desk.words([*desk.portion(one), *desk.runs(one.what, "reason")], "reason", "LBody")
        if beside:
            rows.append(desk.columns([(WHEN, [when]), (WHAT, [desk.boxed([what], spine)])], 12, Tag("LI")))
        else:
            rows.append(desk.kept([when, what], Tag("LI"), around=(0, 4)))
    if rows:
        listed = Group(Tag("L", attributes={"List": {"ListNumbering": "/None"}}), rows)
        yield desk.section(desk.word("timeline"), [listed])
