"""Lines of YAML in, the same lines without what YAML would misread out, with a problem for every such place."""

import re

from press.lines import Lines
from press.problems import Problems
from press.rows import Rows, indentation
from press.traps import Value, look

_MOST = 100
_DEEPEST = 20
_LONGEST_NAME = 200
_NAME = re.compile(
    r"""("[^"\\]*"|'(?:[^']|'')*'|(?:[^\s"'\[\]{},&*!|>%@`#?:-]|[?:-](?=\S))(?:(?! #).)*?) *:(?= |$)"""
)
_MARKERS = (
    (r"<{7}|={7}$|>{7}", "conflict", "two versions of this file were merged, and this mark was left in"),
    (r"---(?= |$)|\.\.\.(?= |$)", "document", "a second document begins here, and a file holds one"),
    (r"%", "directive", "a line that begins with % is a directive, and directives are not used here"),
)
_LINE_UP = "line it up with the lines that it belongs to"


def disarm(lines: Lines, problems: Problems) -> str | None:
    """Return text with the same lines and columns that any YAML parser reads alike; None if its structure is broken.

    Only what was told as a problem is replaced, so that reading can go on and find more.
    """
    found = Problems()
    rows = Rows(lines, found)
    outline = _Outline(rows)
    row = 0
    while row < len(rows):
        row = outline.read(row)
        if len(found) >= _MOST:
            rows.tell_broken(
                (row - 1, 0, 1), "many", f"after {_MOST} problems the rest was not read", "mend those first"
            )
            break
    problems.take(found)
    return None if rows.broken else rows.safe()


class _Outline:
    """Follows names, dashes and indentation down the rows."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._levels: list[tuple[int, str]] = []
        self._own = -1
        self._awaits = True
        self._hollow = False

    def read(self, row: int) -> int:
        """Read what begins in a row and return the row after it."""
        line = self._rows[row]
        if not line.strip() or line.lstrip().startswith("#") or self._is_marker(row):
            return row + 1
        openers, column = self._openers(row)
        if not openers:
            return self._read_text(row, column)
        self._place(row, openers)
        if len(self._levels) > _DEEPEST:
            message = f"this stands deeper than {_DEEPEST} levels"
            self._rows.tell_broken((row, self._own, 1), "depth", message, "move it further out")
            return len(self._rows)
        return self._read_value(row, column)

    def _is_marker(self, row: int) -> bool:
        line = self._rows[row]
        for pattern, rule, message in _MARKERS:
            if re.match(pattern, line):
                if line.rstrip() != "---" or self._levels:
                    self._rows.tell((row, 0, len(line)), rule, message, "delete this line")
                    self._rows.broken |= rule == "conflict"
                self._rows.blank(row)
                return True
        return False

    def _openers(self, row: int) -> tuple[list[tuple[int, str]], int]:
        """Return the dashes and the name that a row begins with, each with its column, and where its value begins."""
        line = self._rows[row]
        column = indentation(line)
        openers = []
        while line.startswith("- ", column) or line[column:] == "-":
            openers.append((column, "dash"))
            column += 1 + indentation(line[column + 1 :])
        if name := _NAME.match(line, column):
            openers.append((column, "colon"))
            self._check_name(row, column, name[1])
            column = name.end() + indentation(line[name.end() :])
        return openers, column

    def _check_name(self, row: int, column: int, name: str) -> None:
        if len(name) > _LONGEST_NAME:
            message = f"a name of {len(name)} letters stands here, and {_LONGEST_NAME} is the most"
            self._rows.tell_broken(
                (row, column, len(name)), "name", message, "put > before text, and the text on the next line"
            )
        elif name.startswith("-"):
            self._rows.tell_broken(
                (row, column, 1), "space", "a space is missing after the dash", "put a space after the dash"
            )

    def _place(self, row: int, openers: list[tuple[int, str]]) -> None:
        first = openers[0]
        above = list(self._levels)
        while self._levels and self._levels[-1][0] > first[0]:
            self._levels.pop()
        if self._levels[-2:] == [(first[0], "colon"), (first[0], "dash")] and first[1] == "colon":
            self._levels.pop()
        if self._levels[-1:] != [first]:
            if above and not self._may_open(first, above[-1]):
                self._tell_place(row, first, above)
            self._levels.append(first)
        self._levels += openers[1:]
        self._own = openers[-1][0]

    def _may_open(self, first: tuple[int, str], above: tuple[int, str]) -> bool:
        column, kind = first
        return self._awaits and (column > self._own or (kind == "dash" and above == (column, "colon")))

    def _tell_place(self, row: int, first: tuple[int, str], above: list[tuple[int, str]]) -> None:
        column, kind = first
        columns = sorted({level[0] + 1 for level in above})
        what = f"this line begins in column {column + 1}, those above it in {' or '.join(map(str, columns[-3:]))}"
        if column + 1 in columns:
            kinds = ("a list item", "a name") if kind == "dash" else ("a name", "a list item")
            what = f"{kinds[0]} begins here, where {kinds[1]} was expected"
            self._levels.pop()
        self._rows.tell_broken((row, column, 1), "indent", what, _LINE_UP)

    def _read_text(self, row: int, column: int) -> int:
        """Read a row without name or dash: the value of the row above, or a stray."""
        if self._awaits and column > self._own:
            return self._read_value(row, column)
        self._rows.tell_broken(*self._stray(row, column))
        after = row + 1
        while (
            after < len(self._rows) and indentation(self._rows[after]) == column and not self._begins(after)
        ):
            after += 1
        return after

    def _begins(self, row: int) -> bool:
        line = self._rows[row].strip()
        return not line or line.startswith(("#", "- ")) or bool(_NAME.match(line))

    def _stray(self, row: int, column: int) -> tuple[tuple[int, int, int], str, str, str]:
        line = self._rows[row]
        glued = re.match(r"[\w-]+(:)(?!//)", line[column:])
        if line[column] == "-":
            return (
                (row, column, 1),
                "space",
                "a space is missing after the dash",
                "put a space after the dash",
            )
        if glued:
            place = (row, column + glued.start(1), 1)
            return place, "space", "a space is missing after the colon", "put a space after the colon"
        place = (row, column, len(line) - column)
        if self._hollow:
            message = "the text must begin further in than the name that it belongs to"
            return place, "indent", message, "put two spaces before each of its lines"
        message = "text stands here, where a name and a colon were expected"
        return place, "name", message, "put two more spaces before it if it belongs to the text above"

    def _read_value(self, row: int, column: int) -> int:
        line = self._rows[row].rstrip()
        note = line[column : column + 1] == "#" and not line[:column].endswith((": ", "- "))
        note = note or line[column - 2 : column + 1] == "  #"
        self._awaits = column >= len(line) or note
        if self._awaits:
            return row + 1
        last = self._rows.last(row, self._own)
        self._hollow = line[column] in "|>" and last == row
        kind = self._levels[-1][1] if self._levels else "colon"
        look(self._rows, Value(row, column, last, kind))
        return last + 1
