"""Findings and the brief's `accept:` in; what is left of them, and what was accepted and why, out."""

import difflib
import re
from collections.abc import Iterable

from press.brief import Acceptance
from press.evidence.finding import Finding
from press.problems import Problem, Severity
from press.sources import fold

# No reason can excuse words that are put into somebody's mouth.
_PROTECTED = ("verbatim", "quoted", "source-says", "cited")
_QUOTED = re.compile(r"[“\"'‘](.+)[”\"'’]")

Accepted = tuple[Acceptance, tuple[Finding, ...]]


def settle(
    accepted: Iterable[Acceptance], findings: list[Finding], known: Iterable[str]
) -> tuple[list[Problem], list[Accepted]]:
    """Return what nobody accepted, with what is wrong in the acceptances, and the acceptances that hold."""
    left: list[Problem] = list(findings)
    held: list[Accepted] = []
    for one in accepted:
        same = [finding for finding in findings if finding.rule == one.warning]
        here = [finding for finding in same if _is_at(one.place, finding)]
        warnings = tuple(finding for finding in here if finding.severity is not Severity.ERROR)
        if one.warning in known and one.warning not in _PROTECTED and warnings:
            held.append((one, warnings))
            left = [finding for finding in left if finding not in warnings]
            left += _wide(one, warnings)
        else:
            left.append(_fault(one, same, here, list(known)))
    return left, held


def _wide(one: Acceptance, warnings: tuple[Finding, ...]) -> list[Problem]:
    """Tell that an acceptance holds for more than one line."""
    lines = dict.fromkeys(str(finding.where.line) for finding in warnings)
    if len(lines) < 2:
        return []
    message = f"this accepts {len(warnings)} warnings, in lines {', '.join(lines)}"
    hint = "look at each of them; to accept one alone, write words of its line: in: “…”"
    return [Problem(one.place.where, "accept", message, hint, Severity.NOTE)]


def named(finding: Finding) -> str:
    """Return the entry that would accept a warning; nothing for one that no reason can excuse."""
    if finding.rule in _PROTECTED:
        return ""
    return f"- {{warning: {finding.rule}, in: {finding.place}, reason: why it stands}}"


def _is_at(place: str, finding: Finding) -> bool:
    """Tell whether a place is named: by its name, by that of what holds it, or by words of its line."""
    name = " ".join(place.split())
    if f"{finding.place} ".startswith(f"{name} "):
        return True
    words = _QUOTED.fullmatch(name)
    return bool(words and fold(words[1]).text in fold(finding.where.text).text)


def _fault(one: Acceptance, same: list[Finding], here: list[Finding], known: list[str]) -> Problem:
    if one.warning not in known:
        near = difflib.get_close_matches(one.warning, known, 1, 0.5)
        hint = f"write {near[0]}" if near else f"name one of: {', '.join(sorted(known))}"
        return Problem(one.warning.where, "accept", f"there is no rule called {one.warning!r}", hint)
    if one.warning in _PROTECTED:
        message = f"{one.warning} protects the source's own words, and no reason can excuse that"
        return Problem(one.warning.where, "accept", message, "correct the brief, and take this entry out")
    if here:
        message = f"what {one.warning} finds in {one.place} is an error, and only warnings can be accepted"
        return Problem(one.place.where, "accept", message, "correct the brief, and take this entry out")
    places = sorted({finding.place for finding in same if finding.severity is not Severity.ERROR})
    hint = f"write in: {places[0]}" if places else "take this entry out"
    return Problem(one.place.where, "accept", f"{one.warning} does not warn in {one.place}", hint)
