"""What a file in layouts/words holds: its YAML in, a language's fixed words and forms out."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from press.marked import Text
from press.problems import Problem, Where
from press.shape import Unfit, entry
from press.values import NOWHERE

_FORMS = ("zero", "one", "two", "few", "many", "other")


@dataclass(frozen=True)
class Digits:
    """The ten digits from nought to nine."""

    digits: str

    @classmethod
    def read(cls, text: Text) -> "Digits":
        """Read ten different digits, the one for nought first."""
        if [int(c) if c.isdecimal() else -1 for c in text] != list(range(10)):
            raise Unfit(
                f"{str(text)!r} is no set of ten digits", "write them from nought to nine: 0123456789"
            )
        return cls(str(text))


@dataclass(frozen=True)
class Word:
    """A fixed word or sentence by its key."""

    PAIR: ClassVar[tuple[str, str]] = ("key", "text")

    key: Text = entry("its key", limit=40)
    text: Text = entry("the words; {n} and the like stand for what is filled in", limit=400)


@dataclass(frozen=True)
class Counted:
    """Words that change with a number, by their key; the forms are those of the Unicode CLDR plural rules."""

    PAIR: ClassVar[tuple[str, str]] = ("key", "forms")

    key: Text = entry("its key", limit=40)
    forms: "Forms" = entry("its forms")


@dataclass(frozen=True)
class Forms:
    """The forms for the kinds of number that a language tells apart."""

    other: Text = entry("for every other number", limit=400)
    zero: Text | None = entry("for none", default=None, limit=400)
    one: Text | None = entry("for one", default=None, limit=400)
    two: Text | None = entry("for two", default=None, limit=400)
    few: Text | None = entry("for a few", default=None, limit=400)
    many: Text | None = entry("for many", default=None, limit=400)


@dataclass(frozen=True)
class _Joined:
    """How a list is written."""

    pair: Text = entry("the last two: {first} and {last}", limit=60)
    more: Text = entry("one before those: {first}, {rest}", limit=60)


@dataclass(frozen=True)
class Dates:
    """How dates are written."""

    day: Text = entry("a date: {day} {month} {year}", limit=60)
    day_of_month: Text = entry("a date without its year: {day} {month}", limit=60)
    month: Text = entry("a month: {month} {year}", limit=60)
    decade: Text = entry("ten years: {year}s", limit=60)
    span: Text = entry("from one word to another: {start}–{end}", limit=60)
    wide_span: Text = entry("from several words to others: {start} – {end}", limit=60)
    first_day: Text | None = entry(
        "the first day of a month, if it is not a plain number", default=None, limit=10
    )


@dataclass(frozen=True)
class Wording:
    """The fixed words of a language, its months, its digits and its direction."""

    name: Text = entry("the language's own name", limit=60)
    direction: Literal["ltr", "rtl"] = entry("the direction of writing")
    digits: Digits = entry("its digits from nought to nine")
    quotes: Text = entry("the quotation marks around {words}", limit=60)
    lists: _Joined = entry("how a list is written")
    percent: Text = entry("a range in per cent: {low}–{high}%", limit=60)
    months: tuple[Text, ...] = entry("the twelve months")
    dates: Dates = entry("how dates are written")
    words: tuple[Word, ...] = entry("fixed words by key")
    counted: tuple[Counted, ...] = entry("words that change with a number")
    where: Where = field(default=NOWHERE, compare=False)

    def texts(self) -> dict[str, dict[str, Text]]:
        """Return every fixed word by its key, and by its form: `other` for words that do not change."""
        found = {str(word.key): {"other": word.text} for word in self.words}
        for one in self.counted:
            forms = {name: getattr(one.forms, name) for name in _FORMS}
            found[str(one.key)] = {name: text for name, text in forms.items() if text is not None}
        return found


def placeholders(text: str) -> set[str]:
    """Return the names in braces that stand for what is filled in."""
    return set(re.findall(r"\{(\w*)\}", text))


def unlike(wording: Wording, model: Wording) -> Iterator[Problem]:
    """Yield a problem for every word that a language lacks, has beyond the model, or fills in otherwise."""
    yield from _filled(wording)
    own, expected = wording.texts(), model.texts()
    keys = {str(word.key): word.key for word in wording.words}
    keys |= {str(one.key): one.key for one in wording.counted}
    for key in sorted(expected.keys() - own.keys()):
        hint = f"translate {str(expected[key]['other'])!r}"
        yield Problem(wording.where, "wording", f"the word {key!r} is missing", hint)
    for key in sorted(own.keys() - expected.keys()):
        near = difflib.get_close_matches(key, expected.keys() - own.keys(), 1)
        hint = f"write {near[0]}" if near else "take it out"
        yield Problem(keys[key].where, "wording", f"no edition has a word {key!r}", hint)
    for key in sorted(own.keys() & expected.keys()):
        yield from _other_placeholders(own[key], expected[key])


def _other_placeholders(own: Mapping[str, Text], expected: Mapping[str, Text]) -> Iterator[Problem]:
    wanted = placeholders(expected["other"])
    for form, text in own.items():
        found = placeholders(text)
        if found - wanted or (form == "other" and wanted - found):
            told = " and ".join(f"{{{name}}}" for name in sorted(wanted)) or "nothing"
            yield Problem(
                text.where, "wording", f"{told} is to be filled in here", f"write {told} where it belongs"
            )


def _filled(wording: Wording) -> Iterator[Problem]:
    if len(wording.months) != 12:
        message = f"there are {len(wording.months)} months"
        yield Problem(wording.months[0].where, "wording", message, "write the names of all twelve")
    dates, lists = wording.dates, wording.lists
    needed = (
        (wording.quotes, "words"),
        (wording.percent, "low high"),
        (lists.pair, "first last"),
        (lists.more, "first rest"),
        (dates.day, "day month year"),
        (dates.day_of_month, "day month"),
        (dates.month, "month year"),
        (dates.decade, "year"),
        (dates.span, "start end"),
        (dates.wide_span, "start end"),
    )
    for text, names in needed:
        found = placeholders(text) - ({"last"} if text is dates.decade else set())
        if found != set(names.split()):
            told = " and ".join(f"{{{name}}}" for name in names.split())
            yield Problem(
                text.where, "wording", f"{str(text)!r} does not say where {told} goes", f"write {told} in it"
            )
