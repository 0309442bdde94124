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
from dataclasses import fields
from typing import Any

from press.brief import Brief, Item
from press.evidence.case import Case
from press.evidence.finding import Finding
from press.markings import Marking
from press.trees import every


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each marking of another scheme and each part that does not exist."""
    yield from _parts(case.brief)
    for marking in every(case.brief, Marking):
        yield from _mixed(marking, case.brief.marking)


def _parts(brief: Brief) -> Iterator[Finding]:
    parts = [one.name for one in fields(Brief) if _holds_items(getattr(brief, one.name))]
    seen = set()
    for entry in brief.section_markings:
        near = difflib.get_close_matches(entry.part, parts, 1, 0.5)
        hint = f"write {near[0]}" if near else f"name one of: {', '.join(parts)}"
        where, place = entry.part.where, "section_markings"
        if entry.part not in parts:
            yield Finding(where, "", f"the brief has no part called {entry.part!r}", hint, place=place)
        if entry.part in seen:
            message = f"{entry.part} is marked twice"
            yield Finding(where, "", message, "leave one of them out", place=place)
        seen.add(entry.part)


def _mixed(marking: Marking, whole: Marking) -> Iterator[Finding]:
    if marking.meaning is None or whole.meaning is None:
        return
    if marking.scheme != whole.scheme:
        message = (
            f"{marking.name} is of {marking.scheme.name}, but the brief is marked in {whole.scheme.name}"
        )
        hint = f"use a marking of {whole.scheme.name}"
        if not whole.where.file:  # nobody wrote it
            hint = f"write marking: and a level of {marking.scheme.name} for the whole brief"
        yield Finding(marking.where, "", message, hint, place="marking")


def _holds_items(value: Any) -> bool:
    return isinstance(value, tuple) and any(isinstance(one, Item) for one in value)
