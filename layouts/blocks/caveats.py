"""What a careful reader must be told about the sources, as a list."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk, style: str = "bullet", heading: str = "h2") -> Iterator[Any]:
    if desk.brief.caveats:
        yield desk.section(desk.word("caveats"), [desk.bullets(desk.brief.caveats, style)], heading)
