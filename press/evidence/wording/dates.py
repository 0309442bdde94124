"""An English text in; the dates that stand in it, whole or in part, out."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_OF = {
    name[:n].lower(): i for i, name in enumerate(MONTHS, 1) for n in (3, 4, len(name)) if n <= len(name)
}

_MONTH = (
    "(?P<month>" + "|".join(f"{m}|{m[:4]}\\.?|{m[:3]}\\.?" if len(m) > 4 else m for m in MONTHS) + r")(?!\w)"
)
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)(?![\w%]|[,.]\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[,.]\d)"
_FORMS = (
    r"(?<![\w-])(?P<year>1[89]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?![\w-])",
    rf"\b{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?",
    rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?",
    rf"\b{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?",
    r"(?<![\w-])(?P<decade>1[89]\d0|20\d0)s\b",
    rf"(?<![\w.])(?P<day>[12]\d|3[01]|0?[1-9])\.\s?(?P<month>1[0-2]|0?[1-9])\.\s?{_YEAR}",
    rf"\b\d{{1,2}}/\d{{1,2}}/{_YEAR}",
    rf"(?<![\d,.$€£])(?<!\d-)(?:\bFY\s?|\b){_YEAR}",
)
# From 3 to 5 June 2020, and June 3 to 5, 2020: the month and the year belong to both days.
_TO = r"\s*(?:to|until|till|and|through|[–-])\s*(?:the\s+)?"
_SECOND = _DAY.replace("day", "second")
_RANGES = tuple(
    re.compile(form)
    for form in (
        rf"(?<![\w,.-]){_DAY}{_TO}{_SECOND}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?",
        rf"\b{_MONTH}\s+{_DAY}{_TO}{_SECOND}(?:,?\s+{_YEAR})?",
    )
)
_PATTERNS = tuple(re.compile(form) for form in _FORMS)
_ANY = re.compile(r"\d{4}|" + "|".join(m[:3] for m in MONTHS))
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|and|early|late|mid|last|next|this|during|before|after|between|through|–|-)[\s-]*$",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|and|or|early|late|mid|during|before|after|between|through|year|fiscal|FY)[\s-]*|[(–-]\s*)$",
    re.IGNORECASE,
)
_MONTH_FOLLOWS = re.compile(r"\s*(?:to|and|[–-])\s*(?:" + "|".join(MONTHS) + ")")
_COUNTED = re.compile(r"\s+[a-z]+s\b")
_JOINED = re.compile(r"\s*(?:to|through|until|till|and|or|[–-])\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text, as far as it is given; None for what is not. A decade is its first year."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: str | None = None
    decade: bool = False

    def on(self, year: int) -> date | None:
        """Return the day in a year; None if month or day are missing, or if that year has no such day."""
        try:
            return date(year, self.month or 0, self.day or 0)
        except ValueError:
            return None


@lru_cache(maxsize=65536)
def dates(text: str) -> tuple[Dated, ...]:
    """Find every date in a text, in order; a year behind a range of months or days belongs to both ends."""
    if not _ANY.search(text):
        return ()
    found = [day for form in _RANGES for match in form.finditer(text) for day in _both(match)]
    taken = bytearray(len(text))
    for day in found:
        taken[day.start : day.end] = b"\1" * (day.end - day.start)
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if taken.find(1, *match.span()) < 0 and _is_date(match, text):
                found.append(_read(match))
                taken[slice(*match.span())] = b"\1" * len(match[0])
    return _with_years(sorted(found, key=lambda one: one.start), text)


def _is_date(match: re.Match[str], text: str) -> bool:
    """Tell May and March from the words may and march, and the year 2000 from 2000 of something."""
    parts = match.groupdict()
    before = text[max(0, match.start() - 16) : match.start()]
    if match[0] in ("May", "March", "Mar", "Sept", "Dec"):
        following = _MONTH_FOLLOWS.match(text, match.end())
        return bool(_BEFORE_MONTH.search(before) or following)
    if parts.get("year") and not parts.get("month"):
        return bool(_BEFORE_YEAR.search(before)) or not _COUNTED.match(text, match.end())
    return True


def _read(match: re.Match[str]) -> Dated:
    parts = match.groupdict()
    month = parts.get("month")
    return Dated(
        match.start(),
        match.end(),
        int(parts.get("year") or parts.get("decade") or 0) or None,
        (int(month) if month.isdigit() else _MONTH_OF[month.rstrip(".").lower()]) if month else None,
        int(parts["day"]) if parts.get("day") else None,
        parts.get("weekday"),
        bool(parts.get("decade")),
    )


def _both(match: re.Match[str]) -> tuple[Dated, Dated]:
    """Read a range of days within one month."""
    first, second = _read(match), int(match["second"])
    begin = min(match.start("day"), match.start("month"))
    return (
        replace(first, start=begin, end=match.end("day")),
        replace(first, start=match.start("second"), day=second),
    )


def _with_years(found: list[Dated], text: str) -> tuple[Dated, ...]:
    for n in range(len(found) - 2, -1, -1):
        one, following = found[n], found[n + 1]
        if one.year is None and following.year and _JOINED.fullmatch(text[one.end : following.start]):
            found[n] = Dated(one.start, one.end, following.year, one.month, one.day, one.weekday)
    return tuple(found)
