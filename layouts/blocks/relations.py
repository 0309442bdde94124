"""How the actors relate: who, an arrow, whom, and what, as a table."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run


def block(desk: Desk) -> Iterator[Any]:
    relations = desk.brief.relations
    if not relations:
        return
    rows = []
    for one in relations:
        who = [*desk.portion(one), *desk.runs(one.between.actor, "table_first")]
        whom = [Run(desk.say("← " if desk.rtl else "→ ")), *desk.runs(one.between.target, "table")]
        rows.append([who, [*desk.portion(one), *desk.runs(one.what, "table")], [*desk.portion(one), *whom]])
    yield desk.section(desk.word("relations"), [desk.table((), [], rows)])
