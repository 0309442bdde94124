"""A brief and its reports in; the brief checked against them, or every problem at once, out."""

from dataclasses import dataclass, replace
from types import ModuleType

from press.brief import Brief
from press.evidence.acceptance import Accepted, settle
from press.evidence.case import Case
from press.evidence.finding import Finding
from press.evidence.rules import (
    actors,
    affects,
    as_of,
    cited,
    clearance,
    coherence,
    corroboration,
    date,
    forecast,
    glossary,
    hedge,
    markings,
    name,
    negation,
    number,
    passage,
    quoted,
    scale,
    source_says,
    stale,
    support,
    table,
    verbatim,
    version,
    weekday,
    who,
    year_missing,
)
from press.problems import Problem, Refused, Severity
from press.sources import Report

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
        forecast,
        hedge,
        corroboration,
        clearance,
        as_of,
        markings,
        affects,
        actors,
        glossary,
        version,
        passage,
        table,
    )
}


@dataclass(frozen=True)
class Checked:
    """A brief that its reports bear out; `accepted` pairs entries with what they excuse."""

    brief: Brief
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...] = ()
    accepted: tuple[Accepted, ...] = ()


def check(brief: Brief, reports: tuple[Report, ...]) -> Checked:
    """Hold a brief against its reports; raise Refused with every error and every warning not accepted."""
    found = find(brief, reports)
    left, accepted = settle(brief.accept, found, RULES)
    if any(problem.severity is not Severity.NOTE for problem in left):
        raise Refused(sorted(left, key=lambda problem: problem.where))
    told = [*left, *(finding for _, findings in accepted for finding in findings)]
    return Checked(brief, reports, tuple(sorted(told, key=lambda one: one.where)), tuple(accepted))


def find(brief: Brief, reports: tuple[Report, ...]) -> list[Finding]:
    """Return everything that the rules find, each once, accepted or not."""
    case = Case(brief, reports)
    found = (replace(one, rule=name) for name, rule in RULES.items() for one in rule.check(case))
    return list(dict.fromkeys(found))


def explain(rule: str) -> str:
    """Return the manual page of a rule; raise KeyError for a rule that does not exist."""
    return (RULES[rule].__doc__ or "").strip()
