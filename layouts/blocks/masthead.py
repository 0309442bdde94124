"""The mark of the house, series and number, title, subtitle, and the line that says what this is, from when and by whom."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Rule, Run


def block(desk: Desk) -> Iterator[Any]:
    brief = desk.brief
    yield Rule(desk.ink("accent"), 2.5, after=7)
    yield from desk.logo()
    if brief.series or brief.number:
        yield desk.words(desk.joined([brief.series, brief.number], "kicker", desk.say("  ·  ")), "kicker")
    yield desk.words(brief.title, "title", "H1")
    if brief.subtitle:
        yield desk.words(brief.subtitle, "subtitle")
    yield desk.words(_line(desk), "meta")


def _line(desk: Desk) -> list[Run]:
    brief = desk.brief
    as_of = desk.word("as_of", date=desk.day(brief.as_of)) if brief.as_of else None
    parts = [
        desk.day(brief.date),
        as_of,
        desk.word("version", version=brief.version),
        desk.word(brief.status),
        brief.author,
    ]
    return desk.joined(parts, "meta", desk.say("   ·   "))
