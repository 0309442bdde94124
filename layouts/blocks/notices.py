"""What is said about the document itself: how to read it, how it is corrected, and the audience's own notices."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk, style: str = "side", heading: str = "h2") -> Iterator[Any]:
    body = [desk.words(desk.word("about_note"), style), desk.words(desk.word("confidence_note"), style)]
    body += [desk.statement(one, style) for one in desk.release.audience.notices]
    if desk.brief.contact:
        body.append(desk.words(desk.filled("corrections_note", style, contact=desk.brief.contact), style))
    yield desk.section(desk.word("about"), body, heading)
