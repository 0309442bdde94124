"""YAML as values that remember their line and column; every scalar stays text."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import yaml

from press.problems import Problems, Refused, Where
from press.reading.lines import Lines, decode
from press.reading.outline import disarm
from press.reading.scalars import spell
from press.words import quoted
from press.workspace import Workspace

LARGEST = 256_000
_MOST_VALUES = 5_000
_BEGIN = "begin each entry with its name and a colon"
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Text(str):
    """Words as they were typed, with the place where they stand."""

    __slots__ = ("_source", "where")
    where: Where
    _source: "Source | None"

    def __new__(cls, words: str, where: Where | None = None, source: "Source | None" = None) -> "Text":
        """Make a text; without a place it stands nowhere."""
        self = super().__new__(cls, words)
        self.where = where or Where("")
        self._source = source
        return self

    def at(self, offset: int, length: int = 1) -> Where:
        """Return the place of `length` letters from `offset`, as far as they stand on one line."""
        if self._source:
            return self._source.at(offset, length)
        where = self.where
        return Where(where.file, where.line, where.column + offset, length, where.text)

    def part(self, start: int, end: int) -> "Text":
        """Return the letters from `start` to `end` with their own place."""
        source = replace(self._source, skip=self._source.skip + start) if self._source else None
        return Text(self[start:end], self.at(start, end - start), source)


@dataclass(frozen=True)
class Source:
    """Where a scalar stands: offsets of its first sign and its end, its style, how many letters to skip."""

    lines: Lines
    start: int
    end: int
    style: str
    skip: int = 0

    @cached_property
    def spelled(self) -> tuple[str, list[int]]:
        """The words, and the offset of each letter in the file."""
        words, offsets = spell(self.lines.text[self.start : self.end], self.style)
        return words, [self.start + offset for offset in offsets[self.skip :]]

    def at(self, offset: int, length: int) -> Where:
        """Return the place of `length` letters of the words from `offset`."""
        offsets = self.spelled[1]
        if offset >= len(offsets):
            return self.lines.where(offsets[-1] + 1 if offsets else self.start)
        last = offsets[min(offset + max(length, 1), len(offsets)) - 1]
        return self.lines.where(offsets[offset], last + 1)


@dataclass(frozen=True)
class Mapping:
    """Names with their values, in the order of the file; `where` is the place of the first name."""

    pairs: "tuple[tuple[Text, Value], ...]"
    where: Where


@dataclass(frozen=True)
class Sequence:
    """A list's items; `where` is its first dash or its bracket."""

    items: "tuple[Value, ...]"
    where: Where


Value = Text | Mapping | Sequence


def read_yaml(workspace: Workspace, name: str, problems: Problems) -> Mapping | None:
    """Read a YAML file of the workspace; None, with a problem told, if its structure cannot be made out."""
    try:
        data = workspace.read(name, LARGEST)
    except Refused as refusal:
        problems.take(refusal.problems)
        return None
    return mark(data, name, problems)


def mark(data: bytes, shown: str, problems: Problems) -> Mapping | None:
    """Read the bytes of a YAML file that people know as `shown`; otherwise as read_yaml."""
    lines = decode(data, shown, problems)
    if lines is None:
        return None
    safe = disarm(lines, problems)
    root = None if safe is None else _Tree(lines, problems).grown(safe)
    if isinstance(root, Sequence):
        problems.add(root.where, "entry", "a list stands here, where names and colons were expected", _BEGIN)
    return root if isinstance(root, Mapping) else None


class _Tree:
    """Builds values from parse events, without recursion."""

    def __init__(self, lines: Lines, problems: Problems) -> None:
        self._lines = lines
        self._problems = problems
        self._open: list[tuple[Any, list[Value]]] = []

    def grown(self, safe: str) -> Value | None:
        """Return the root; None if the parser gives up or there are too many values."""
        root: Value | None = None
        values = 0
        try:
            for event in yaml.parse(safe, Loader=_LOADER):
                value = self._value(event)
                values += value is not None
                root = root if value is None else value
                if values > _MOST_VALUES:
                    message = f"more than {_MOST_VALUES:,} values stand above"
                    self._tell(event.start_mark, "size", message, "split the file")
                    return None
        except yaml.YAMLError as fault:
            place = getattr(fault, "problem_mark", None)
            self._tell(place, "yaml", "this cannot be read", "compare it with the entries above and below")
            return None
        if root is None:
            self._tell(None, "empty", "the file is empty", _BEGIN)
        return root

    def _value(self, event: Any) -> Value | None:
        """Return the value that is complete with this event."""
        value: Value | None = None
        if isinstance(event, yaml.ScalarEvent):
            value = self._text(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._open.append((event, []))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            start, values = self._open.pop()
            value = self._closed(start, values)
        if value is not None and self._open:
            self._open[-1][1].append(value)
        return value

    def _closed(self, start: Any, values: list[Value]) -> Value:
        where = self._lines.where(self._offset(start.start_mark))
        if isinstance(start, yaml.SequenceStartEvent):
            return Sequence(tuple(values), where)
        pairs: dict[str, tuple[Text, Value]] = {}
        for key, value in zip(values[::2], values[1::2], strict=True):
            if not isinstance(key, Text):
                message = "a name was expected before the colon"
                self._problems.add(key.where, "entry", message, "write one word")
            elif self._is_new(key, pairs):
                pairs[key] = (key, Text("", key.where) if value == "" else value)
        return Mapping(tuple(pairs.values()), values[0].where if values else where)

    def _text(self, event: Any) -> Text:
        start, end = self._offset(event.start_mark), self._offset(event.end_mark)
        source = Source(self._lines, start, end, event.style or "")
        words = source.spelled[0]
        if start == end or (words == "~" and not event.style):
            return Text("", self._lines.where(max(0, end - 1)))
        return Text(words, source.at(0, len(words)), source)

    def _is_new(self, key: Text, above: dict[str, tuple[Text, Value]]) -> bool:
        if key == "<<":
            message = "<< merges entries, which is not done here"
            self._problems.add(key.where, "merge", message, "write the entries out")
            return False
        if key in above:
            message = f"{quoted(key)} is given twice, first in line {above[key][0].where.line}"
            self._problems.add(key.where, "double", message, _mend_twice(next(iter(above.values()))[0].where))
            return False
        return True

    def _offset(self, mark: Any) -> int:
        return self._lines.offset(mark.line, mark.column)

    def _tell(self, mark: Any, rule: str, message: str, hint: str) -> None:
        self._problems.add(self._lines.where(self._offset(mark) if mark else 0), rule, message, hint)


def _mend_twice(first: Where) -> str:
    """Return what to do about a name that is given twice in a group that begins at a place."""
    in_list = first.text[: first.column - 1].endswith("- ")
    return ("put a dash before the first name of each item, or " if in_list else "") + "delete one of the two"
