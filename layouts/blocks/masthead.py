"""The mark of the house, series and number, title, subtitle, and the line that says what this is, from when and by whom."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Rule, Text


def block(desk: Desk) -> Iterator[Any]:
    brief = desk.brief
    yield Rule(desk.ink("band"), 2.5, after=7)
    yield from desk.logo()
    number = desk.code(brief.number, "kicker") if brief.number else None
    if brief.series or number:
        yield desk.words(desk.joined([brief.series, number], "kicker", desk.say("  ·  ")), "kicker")
    yield desk.words([*desk.portion(), *desk.runs(brief.title, "title")], "title", "H1")
    if brief.subtitle:
        yield desk.words([*desk.portion(), *desk.runs(brief.subtitle, "subtitle")], "subtitle")
    # In one column of large letters each part has a line of its own, so that no line ends in a point between two.
    lines = [_parts(desk)] if desk.look.house.columns else [[one] for one in _parts(desk)]
    for parts in lines:
        yield desk.words(desk.joined(parts, "meta", desk.say("   ·   ")), "meta")


def _parts(desk: Desk) -> list[Text | str]:
    brief = desk.brief
    as_of = desk.word("as_of", date=desk.day(brief.as_of)) if brief.as_of else None
    parts = [
        desk.day(brief.date),
        as_of,
        desk.word("version", version=brief.version),
        desk.word(brief.status),
        brief.author,
    ]
    return [part for part in parts if part]
