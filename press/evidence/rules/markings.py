"""markings: every marking of a brief is of one scheme, and section_markings: names parts that the brief has.

TLP, UK and US markings cannot be compared, so a brief uses one scheme throughout; otherwise nobody could
tell which of two markings is the higher.

    wrong   marking: TLP:CLEAR
            section_markings:
              watchlist: OFFICIAL-SENSITIVE
    right   section_markings:
              watch: TLP:GREEN
"""

import difflib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from press.brief import Brief, Item
from press.evidence.case import Case
from press.evidence.finding import Finding
from press.markings import Marking


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each marking of another scheme and each part that does not exist."""
    brief = case.brief
    parts = [one.name for one in fields(Brief) if _holds_items(getattr(brief, one.name))]
    seen = set()
    for entry in brief.section_markings:
        near = difflib.get_close_matches(entry.part, parts, 1, 0.5)
        hint = f"write {near[0]}" if near else f"name one of: {', '.join(parts)}"
        if entry.part not in parts:
            yield Finding(
                entry.part.where,
                "",
                f"the brief has no part called {entry.part!r}",
                hint,
                place="section_markings",
            )
        if entry.part in seen:
            yield Finding(
                entry.part.where,
                "",
                f"{entry.part} is marked twice",
                "leave one of them out",
                place="section_markings",
            )
        seen.add(entry.part)
    for marking in _markings(brief):
        if marking.scheme is not brief.marking.scheme:
            name = brief.marking.scheme.name
            message = f"{marking.name} is of {marking.scheme.name}, but the brief is marked in {name}"
            yield Finding(marking.where, "", message, f"use a marking of {name}", place="marking")


def _holds_items(value: Any) -> bool:
    return isinstance(value, tuple) and any(isinstance(one, Item) for one in value)


def _markings(value: Any) -> Iterator[Marking]:
    if isinstance(value, Marking):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _markings(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _markings(getattr(value, one.name))
