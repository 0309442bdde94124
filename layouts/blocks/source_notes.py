"""Source notes: publisher, title, dates, kind, grade and address of each report (ICD 206 order)."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run, Source


def block(desk: Desk, style: str = "side", heading: str = "h2") -> Iterator[Any]:
    notes = [
        desk.reached(desk.words(_note(desk, one, style), style), str(one.id or ""))
        for one in desk.brief.sources
    ]
    yield desk.section(desk.word("source_notes"), notes, heading)


def _note(desk: Desk, source: Source, style: str) -> list[Run]:
    published = desk.word("published", date=desk.day(source.published)) if source.published else None
    runs = desk.joined([source.id, source.publisher, published, source.kind], style, desk.say(" · "))
    runs += [Run(desk.say(" · " if runs else "")), *desk.quoted(source.title, style)]
    if source.grade:
        runs += [Run(desk.say(". ")), Run(desk.grade(source.grade))]
    if source.url:
        runs += [Run(desk.say(". ")), desk.linked(source.url)]
    if not (source.may_reprint or desk.release.reports):
        runs += [Run(desk.say(" ")), Run(desk.word("no_reprint"))]
    return runs
