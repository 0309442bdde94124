"""One text in, the plain value that it means out: a choice, yes or no, a number or a date."""

import difflib
import re
from calendar import monthrange
from datetime import date
from typing import Any, Literal, get_args, get_origin

_TRUTH = {"yes": True, "true": True, "no": False, "false": False}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FORMS = (
    r"(?P<y>[0-9]{4})[./ -]?(?P<m>[0-9]{1,2})[./ -]?(?P<d>[0-9]{1,2})",
    r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?[ -]+(?P<month>[a-z]{3,9})\.?,?[ -]+(?P<y>[0-9]{4})",
    r"(?P<month>[a-z]{3,9})\.?[ -]+(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,?[ -]+(?P<y>[0-9]{4})",
    r"(?P<d>[0-9]{1,2})[./-](?P<m>[0-9]{1,2})[./-](?P<y>[0-9]{4})",
)


class Unfit(Exception):
    """Raised for text that means nothing here: what is there, what to do, and which letters are at fault."""

    def __init__(self, message: str, hint: str = "", offset: int = 0, length: int | None = None) -> None:
        self.message, self.hint, self.offset, self.length = message, hint, offset, length
        self.where: Any = None  # if it stands elsewhere than the text that was read
        super().__init__(message)


def is_plain(kind: Any) -> bool:
    """Tell whether `meant` can read this type."""
    return kind in (bool, int, date) or get_origin(kind) is Literal


def meant(kind: Any, text: str) -> Any:
    """Return the choice (Literal), bool, int or date that a text means; raise Unfit if it means none."""
    if get_origin(kind) is Literal:
        return _choice(text, get_args(kind))
    if kind is bool:
        return _TRUTH[_choice(text, ("yes", "no", "true", "false"))]
    return _number(text) if kind is int else _date(text)


def quoted(text: str) -> str:
    """Return a text in quotation marks, cut to a length that fits a message."""
    return f'"{text}"' if len(text) <= 60 else f'"{text[:57]}..."'


def _choice(text: str, choices: tuple[str, ...]) -> str:
    if text in choices:
        return text
    near = difflib.get_close_matches(text[:60].lower(), choices, 1, 0.5)
    hint = f"write {near[0]}" if near else f"write {' or '.join(choices)}"
    raise Unfit(f"{quoted(text)} stands here, {', '.join(choices[:-1])} or {choices[-1]} was expected", hint)


def _number(text: str) -> int:
    if re.fullmatch(r"0|-?[1-9][0-9]{0,8}", text):
        return int(text)
    raise Unfit(
        f"{quoted(text)} stands here, a whole number was expected",
        "write it in figures without a point or comma",
    )


def _date(text: str) -> date:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return _day(*map(int, text.split("-")))
    forms = [found for form in _FORMS if len(text) < 40 and (found := re.fullmatch(form, text.lower()))]
    guesses = [f"{guess:%Y-%m-%d}" for found in forms[:1] for guess in _guesses(found)]
    if forms and not guesses:
        raise _impossible(text, forms[0])
    hint = f"write {' or '.join(guesses)}" if guesses else "write year, month and day: 2024-11-28"
    raise Unfit(f"{quoted(text)} stands here, a date such as 2024-11-28 was expected", hint)


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise Unfit(f"there is no month {month}", "write year, month and day: 2024-11-28", 5, 2)
    if not year:
        raise Unfit("there is no year 0", "write year, month and day: 2024-11-28", 0, 4)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        name = f"{date(year, month, 1):%B %Y}" if month == 2 else f"{date(year, month, 1):%B}"
        raise Unfit(f"{name} has {last} days", f"write a day from 01 to {last}", 8, 2)
    return date(year, month, day)


def _impossible(text: str, form: re.Match[str]) -> Unfit:
    """Say why there is no such day, however it is read."""
    year = int(form["y"])
    month, day = _said(form)
    if month > 12 >= day and form.start("y"):
        month, day = day, month
    try:
        _day(year, month, day)
    except Unfit as fault:
        last = monthrange(year, month)[1] if year and 1 <= month <= 12 else 0
        hint = f"write a day that there is, such as {year:04}-{month:02}-{last}" if last else fault.hint
        return Unfit(f"{quoted(text)} is no day: {fault.message}", hint)
    return Unfit(f"{quoted(text)} is no day", "write year, month and day: 2024-11-28")


def _said(form: re.Match[str]) -> tuple[int, int]:
    """Return month and day as they stand, the month by its name or its number."""
    given = form.groupdict()
    name = (given.get("month") or "")[:3]
    return (_MONTHS.index(name) + 1 if name in _MONTHS else int(given.get("m") or 0)), int(given["d"])


def _guesses(form: re.Match[str]) -> list[date]:
    """Return the days that another way of writing dates may mean: two if day and month can be exchanged."""
    month, day = _said(form)
    fixed = "month" in form.groupdict() or form.start("y") == 0
    days = []
    for one in dict.fromkeys([(month, day), (month, day) if fixed else (day, month)]):
        try:
            days.append(_day(int(form["y"]), *one))
        except Unfit:
            continue
    return days
