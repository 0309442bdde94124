"""Source notes: publisher, title, dates, kind, grade and address of each report (ICD 206 order), and how texts cite it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run, Source


def block(desk: Desk, style: str = "side", heading: str = "h2", cited: bool = False) -> Iterator[Any]:
    notes = [
        desk.reached(desk.words(_note(desk, one, style), style), str(one.id or ""))
        for one in desk.brief.sources
    ]
    if cited:
        notes.append(desk.words([*desk.portion(), Run(desk.word("cites_note"))], style))
    yield desk.section(desk.word("source_notes"), notes, heading)


def _note(desk: Desk, source: Source, style: str) -> list[Run]:
    published = desk.word("published", date=desk.day(source.published)) if source.published else None
    parts = [
        source.id,
        source.publisher,
        published,
        source.kind,
        desk.quoted(source.title, style),
        desk.grade(source.grade) if source.grade else None,
        [desk.linked(source.url)] if source.url else None,
        None if source.may_reprint or desk.release.reports else desk.word("no_reprint"),
    ]
    return [*desk.portion(), *desk.joined(parts, style, desk.say(" · "))]
