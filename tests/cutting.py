"""Lines of YAML in; a small brief with them, and what an audience gets of it, out."""

from typing import Any

from press.audiences import Audience
from press.brief import Brief
from press.marked import Text, mark
from press.markings import SHIPPED, Marking, Schemes, understood
from press.problems import Problem, Problems, Refused
from press.release import Release, Withheld, cut
from press.shape import shaped
from press.sources import Report
from press.sources.blocks import read_text

SOURCES = "sources:\n  - file: source/report.txt\n    title: Rivers\n"
SMALL = """\
title: Rivers rise
date: 2024-11-28
bottom_line:
  - The rivers are likely to rise. [1]
"""
JUDGMENT = """\
  - judgment: {}
    likelihood: likely
    source_says: likely to rise
    confidence: moderate
    because: The report says so.
    cites: {}
"""


def judgment(words: str, *more: str, cites: str = "1") -> str:
    """Write a judgment with more lines."""
    return JUDGMENT.format(words, cites) + "".join(f"    {line}\n" for line in more)


def pour(lines: str = "", judgments: str = "", sources: str = SOURCES, schemes: Schemes = SHIPPED) -> Brief:
    """Make a small brief of YAML with more lines; its shape must be in order."""
    problems = Problems()
    text = (
        SMALL + sources + "key_judgments:\n" + (judgments or judgment("Rivers are likely to rise.")) + lines
    )
    tree = mark(text.encode(), "briefs/small.yaml", problems)
    brief = shaped(Brief, tree, problems) if tree else None
    assert brief is not None, [problem.message for problem in problems]
    return understood(brief, schemes, problems)


def report(brief: Brief, number: int = 0, text: str = "The rivers are likely to rise, they say.") -> Report:
    """Make the report of one of a brief's sources."""
    source = brief.sources[number]
    blocks = read_text(text, str(source.file))
    return Report(str(source.id or ""), str(source.file), source, blocks)


def readers(ceiling: str | None = None, name: str = "public", **more: Any) -> Audience:
    """Make an audience."""
    return Audience(Text(name), Text("sheet"), Marking(ceiling) if ceiling else None, **more)


def release(brief: Brief, ceiling: str | None = None, name: str = "public", **more: Any) -> Release:
    """Return what an audience gets."""
    return cut(brief, (), readers(ceiling, name, **more))[0]


def withheld(brief: Brief, ceiling: str | None = None, name: str = "public", **more: Any) -> Withheld:
    """Return what an audience does not get."""
    return cut(brief, (), readers(ceiling, name, **more))[1]


def refused(brief: Brief, ceiling: str | None = None, name: str = "public") -> list[Problem]:
    """Return why nothing is cut for an audience."""
    try:
        cut(brief, (), readers(ceiling, name))
    except Refused as refusal:
        return list(refusal.problems)
    raise AssertionError("nothing was refused")
