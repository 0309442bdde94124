"""A brief and a report of a few lines, made in memory and held against each other by one rule."""

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest

from press.brief import Brief
from press.evidence.case import Case
from press.evidence.finding import Finding
from press.marked import mark
from press.problems import Problems
from press.shape import shaped
from press.sources import Report
from press.sources.blocks import read_text
from press.sources.report import Paragraph

ROOT = Path(__file__).parents[3]
REAL = ROOT / "briefs" / "2024-17-afghanistan.yaml"

SMALL = """\
title: Rivers rise
date: 2024-11-28
as_of: 2024-11-27
author: River desk
sources:
  - file: source/report.txt
    title: Rivers
    published: 2024-11-27
bottom_line: >
  The rivers are likely to rise. [1]
key_judgments:
  - judgment: The rivers are likely to rise.
    likelihood: likely
    source_says: The rivers are likely to rise
    confidence: moderate
    because: The report says so.
    cites: 1
"""
FIRST = "The rivers are likely to rise, the office said in its yearly report."


def pour(text: str) -> Brief:
    """Make a brief of YAML, which must be in order as far as its shape goes."""
    problems = Problems()
    tree = mark(text.encode(), "briefs/small.yaml", problems)
    brief = shaped(Brief, tree, problems) if tree else None
    assert brief is not None, [problem.message for problem in problems]
    return brief


def report(brief: Brief, text: str, number: int = 0) -> Report:
    """Make the report of a source of the brief."""
    source = brief.sources[number]
    blocks = read_text(text, str(source.file))
    named = str(source.id or "")
    owned = [
        Paragraph(one.number, one.text, one.where, 0, one.lines, named) if isinstance(one, Paragraph) else one
        for one in blocks
    ]
    return Report(named, str(source.file), source, tuple(owned))


def judge(rule: str, brief: Brief, reports: tuple[Report, ...]) -> list[Finding]:
    """Return what one rule finds, each once."""
    module = importlib.import_module(f"press.evidence.rules.{rule.replace('-', '_')}")
    return list(dict.fromkeys(module.check(Case(brief, reports))))


@pytest.fixture
def poured() -> Callable[[str], Brief]:
    """Return a function from more lines of a small brief to that brief."""
    return lambda lines: pour(SMALL + lines)


@pytest.fixture
def cased() -> Callable[..., Case]:
    """Return a function from more lines of a small brief and paragraphs 2, 3, … to a case."""

    def run(lines: str, *paragraphs: str) -> Case:
        brief = pour(SMALL + lines)
        return Case(brief, (report(brief, "\n\n".join((FIRST, *paragraphs))),))

    return run


@pytest.fixture
def poured_two() -> Callable[[], Brief]:
    """Return a function that makes a brief of high confidence in two sources, A and B."""
    source = "  - file: source/report.txt\n    title: Rivers\n    published: 2024-11-27\n"
    two = source + "    id: A\n" + source.replace("report", "other") + "    id: B\n"
    text = SMALL.replace(source, two).replace("cites: 1", "cites: A1, B1").replace("[1]", "[A1]")
    return lambda: pour(text.replace("confidence: moderate", "confidence: high"))


@pytest.fixture
def small() -> Callable[..., list[Finding]]:
    """Return a function from a rule, more lines of a small brief and paragraphs 2, 3, … to findings."""

    def run(rule: str, lines: str, *paragraphs: str, old: str = "", new: str = "") -> list[Finding]:
        text = SMALL
        if old:
            assert text.count(old) >= 1, old
            text = text.replace(old, new, 1)
        brief = pour(text + lines)
        reports = (report(brief, "\n\n".join((FIRST, *paragraphs))),)
        return judge(rule, brief, reports)

    return run


@pytest.fixture
def fact(small: Callable[..., list[Finding]]) -> Callable[..., list[Finding]]:
    """Return a function: a rule, a fact that cites paragraph 2, and that paragraph; what the rule finds."""

    def run(rule: str, words: str, paragraph: str, **changes: str) -> list[Finding]:
        lines = f"actors:\n  - name: River\n    facts:\n      - >\n        {words} [2]\n"
        return small(rule, lines, paragraph, **changes)

    return run


@pytest.fixture
def real() -> Callable[..., list[Finding]]:
    """Return a function: a rule and a change to the real brief; what the rule finds."""

    def run(rule: str, old: str = "", new: str = "") -> list[Finding]:
        text = REAL.read_text()
        assert not old or text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the brief"
        brief = pour(text.replace(old, new) if old else text)
        reports = (report(brief, (ROOT / str(brief.sources[0].file)).read_text()),)
        return judge(rule, brief, reports)

    return run
