"""A marked tree in, frozen dataclasses poured from it by their type hints out."""

import dataclasses
import difflib
import re
from collections.abc import Iterable
from dataclasses import MISSING
from datetime import date
from itertools import islice
from typing import Any, TypeVar, get_args, get_origin

from press.marked import Mapping, Sequence, Text, Value
from press.problems import Problem, Problems, Severity, Where
from press.reading.entries import Entry, declared, entry, is_group, named
from press.reading.letters import Flaw, lookalikes, unprintable
from press.words import Unfit, is_plain, meant, quoted

__all__ = ["Unfit", "entry", "shaped"]

T = TypeVar("T")
_LONGEST_WORD = 200
_MOST_FLAWS = 20
_BREAKS = "\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_LONG_WORD = re.compile(f"[^{_BREAKS}]{{{_LONGEST_WORD + 1},}}")
_BAD: Any = object()


class Dated(date):
    """A day that knows where it was typed."""

    where = Where("")

    @classmethod
    def at(cls, day: date, where: Where) -> "Dated":
        """Put a day at its place."""
        made = cls(day.year, day.month, day.day)
        made.where = where
        return made


def shaped(kind: type[T], value: Value, problems: Problems) -> T | None:
    """Return the dataclass that a value holds; None if anything in it does not fit; all that is told."""
    poured = _Pouring(problems).group(kind, value)
    return None if poured is _BAD else poured


