"""What we do not know, as a list."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk, style: str = "bullet", heading: str = "h2") -> Iterator[Any]:
    if desk.brief.gaps:
        yield desk.section(desk.word("gaps"), [desk.bullets(desk.brief.gaps, style)], heading)
