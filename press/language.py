"""A language's tag in; its fixed words, and dates, numbers and lists as it writes them, out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from press.marked import Text, read_yaml
from press.problems import Problem, Problems, Refused, Where
from press.shape import shaped
from press.wording import Wording, unlike
from press.workspace import Workspace

_MODEL = "en"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_WHEN = re.compile(r"(?P<year>\d{4})(?:(?P<decade>s)|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")

# Unicode CLDR plural rules for whole numbers, by the first part of the tag; without a rule there is one form.
_PLURALS: dict[str, Callable[[int], str]] = {
    "en": lambda n: "one" if n == 1 else "other",
    "fr": lambda n: "one" if n in (0, 1) else "other",
    "fa": lambda n: "one" if n in (0, 1) else "other",
    "ar": lambda n: (
        ("zero", "one", "two")[n]
        if n < 3
        else "few"
        if 3 <= n % 100 <= 10
        else "many"
        if n % 100 > 10
        else "other"
    ),
}


@dataclass(frozen=True)
class Moment:
    """A year, a month or a day; month and day are 0 where they are not said."""

    year: int
    month: int = 0
    day: int = 0
    decade: bool = False


@dataclass(frozen=True)
class Language:
    """A language as documents are written in it."""

    tag: str
    wording: Wording
    file: str = ""

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction of writing."""
        return self.wording.direction

    @cached_property
    def _texts(self) -> dict[str, dict[str, Text]]:
        return self.wording.texts()

    def word(self, key: str, count: int | None = None, **values: object) -> str:
        """Return a fixed word, filled in, in the form for `count` things; raise Refused if it is missing."""
        forms = self._texts.get(key)
        if forms is None:
            problem = Problem(
                Where(self.file), "wording", f"the word {key!r} is missing", "write it under words:"
            )
            raise Refused([problem])
        form = "other" if count is None else _form(self.tag, count)
        return self._filled(forms.get(form, forms["other"]), **values)

    def number(self, value: object) -> str:
        """Return a number, or text with numbers in it, in the language's digits."""
        return str(value).translate(self._digits)

    @cached_property
    def _digits(self) -> dict[int, str]:
        return {ord("0") + n: digit for n, digit in enumerate(self.wording.digits.digits)}

    def day(self, day: date) -> str:
        """Return a date: 28 November 2024."""
        return self._whole(Moment(day.year, day.month, day.day))

    def period(self, text: str) -> str:
        """Return the time of an event: a day, a month, a decade, a span; other words as they are."""
        ends = [_moment(part) for part in str(text).split(" to ")]
        if len(ends) == 1 and ends[0]:
            return self._whole(ends[0])
        if len(ends) == 2 and ends[0] and ends[1]:
            return self._span(ends[0], ends[1])
        return str(text)

    def percent(self, low: object, high: object) -> str:
        """Return a range in per cent: 55–80%."""
        return self._filled(self.wording.percent, low=self.number(low), high=self.number(high))

    def listed(self, items: Sequence[str]) -> str:
        """Return items as a list in a sentence: 1, 2 and 4."""
        if len(items) < 2:
            return "".join(items)
        told = self._filled(self.wording.lists.pair, first=items[-2], last=items[-1])
        for item in reversed(items[:-2]):
            told = self._filled(self.wording.lists.more, first=item, rest=told)
        return told

    @property
    def marks(self) -> tuple[str, str]:
        """The opening and the closing quotation mark, with the blanks that belong to them."""
        first, _, last = self.wording.quotes.partition("{words}")
        return first, last

    def quoted(self, words: str) -> str:
        """Return words in quotation marks."""
        return words.join(self.marks)

    def _filled(self, text: str, **values: object) -> str:
        def value(match: re.Match[str]) -> str:
            if match[1] not in values:
                names = [f"{{{name}}}" for name in values]
                hint = f"write {' or '.join(names)}" if names else "leave it out"
                where = text.where if isinstance(text, Text) else Where("layouts/words")
                raise Refused([Problem(where, "wording", f"{match[0]} stands for nothing here", hint)])
            given = values[match[1]]
            return self.number(given) if isinstance(given, int) else str(given)

        return re.sub(r"\{(\w+)\}", value, str(text))

    def _span(self, start: Moment, end: Moment) -> str:
        dates, same_year = self.wording.dates, start.year == end.year and start.month and end.month
        if same_year and start.day and end.day and start.month == end.month:
            days = self._filled(dates.span, start=self._day(start), end=self._day(end))
            return self._filled(dates.day, day=days, month=self._month(end), year=end.year)
        if same_year and not start.day and not end.day:
            months = self._filled(dates.span, start=self._month(start), end=self._month(end))
            return self._filled(dates.month, month=months, year=end.year)
        first, last = self._whole(start), self._whole(end)
        if same_year and start.day and end.day:
            first = self._filled(dates.day_of_month, day=self._day(start), month=self._month(start))
        several = len(f"{first} {last}".split()) > 2
        return self._filled(dates.wide_span if several else dates.span, start=first, end=last)

    def _whole(self, moment: Moment) -> str:
        dates = self.wording.dates
        if moment.decade:
            return self._filled(dates.decade, year=moment.year, last=moment.year + 9)
        if moment.day:
            return self._filled(dates.day, day=self._day(moment), month=self._month(moment), year=moment.year)
        if moment.month:
            return self._filled(dates.month, month=self._month(moment), year=moment.year)
        return self.number(moment.year)

    def _day(self, moment: Moment) -> str:
        first = self.wording.dates.first_day
        return str(first) if first and moment.day == 1 else self.number(moment.day)

    def _month(self, moment: Moment) -> str:
        return str(self.wording.months[moment.month - 1])


def _form(tag: str, count: int) -> str:
    rule = _PLURALS.get(tag.split("-", 1)[0].lower())
    return rule(count) if rule else "other"


def _moment(text: str) -> Moment | None:
    match = _WHEN.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(match[part] or 0) for part in ("year", "month", "day"))
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return (
        None
        if match["month"] == "00" or match["day"] == "00"
        else Moment(year, month, day, bool(match["decade"]))
    )


def load_language(tag: str, workspace: Workspace) -> Language:
    """Load a language by its tag (BCP 47), or without its region; raise Refused with all that is wrong."""
    where, problems = getattr(tag, "where", Where("")), Problems()
    names = sorted(file.stem for file in (workspace.root / "layouts/words").glob("*.yaml"))
    known = {name.lower(): name for name in names}
    name = known.get(tag.lower()) or known.get(tag.split("-", 1)[0].lower())
    if name is None or not _TAG.fullmatch(tag):
        hint = "write one of " + ", ".join(names) if names else "put its words into layouts/words"
        problems.add(where, "language", f"there are no words for the language {str(tag)[:40]!r}", hint)
        raise Refused(problems)
    wording = _read(name, workspace, problems)
    model = wording if name == _MODEL else _read(_MODEL, workspace, problems)
    if wording and model:
        problems.take(unlike(wording, model))
    problems.stop()
    assert wording is not None
    return Language(str(tag), wording, _file(name))


def _file(name: str) -> str:
    return f"layouts/words/{name}.yaml"


def _read(name: str, workspace: Workspace, problems: Problems) -> Wording | None:
    value = read_yaml(workspace, _file(name), problems)
    return None if value is None else shaped(Wording, value, problems)
