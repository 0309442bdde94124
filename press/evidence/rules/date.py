"""date: every date in a statement is one that a cited paragraph gives.

A year, a month or a day in the brief's words must stand in a paragraph that the sentence cites, and not
beside something else there. The brief may say less than the source (2021 for August 2021), not more. If
the source leaves the year out, the year of its publication is taken, or the one before for a month that
would lie ahead; where the source looks ahead (will, is expected, by then), the next such month counts. See
year-missing. Until when a judgment holds, by the end of 2026, is ours.

    wrong   - 2021-09: The Taliban promise to respect the rights. [15]        (the source has August 2021)
    right   - 2021-08: The Taliban promise to respect the rights. [15]

A time that can be read in two ways, 3/5/2025, is an error; a timeline out of order is a warning.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace

from press.evidence.bearing import closeness, matter
from press.evidence.case import Case, listed
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.dates import MONTHS, Dated, dates
from press.evidence.wording.sentences import quoted, sentences
from press.problems import Severity
from press.sources import Paragraph

_TWO_WAYS = re.compile(r"\b(\d{1,2})([/.])(\d{1,2})\2(?:\d\d){1,2}\b")
_SKIPPED = {"quote", "source_says"}
_CLOSER = 1.5
_UNTIL = re.compile(r"\b(?:by|before|until|till|through|to)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
_YEARS = re.compile(r"\d{4}-\d\d")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|can|cannot|could|may|might|likely|risks?|warn(?:s|ed)?|if|expect(?:s|ed)?|forecasts?|project(?:s|ed)|predict(?:s|ed)?"
    r"|plan(?:s|ned)? to|due|scheduled|until|next|upcoming|intend(?:s|ed)? to)\b"
)
_BEHIND = re.compile(r"\b(?:had|was|were|did)\b")
_LEADING = re.compile(r"\b(since|until|till|into|by|before|after)\s+(?:the\s+)?$", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each date that no cited paragraph gives, and for each time that ends before it begins."""
    before = (0, 0, 0)
    for number, event in enumerate(case.brief.timeline, 1):
        ends, place = dates(event.when), f"timeline {number}"
        for one in filter(_is_either, _TWO_WAYS.finditer(event.when)):
            hint = "write the year, the month and the day: 2025-03-05"
            message = f"“{one[0]}” may be two days"
            yield Finding(event.when.at(one.start(), len(one[0])), "", message, hint, place=place)
        if len(ends) == 2 and _order(ends[0]) >= _order(ends[1]):
            where = event.when.at(ends[1].start, ends[1].end - ends[1].start)
            hint = "write the earlier date first"
            yield Finding(where, "", "this time ends before it begins", hint, place=place)
        if ends and ends[0].year and _order(ends[0]) < before:
            message, hint = "this lies before the time above it", "put the timeline in the order of time"
            yield Finding(event.when.where, "", message, hint, Severity.WARNING, place)
        before = _order(ends[0]) if ends and ends[0].year else before
    yield from _strangers(case)


def _is_either(found: re.Match[str]) -> bool:
    """Tell whether the one number and the other may both be the month."""
    return int(found[1]) <= 12 >= int(found[3]) and found[1] != found[3]


def _order(dated: Dated) -> tuple[int, int, int]:
    return dated.year or 0, dated.month or 0, dated.day or 0


def _strangers(case: Case) -> Iterator[Finding]:
    for claim in case.told:
        found = dates(claim.words) if claim.key not in _SKIPPED else ()
        inside = quoted(claim.words) if found else []
        for dated in found:
            if not _is_horizon(case, claim, dated) and not any(
                start <= dated.start < end for start, end in inside
            ):
                yield from _impossible(claim, dated) or _compare(case, claim, dated)


def _impossible(claim: Claim, dated: Dated) -> list[Finding]:
    if not (dated.year and dated.month and dated.day) or dated.on(dated.year):
        return []
    length = monthrange(dated.year, dated.month)[1]
    message = f"“{claim.words[dated.start : dated.end]}” is no day: {MONTHS[dated.month - 1]} has {length}"
    return [claim.error((dated.start, dated.end), message, "write the day that the source gives")]


def _is_horizon(case: Case, claim: Claim, dated: Dated) -> bool:
    """Tell whether a date only says until when a judgment holds: that is ours, and lies after the brief's own."""
    until = _UNTIL.search(claim.words[: dated.start])
    today = case.brief.date
    ahead = (dated.year or 0, dated.month or 12) > (today.year, today.month)
    return bool(claim.key == "judgment" and until and ahead)


