"""What to watch: signs that a judgment is changing, with the judgments that they would change."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk, first: int = 99, style: str = "bullet", heading: str = "h2") -> Iterator[Any]:
    signs = desk.brief.watch[:first]
    if not signs:
        return
    rows = []
    for one in signs:
        affects = [desk.small(desk.say(" ") + desk.affected(one.affects), style)] if one.affects else []
        rows.append((None, [*desk.portion(one), *desk.runs(one.sign, style), *affects]))
    yield desk.section(desk.word("watch"), [desk.listing(rows, style)], heading)
