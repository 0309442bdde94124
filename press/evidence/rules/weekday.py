"""weekday: a weekday and a date that belong together are the same day.

“Monday, November 26” is looked up in the calendar. If no year is given, it is the year in which the
report was published, or the one before if the date would lie after that. A fault in a report that the
brief cites is told once, at the report; if it is the source's own, say so under caveats: and accept it:

    accept:
      - warning: weekday
        in: source 3
        reason: Error in the article; told to the reader under caveats.

A wrong weekday in the brief's own words is an error. Quotations stay as they are.
"""

from collections.abc import Iterator
from datetime import date

from press.evidence.case import Case, warn_source
from press.evidence.finding import Finding
from press.evidence.wording.dates import MONTHS, WEEKDAYS, Dated, dates
from press.evidence.wording.sentences import quoted


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each impossible weekday in a cited paragraph, an error for each in the brief."""
    for paragraph in case.cited:
        published = case.reports[paragraph.source].source.published
        for dated in dates(paragraph.text):
            if message := _fault(dated, published):
                hint = "tell the reader under caveats:, and accept it with a reason"
                yield warn_source(paragraph, (dated.start, dated.end), message, hint)
    for claim in case.claims:
        inside = quoted(claim.words)
        for dated in dates(claim.words):
            message = _fault(dated, case.brief.as_of or case.brief.date)
            if (
                message
                and claim.key not in ("quote", "source_says")
                and not any(start <= dated.start < end for start, end in inside)
            ):
                yield claim.error((dated.start, dated.end), message, "correct the day or the date")


def _fault(dated: Dated, known: date | None) -> str:
    if not dated.weekday or not dated.month or not dated.day:
        return ""
    named = f"{dated.day} {MONTHS[dated.month - 1]}"
    years = (dated.year,) if dated.year else _likely_years(dated, known)
    days = [day for day in (dated.on(year) for year in years) if day]
    if years and not days:
        return f"there is no {named} in {years[0]}"
    if not days or dated.weekday in (WEEKDAYS[day.weekday()] for day in days):
        return ""
    return f"{named} {days[0].year} was a {WEEKDAYS[days[0].weekday()]}, not a {dated.weekday}"


def _likely_years(dated: Dated, known: date | None) -> tuple[int, ...]:
    """Take the year of the known day; the one before if the date would lie ahead; both if just ahead."""
    if known is None:
        return ()
    ahead = (dated.month or 1) - known.month
    if ahead <= 0:
        return (known.year,)
    return (known.year, known.year - 1) if ahead <= 2 else (known.year - 1,)