def _compare(case: Case, claim: Claim, dated: Dated) -> Iterator[Finding]:
    grounds = case.grounds(claim)
    theirs = [(one, paragraph) for paragraph in grounds for one in _given(paragraph.text)]
    case.spend(claim, 15 * len(theirs) + 5 * len(grounds))
    if any(
        _agree(dated, one, None)
        for paragraph in grounds
        for one in dates(case.heading(paragraph))
        if one.year
    ):
        return
    same = [pair for pair in theirs if _agree(dated, pair[0], _known(case, *pair))]
    if same:
        yield from _of_another(case, claim, dated, same)
        return
    if not claim.around and dated.year and not dated.month and _in_frame(case, dated.year):
        return
    given = ", ".join(dict.fromkeys(_said(case, *pair) for pair in theirs[:6]))
    words = claim.words[dated.start : dated.end]
    hint = f"write a date that it gives: {given}" if given else "leave the date out, or cite where it stands"
    yield claim.error((dated.start, dated.end), f"“{words}” does not stand in {listed(grounds)}", hint)


def _given(text: str) -> Iterator[Dated]:
    """Yield the dates of a text; 2002-04 may be a month and may be the years from 2002 to 2004."""
    for one in dates(text):
        yield one
        if (
            one.year
            and one.month
            and one.year % 100 < one.month
            and _YEARS.fullmatch(text[one.start : one.end])
        ):
            yield replace(one, month=None)
            yield replace(one, month=None, year=one.year // 100 * 100 + one.month)


def _of_another(
    case: Case, claim: Claim, dated: Dated, same: list[tuple[Dated, Paragraph]]
) -> Iterator[Finding]:
    """Warn if, in the only paragraph with this date, another stands much closer to the words of the claim."""
    paragraph, words = same[0][1], matter(case, claim)
    case.spend(claim, len(dates(paragraph.text)) * (50 + (len(paragraph.text) + len(words)) // 2))
    near = {one: closeness(words, paragraph.text, one.start) for one in _given(paragraph.text)}
    ours = max(near[one] for one, _ in same if one in near)
    told = dates(words)
    others = [one for one in near if one.year and not any(_alike(one, mine) for mine in told)]
    if (
        not others
        or not dated.year
        or any(_as_led(claim.words, dated, paragraph.text, one) for one, _ in same)
    ):
        return
    best = max(others, key=lambda one: near[one])
    if len({other for _, other in same}) == 1 and near[best] > _CLOSER * ours:
        given = paragraph.text[best.start : best.end]
        message = f"paragraph {paragraph.label} gives this date for something else, and “{given}” for this"
        yield claim.warning(
            (dated.start, dated.end), message, f"compare the paragraph, and write “{given}” if it is so"
        )


def _alike(one: Dated, other: Dated) -> bool:
    """Tell whether two dates may be the same, each said as exactly as it is known."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(first == second or None in (first, second) for first, second in pairs)


def _as_led(words: str, ours: Dated, text: str, theirs: Dated) -> bool:
    """Tell whether the same word leads to both dates and tells where they lie: since, until, into."""
    first, second = _LEADING.search(words[: ours.start]), _LEADING.search(text[: theirs.start])
    return bool(first and second and first[1].lower() == second[1].lower())


def _agree(ours: Dated, theirs: Dated, years: tuple[int, ...] | None) -> bool:
    """Tell whether our date says nothing that theirs does not say; `years` are those it may lie in if it says none."""
    if (ours.day and ours.day != theirs.day) or (ours.month and ours.month != theirs.month):
        return False
    if ours.decade:
        return theirs.year is not None and theirs.year // 10 * 10 == ours.year
    if theirs.year:
        return (theirs.year == ours.year and not theirs.decade) or ours.year is None
    return ours.year is None or years is None or ours.year in years


def _known(case: Case, theirs: Dated, paragraph: Paragraph) -> tuple[int, ...] | None:
    """Return the years in which a date without one may lie, the likeliest first; None if nothing is known."""
    published = case.reports[paragraph.source].source.published
    if published is None or theirs.month is None:
        return None if published is None else (published.year,)
    ahead = theirs.month - published.month
    if _looks_ahead(paragraph.text, theirs):
        return (published.year,) if ahead >= 0 else (published.year + 1,)
    if ahead <= 0:
        return (published.year,)
    return (published.year, published.year - 1) if ahead <= 2 else (published.year - 1,)


def _looks_ahead(text: str, dated: Dated) -> bool:
    """Tell whether the sentence that a date stands in speaks of what is to come."""
    around = next((text[start:end] for start, end in sentences(text) if start <= dated.start < end), text)
    return bool(_AHEAD.search(around)) and not _BEHIND.search(around)


def _said(case: Case, theirs: Dated, paragraph: Paragraph) -> str:
    """Return a date as a paragraph gives it, with the year that it must mean."""
    words, years = paragraph.text[theirs.start : theirs.end], _known(case, theirs, paragraph)
    return f"{words} {years[0]}" if years and theirs.month and not theirs.year else words


def _in_frame(case: Case, year: int) -> bool:
    """Tell whether a year that no paragraph gives is that of a source's publication, as in a title."""
    return any(
        report.source.published and report.source.published.year == year for report in case.reports.values()
    )
