"""What to watch: signs that a judgment is changing, with those of the printed judgments that they would change."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from press.kit import Desk, Run


def block(
    desk: Desk, first: int = 99, judgments: int = 99, style: str = "bullet", heading: str = "h2"
) -> Iterator[Any]:
    signs = desk.brief.watch[:first]
    if not signs:
        return
    rows = [
        (
            None,
            [
                *desk.portion(one),
                *desk.runs(one.sign, style),
                *_affects(desk, one.affects, judgments, style),
            ],
        )
        for one in signs
    ]
    yield desk.section(desk.word("watch"), [desk.listing(rows, style)], heading)


def _affects(desk: Desk, affects: Any, judgments: int, style: str) -> list[Run]:
    """Name the judgments that a sign would change, as far as they stand in the document."""
    numbers = tuple(one for one in affects.numbers if one <= judgments) if affects else ()
    return (
        [desk.small(desk.say(" ") + desk.affected(replace(affects, numbers=numbers)), style)]
        if numbers
        else []
    )
