"""Problems and progress in, lines for people, JSON for programs and annotations for GitHub out."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from press.problems import Problem, Severity

_WIDEST = 100
_NOWHERE = ("", "command line", "build.py")  # no file of the project that a program could show
_BOLD, _RED, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[0m"
_DRIVES = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)


def told(problem: Problem, *, colour: bool = False) -> str:
    """Return a problem as people read it: place, rule and message; the line, underlined; the hint."""
    severity = "" if problem.severity is Severity.ERROR else f"{problem.severity}: "
    place, what = harmless(str(problem.where)), harmless(f"{severity}{problem.rule}: {problem.message}")
    if colour:
        shade = _RED if problem.severity is Severity.ERROR else _YELLOW
        place, what = f"{_BOLD}{place}{_PLAIN}", f"{shade}{what}{_PLAIN}"
    lines = [f"{place}: {what}", *_shown(problem)]
    if problem.hint:
        lines.append(f"  hint: {harmless(problem.hint)}")
    return "\n".join(lines)


def counted(problems: Iterable[Problem]) -> str:
    """Return how many there are of each severity: 2 errors, 1 warning."""
    counts = Counter(problem.severity for problem in problems)
    parts = [numbered(counts[one], one) for one in Severity if counts[one]]
    return ", ".join(parts) or "no problems"


def numbered(count: int, noun: str) -> str:
    """Return a number with what it counts: 1 page, 2 pages."""
    return f"{count} {noun}{'s' * (count != 1)}"


def as_json(problems: Iterable[Problem], told: Mapping[str, Any] | None = None) -> str:
    """Return the problems as a JSON list in the order of their places, in ASCII; beside what else is told, if anything."""
    listed = [_plain(problem) for problem in _sorted(problems)]
    return json.dumps({**told, "problems": listed} if told else listed, indent=1)


def as_github(problems: Iterable[Problem]) -> str:
    """Return the problems as workflow commands that GitHub shows beside the lines they mean."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    lines = []
    for problem in _sorted(problems):
        where = problem.where
        ends = {"line": where.line, "col": where.column, "endColumn": where.column + where.length}
        place = {"file": where.file, **ends} if where.file not in _NOWHERE else {}
        given = {**place, "title": problem.rule}
        values = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in given.items())
        words = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
        lines.append(f"::{kinds[problem.severity]} {values}::{_escaped(words)}")
    return "\n".join(lines)


def harmless(text: str) -> str:
    r"""Return text in which whatever drives a terminal or turns the direction is spelled as \uXXXX."""
    return _DRIVES.sub(lambda found: _spelled(found[0]), text)


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.where, problem.rule))


def _plain(problem: Problem) -> dict[str, object]:
    where = problem.where
    place = {"file": where.file, "line": where.line, "column": where.column, "length": where.length}
    return {
        **place,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
    }


def _escaped(text: str, further: str = "") -> str:
    return "".join(f"%{ord(letter):02X}" if letter in "%\r\n" + further else letter for letter in text)


# ---------------------------------------------------------------------- the line with its place


def _shown(problem: Problem) -> list[str]:
    """Return the part of the line around the place, and its underline; nothing if the line is not known."""
    where = problem.where
    if not where.text:
        return []
    before, place, after = _window(where.text, where.column - 1, where.length)
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in before + place + after):
        return [f"    {before}>>>{place}<<<{after}"]
    underline = " " * _width(before) + "^" * max(1, _width(place))
    return [f"    {before}{place}{after}".rstrip(), f"    {underline}"]


def _window(line: str, start: int, length: int) -> tuple[str, str, str]:
    """Return what stands before, at and after a place, spelled harmlessly, about a hundred columns in all."""
    place = _cut(line[start : start + length], _WIDEST * 2 // 3)
    room = _WIDEST - _width(place)
    before = _cut(line[max(0, start - _WIDEST) : start][::-1], room * 2 // 3, backwards=True)
    after = _cut(line[start + length : start + length + 2 * _WIDEST], room - _width(before))
    return before, place, after


def _cut(text: str, room: int, *, backwards: bool = False) -> str:
    shown: list[str] = []
    for letter in text[: room + 1]:
        room -= _width(piece := _spelled(letter) if _DRIVES.match(letter) else letter)
        if room < 0:
            shown.append("…")
            break
        shown.append(piece)
    return "".join(reversed(shown) if backwards else shown)


def _spelled(letter: str) -> str:
    return " " if letter == "\t" else f"\\u{ord(letter):04x}"


def _width(text: str) -> int:
    """Count the columns that a terminal gives to a text."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.category(letter) in ("Mn", "Me", "Cf") for letter in text)


# ---------------------------------------------------------------------- progress


class Progress:
    """Tells how far the work is: one line that is drawn anew on a terminal, one line a step in a pipe."""

    def __init__(self, stream: TextIO, total: int) -> None:
        self._stream = stream
        self._total = total
        self._done = 0
        self._redraws = stream.isatty()

    def step(self, what: str) -> None:
        """Tell that the next of the steps begins."""
        self._done += 1
        line = f"{self._done}/{self._total} {harmless(what)}"
        if self._redraws:
            self._stream.write(f"\r\x1b[K{_cut(line, 78)}")
        else:
            self._stream.write(f"{line}\n")
        self._stream.flush()

    def clear(self) -> None:
        """Wipe the line, so that something else can be written or the work is at its end."""
        if self._redraws:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
