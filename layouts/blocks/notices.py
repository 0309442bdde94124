"""What is said about the document itself: how to read it, how it is corrected, and the audience's own notices."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run


def block(desk: Desk, style: str = "side", heading: str = "h2") -> Iterator[Any]:
    about = f"{desk.word('about_note')} {desk.word('cites_note')}"
    body = [
        desk.words([*desk.portion(), Run(told)], style)
        for told in (desk.say(about), desk.word("confidence_note"))
    ]
    body += [desk.statement(one, style) for one in desk.release.audience.notices]
    if desk.brief.contact:
        sent = desk.filled("corrections_note", style, contact=desk.brief.contact)
        body.append(desk.words([*desk.portion(), *sent], style))
    yield desk.section(desk.word("about"), body, heading)
