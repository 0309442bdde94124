"""A brief and its reports in; the brief checked against them, or every problem at once, out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from types import ModuleType

from press.brief import Brief
from press.evidence.acceptance import Accepted, named, settle
from press.evidence.case import Case, TooMuch
from press.evidence.finding import Finding
from press.evidence.rules import (
    acronym,
    actors,
    affects,
    as_of,
    attribution,
    cited,
    clearance,
    coherence,
    corroboration,
    date,
    derived,
    direction,
    forecast,
    glossary,
    hedge,
    horizon,
    markings,
    name,
    negation,
    number,
    one_office_two_names,
    passage,
    quoted,
    relative_date,
    scale,
    source_says,
    stale,
    support,
    table,
    upgrade,
    verbatim,
    version,
    weekday,
    who,
    year_missing,
)
from press.problems import Problem, Refused, Severity
from press.sources import Report

_MOST = 100
# Traps that wait: told while a brief is a draft, to be accepted or mended before it is cleared.
TRAPS = (upgrade, acronym, relative_date, horizon, one_office_two_names, attribution)
RULES: dict[str, ModuleType] = {
    rule.__name__.rpartition(".")[2].replace("_", "-"): rule
    for rule in (
        verbatim,
        quoted,
        source_says,
        cited,
        support,
        scale,
        coherence,
        number,
        date,
        weekday,
        year_missing,
        stale,
        name,
        who,
        negation,
        direction,
        forecast,
        hedge,
        corroboration,
        clearance,
        as_of,
        markings,
        derived,
        affects,
        actors,
        glossary,
        version,
        passage,
        table,
        *TRAPS,
    )
}


@dataclass(frozen=True)
class Checked:
    """A brief that its reports bear out; `accepted` pairs entries with what they excuse."""

    brief: Brief
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...] = ()
    accepted: tuple[Accepted, ...] = ()

    @property
    def left(self) -> tuple[Problem, ...]:
        """The problems that nobody has accepted: warnings and notes."""
        excused = {one for _, found in self.accepted for one in found}
        return tuple(one for one in self.problems if one not in excused)


def check(brief: Brief, reports: tuple[Report, ...]) -> Checked:
    """Hold a brief against its reports; raise Refused with every error and every warning not accepted."""
    found = find(brief, reports)
    left, accepted = settle(brief.accept, found, RULES)
    grave = {problem.severity for problem in left} - {Severity.NOTE}
    if grave == {Severity.WARNING}:
        left.append(_stopped(brief, found))
    if grave:
        raise Refused(sorted(left, key=lambda problem: problem.where))
    told = [*left, *(finding for _, findings in accepted for finding in findings)]
    return Checked(brief, reports, tuple(sorted(told, key=lambda one: one.where)), tuple(accepted))


def _stopped(brief: Brief, found: list[Finding]) -> Problem:
    message = "warnings stop a brief until each is mended, or accepted"
    entry = next(filter(None, (named(one) for one in found if one.severity is Severity.WARNING)), "")
    hint = (
        f"mend them, or look at each and write your reason under accept:  {entry}" if entry else "mend them"
    )
    return Problem(brief.where, "accept", message, hint, Severity.NOTE)


def find(brief: Brief, reports: tuple[Report, ...]) -> list[Finding]:
    """Return everything that the rules find, each once, accepted or not."""
    case = Case(brief, reports)
    found: dict[Finding, None] = {}
    try:
        for name, rule in RULES.items():
            told = (_named(one, name, rule, brief) for one in rule.check(case))
            found |= dict.fromkeys(_some(told))
    except TooMuch as end:
        message = "holding the brief against its reports takes more comparisons than any brief needs"
        hint = "cite fewer and shorter paragraphs, or divide the brief"
        found[Finding(end.where, "long", message, hint)] = None
    return list(found)


def _some(told: Iterator[Finding]) -> Iterator[Finding]:
    """Yield what one rule finds, up to a hundred things: the rest is told when those are mended."""
    yield from islice(told, _MOST)
    for more in islice(told, 1):
        message = f"{more.rule} finds more than {_MOST} things, and here is the next"
        yield replace(more, message=message, hint="mend those above, then the rest is told")


def _named(finding: Finding, name: str, rule: ModuleType, brief: Brief) -> Finding:
    waits = rule in TRAPS and brief.status == "draft" and finding.severity is Severity.WARNING
    return replace(finding, rule=name, severity=Severity.NOTE if waits else finding.severity)


def explain(rule: str) -> str:
    """Return the manual page of a rule; raise KeyError for a rule that does not exist."""
    return (RULES[rule].__doc__ or "").strip()
