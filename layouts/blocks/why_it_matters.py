"""Why it matters, as a short section."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk) -> Iterator[Any]:
    if desk.brief.why_it_matters:
        yield desk.section(
            desk.word("why_it_matters"), [desk.statement(one, "lead") for one in desk.brief.why_it_matters]
        )
