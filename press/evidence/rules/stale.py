"""stale: nothing in the brief is later than what was known, and no source is older than a reader would think.

An event after as_of: (or date:, without it) cannot have been in a source; if it is expected, say so in words
(“is due”, “expected”, “planned”). A source published more than a year before the brief is told as a note, so
that its age can be said under source_summary:.

    wrong   as_of: 2024-11-27
            timeline:
              - 2024-12-03: The report is published. [3]
    right     - 2024-12-03: The report is expected. [3]
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from press.evidence.case import Case
from press.evidence.finding import Finding
from press.evidence.wording.dates import Dated, dates
from press.problems import Severity

_AHEAD = re.compile(
    r"\b(?:expect\w*|due|plan\w*|schedul\w*|will|would|likely|unlikely|forecast\w*|project\w*|may|could|might|deadline"
    r"|until|by|target\w*|aim\w*|intend\w*|propos\w*|expir\w*|ends?|begins?|starts?)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each event after the brief's own time, a note for each old source."""
    brief = case.brief
    known = brief.as_of or brief.date
    for number, event in enumerate(brief.timeline, 1):
        for dated in dates(event.when):
            if _is_after(dated, known) and not _AHEAD.search(event.what):
                where = event.when.at(dated.start, dated.end - dated.start)
                hint = "say that it is expected or due, or correct the date"
                message = f"this is after {known}, until when the brief knows things"
                yield Finding(where, "", message, hint, Severity.WARNING, f"timeline {number}")
    for number, source in enumerate(brief.sources, 1):
        if source.published and brief.date - source.published > timedelta(days=366):
            message = f"this source is of {source.published}, more than a year before the brief"
            hint = "say so under source_summary:"
            yield Finding(source.where, "", message, hint, Severity.NOTE, f"sources {number}")


def _is_after(dated: Dated, known: date) -> bool:
    if dated.year is None or dated.year != known.year:
        return bool(dated.year and dated.year > known.year)
    if dated.month is None or dated.month != known.month:
        return bool(dated.month and dated.month > known.month)
    return bool(dated.day and dated.day > known.day)
