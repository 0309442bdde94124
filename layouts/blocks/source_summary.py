"""How good the sources are, in prose."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk, style: str = "body", heading: str = "h2") -> Iterator[Any]:
    if desk.brief.source_summary:
        yield desk.section(
            desk.word("source_summary"),
            [desk.statement(one, style) for one in desk.brief.source_summary],
            heading,
        )
