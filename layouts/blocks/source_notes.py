"""Source notes: publisher, title, dates, kind, grade and address of each report (ICD 206 order), and how texts cite it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run, Source


def block(
    desk: Desk, style: str = "side", heading: str = "h2", short: bool = False, cited: bool = False
) -> Iterator[Any]:
    set_ = _line if short else _note
    notes = [
        desk.reached(desk.words(set_(desk, one, style), style), str(one.id or ""))
        for one in desk.brief.sources
    ]
    if cited:
        notes.append(desk.words([*desk.portion(), Run(desk.word("cites_note"))], style))
    yield desk.section(desk.word("source_notes"), notes, heading)


def _line(desk: Desk, source: Source, style: str) -> list[Run]:
    """Name a source as briefly as it can be found again."""
    who = source.publisher or desk.quoted(source.title, style)
    parts = [
        source.id,
        who,
        _published(desk, source),
        desk.grade(source.grade) if source.grade else None,
        _address(desk, source),
    ]
    return [*desk.portion(), *desk.joined(parts, style, desk.say(" · "))]


def _note(desk: Desk, source: Source, style: str) -> list[Run]:
    parts = [
        source.id,
        source.publisher,
        _published(desk, source),
        source.kind,
        desk.quoted(source.title, style),
        desk.grade(source.grade) if source.grade else None,
        _address(desk, source),
        None if source.may_reprint or desk.release.reports else desk.word("no_reprint"),
    ]
    return [*desk.portion(), *desk.joined(parts, style, desk.say(" · "))]


def _published(desk: Desk, source: Source) -> str | None:
    return desk.word("published", date=desk.day(source.published)) if source.published else None


def _address(desk: Desk, source: Source) -> list[Run]:
    return [desk.linked(source.url)] if source.url else []
