"""A report in; the beginnings of a brief about it, as YAML with the report's paragraphs in comments, out."""

import textwrap
from datetime import date

from press.sources import Heading, Paragraph, Report

_WIDTH = 100
_BRIEF = """\
# yaml-language-server: $schema=brief.schema.json
#
# One brief, one file. Lines that begin with # are notes to yourself and are never printed.
# Long text: write > after the colon and start on the next line. Then colons and quotation marks are safe.
# [3] after a sentence cites paragraph 3 of the report; the paragraphs stand at the end of this file.
# To see what is still missing:  python build.py check {name}

title:
number:                       # its number in the series, for example {year}-17
date: {today}
as_of:                        # nothing later was used
author:
contact:
status: draft                 # draft, cleared or final. Draft is printed on every page.
language: en
scale: ICD 203                # words for likelihood: ICD 203 or PHIA

sources:
  - file: {file}
    title: >
      {title}
    publisher:
    published:                # the day it was published, for example {today}
    url:
    grade:                    # A-F how reliable the source, 1-6 how credible the information
    may_reprint: no           # yes if its publisher allows the full text to be printed
    paragraphs: {count}
    sha256: {sha256}

# What a reader with one minute must know.
bottom_line: >

# Most important first. likelihood: a word from the scale, or  not stated  if the source says may or could.
# source_says: the source's exact words that the likelihood rests on.
key_judgments:
  - judgment:
    likelihood:
    source_says:
    confidence:               # low, moderate or high
    because:
    cites:

# What we do not know.
gaps:

# What a careful reader must be told about the sources.
caveats:

# What else may stand in a brief, each in a part of its own: marking, why_it_matters, key_figures, quotes,
# actors, relations, sections, timeline, watch, glossary, comments, accept. The README shows how.

# The report, by its paragraphs:
#
{paragraphs}
"""


def skeleton(report: Report, name: str, today: date) -> str:
    """Return the text of a new brief called `name` about a report; what its author must write is empty."""
    heading = next((block.text for block in report.blocks if isinstance(block, Heading)), report.file)
    return _BRIEF.format(
        name=name,
        year=today.year,
        today=today,
        file=report.file,
        title=_flat(heading),
        count=len(report.paragraphs),
        sha256=report.sha256,
        paragraphs="\n#\n".join(map(_commented, report.blocks)),
    )


def _commented(block: Heading | Paragraph) -> str:
    start = f"[{block.number}] " if isinstance(block, Paragraph) else ""
    lines = textwrap.wrap(start + _flat(block.text), _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"# {line}" for line in lines)


def _flat(text: str) -> str:
    """Return text in one line: a line separator inside a comment would end it."""
    return " ".join(text.split())