class _Pouring:
    """Pours values into types, and tells what does not fit; what does not is _BAD."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        errors = (one.where for one in problems if one.severity is Severity.ERROR)
        self._told = {(where.file, where.line) for where in errors}

    def value(self, one: Entry, kind: Any, value: Value) -> Any:
        """Pour a value into a type; of a text in whose line YAML itself was at fault no more is told."""
        if isinstance(value, Text) and (value.where.file, value.where.line) in self._told:
            return _BAD
        if get_origin(kind) is tuple:
            return self.items(one, kind, value)
        if is_group(kind):
            return self.group(kind, value)
        if not isinstance(value, Text):
            return self._misformed(value, "one text")
        return self.text(one, kind, value)

    # ------------------------------------------------------------------ entries

    def group(self, kind: Any, value: Value) -> Any:
        """Pour a mapping, or what may stand for it, into a dataclass."""
        if isinstance(value, Text) and hasattr(kind, "SHORT"):
            value = Mapping(((Text(named(kind, kind.SHORT).key, value.where), value),), value.where)
        if not isinstance(value, Mapping):
            return self._misformed(value, "entries", kind)
        given = dict(_unpaired(kind, value).pairs)
        entries = declared(kind)
        known = {name: entries[name] for name in given if name in entries}
        guessed = {self._unknown(kind, name) for name in given if name not in entries}
        poured = {one.name: self._poured(one, name, given[name]) for name, one in known.items()}
        missing = [one for name, one in entries.items() if one.required and name not in given]
        self._tell_missing(value.where, [one for one in missing if one.key not in guessed])
        if missing or guessed or any(one is _BAD for one in poured.values()):
            return _BAD
        if "where" in kind.__dataclass_fields__:
            poured["where"] = value.where
        return kind(**{name: one for name, one in poured.items() if one is not MISSING})

    def _unknown(self, kind: Any, name: Text) -> str:
        """Tell of a name that is not known, and return the one that was probably meant."""
        near = _near(name, declared(kind))
        if hasattr(kind, "SHORT") and (re.search(r"\s", name) or (name[:1].isupper() and not near)):
            self._tell_colon(name)
            return named(kind, kind.SHORT).key
        hint = f"write {near}" if near else f"choose from {', '.join(declared(kind))}"
        self._problems.add(name.where, "unknown", f"{quoted(name)} is not known here", hint)
        return near

    def _tell_missing(self, where: Where, missing: list[Entry]) -> None:
        for one in missing:
            message, hint = f'"{one.key}" is missing here', f"add {one.key}: {one.doc}"
            self._problems.add(where, "missing", message, hint)

    def _poured(self, one: Entry, name: Text, value: Value) -> Any:
        if not isinstance(value, Text) or value.strip():
            return self.value(one, one.kind, value)
        if not one.required and not getattr(one.kind, "GUARDS", False):
            return MISSING
        self._problems.add(name.where, "empty", f'"{name}" is empty', f"write {one.doc}" if one.doc else "")
        return _BAD

    # ------------------------------------------------------------------ lists

    def items(self, one: Entry, kind: Any, value: Value) -> Any:
        """Pour a list, or what may stand for it, into a tuple."""
        inner = get_args(kind)[0]
        if isinstance(value, Mapping) and hasattr(inner, "PAIR") and not _names(inner, value):
            value = Sequence(tuple(Mapping((pair,), pair[0].where) for pair in value.pairs), value.where)
        if isinstance(value, Text) and one.single:
            paragraphs = (value.part(*one.span()) for one in re.finditer(r"[^\n]+", value))
            value = Sequence(tuple(paragraphs), value.where)
        if not isinstance(value, Sequence):
            return self._misformed(value, "a list")
        poured = [self._item(one, inner, item) for item in value.items]
        if not poured and one.required:
            self._problems.add(value.where, "empty", f'"{one.key}" is empty', f"write {one.doc}")
            return _BAD
        return _BAD if any(item is _BAD for item in poured) else tuple(poured)

    def _item(self, one: Entry, kind: Any, item: Value) -> Any:
        if isinstance(item, Text) and not item.strip():
            hint = "write something after the dash, or delete it"
            self._problems.add(item.where, "empty", "this item is empty", hint)
            return _BAD
        return self.value(one, kind, item)

    # ------------------------------------------------------------------ texts

    def text(self, one: Entry, kind: Any, text: Text) -> Any:
        """Pour a text into a type that is read from one text."""
        if not self._is_fit(one, kind, text):
            return _BAD
        try:
            if kind is Text:
                return text
            read = meant(kind, text) if is_plain(kind) else kind.read(text)
            return Dated.at(read, text.where) if kind is date else read
        except Unfit as fault:
            where = text.where if fault.length is None else text.at(fault.offset, fault.length)
            name = kind.__name__.lower()
            self._problems.add(where, _RULES.get(name, name), fault.message, fault.hint)
            return _BAD

    def _is_fit(self, one: Entry, kind: Any, text: Text) -> bool:
        before = len(self._problems)
        for flaw in islice(unprintable(text), _MOST_FLAWS):
            self._problems.add(text.at(flaw.offset, flaw.length), "letter", flaw.message, flaw.hint)
        if len(text) > one.limit:
            message = f"this text has {len(text):,} letters, and {one.limit:,} is the most"
            self._problems.add(text.at(one.limit, len(text)), "long", message, "shorten it")
        if "\n" in text and not one.paragraphs:
            message = "a second paragraph begins here, and this takes one"
            place = text.at(text.index("\n") + 1)
            self._problems.add(place, "paragraph", message, "delete the blank line")
        if kind is Text and (word := _LONG_WORD.search(text)):
            message = f"this word has {len(word[0]):,} letters, and {_LONGEST_WORD} is the most"
            self._problems.add(text.at(word.start(), len(word[0])), "long", message, "put a space into it")
        fit = len(self._problems) == before
        self._problems.take(_warning(text, flaw) for flaw in islice(lookalikes(text), _MOST_FLAWS))
        return fit

    def _misformed(self, value: Value, expected: str, kind: Any = None) -> Any:
        """Tell that a value has another form than `expected`: one text, entries or a list."""
        found, hint = _FORMS[type(value)], _HINTS[type(value), expected]
        place = value.where
        inside = _inside(place) if expected == "one text" else ""
        if isinstance(value, Mapping) and expected == "one text" and len(value.pairs) == 1 and not inside:
            self._tell_colon(value.pairs[0][0])
            return _BAD
        if isinstance(value, Text) and re.match(r"[\w-]+:\S", value):
            hint = "put a space after the colon"
        elif expected == "entries":
            hint += f": {', '.join(declared(kind))}"
        elif inside:
            hint = f"take the brackets away: {inside}; if they belong to a text, {_BELOW}"
        self._problems.add(
            place, "form", f"{found} here, where {expected} {_WERE.get(expected, 'was')} expected", hint
        )
        return _BAD

    def _tell_colon(self, name: Text) -> None:
        where = dataclasses.replace(name.where, column=name.where.column + name.where.length, length=1)
        self._problems.add(where, "colon", "a colon with a space after it stands inside a text", _BELOW)


def _inside(where: Where) -> str:
    """Return what stands in brackets in one line where a list or a group of entries begins; nothing without any."""
    begin = max(where.text.rfind(sign, 0, where.column) for sign in "[{")
    found = _BRACKETS.match(where.text, begin) if begin >= 0 else None
    return found[1] if found else ""


_BRACKETS = re.compile(r"[\[{] *([^\[\]{}]*?) *[\]}] *(?:#.*)?$")
_WERE = {"entries": "were"}
_RULES = {
    "bool": "answer",
    "date": "day",
    "editions": "edition",
    "int": "whole-number",
    "literal": "choice",
    "space": "spaces",
}
_BELOW = "put > before it and the text on the next line"
_FORMS: dict[type, str] = {Text: "one text stands", Mapping: "entries stand", Sequence: "a list stands"}
_HINTS: dict[tuple[type, str], str] = {
    (Text, "a list"): "put each item on a line of its own, with - before it",
    (Text, "entries"): "write a name, a colon, a space and a value on a line of its own for each of",
    (Mapping, "one text"): _BELOW,
    (Mapping, "a list"): "put - before the first line of each item",
    (Sequence, "one text"): "write it in one line without dashes",
    (Sequence, "entries"): "take the dash away; the names that may stand here are",
}


def _names(kind: Any, value: Mapping) -> bool:
    return any(name in declared(kind) for name, _ in value.pairs)


def _unpaired(kind: Any, value: Mapping) -> Mapping:
    """Spell out `name: value` that stands for two entries."""
    if not hasattr(kind, "PAIR"):
        return value
    first, second = (named(kind, name).key for name in kind.PAIR)
    pair = next((pair for pair in value.pairs if pair[0] not in declared(kind)), None)
    if pair is None or any(name in (first, second) for name, _ in value.pairs):
        return value
    spelled = ((Text(first, pair[0].where), pair[0]), (Text(second, pair[0].where), pair[1]))
    return Mapping((*spelled, *(other for other in value.pairs if other is not pair)), value.where)


def _near(name: str, names: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(name[:60].lower(), names, 1, 0.6)), "")


def _warning(text: Text, flaw: Flaw) -> Problem:
    return Problem(text.at(flaw.offset, flaw.length), "script", flaw.message, flaw.hint, Severity.WARNING)
