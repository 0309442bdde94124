"""Lines of YAML in, the same lines without what YAML would misread out, and a problem for each such place."""

import re

from press.problems import Problems
from press.reading.lines import Lines
from press.reading.rows import Place, Rows, indentation
from press.reading.traps import DEEPEST, Value, look, tell_glued

_MOST = 100
_LONGEST_NAME = 200
_NAME = re.compile(
    r"""("[^"\\]*"|'(?:[^']|'')*'|(?:[^\s"'\[\]{},&*!|>%@`#?:-]|[?:-](?=\S))(?:(?! #).)*?)(?<! ) *:(?= |$)"""
)
_MARKERS = (
    (r"<{7}|={7}$|>{7}", "conflict", "two versions of this file were merged, and this mark was left in"),
    (r"---(?= |$)|\.\.\.(?= |$)", "document", "a second document begins here, and a file holds one"),
    (r"%", "directive", "a line that begins with % is a directive, and directives are not used here"),
)
Opener = tuple[int, str]


def disarm(lines: Lines, problems: Problems) -> str | None:
    """Return the lines as all YAML parsers read them, letters in place; None if the structure is broken.

    Only what was told as a problem is replaced, so that reading can go on and find more.
    """
    rows = Rows(lines, problems)
    outline = _Outline(rows)
    most = len(problems) + _MOST
    row = 0
    while row < len(rows):
        row = outline.read(row)
        if len(problems) >= most:
            rows.quiet = False
            message = f"after {_MOST} problems the rest was not read"
            rows.tell_broken(Place(row - 1, 0), "many", message, "mend those above first")
            break
    return None if rows.broken else rows.safe()


class _Outline:
    """Follows names, dashes and indentation down the rows."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._levels: list[Opener] = []
        self._own = -1
        self._awaits = True
        self._hollow = False
        self._begun = False

    def read(self, row: int) -> int:
        """Read what begins in a row and return the row after it."""
        line = self._rows[row]
        if not line.strip() or line.lstrip().startswith("#"):
            return row + 1
        if self._is_marker(row):
            return row + 1
        self._begun = True
        self._rows.quiet &= line[0] in " -"
        openers, column = self._openers(row)
        if not openers or self._is_hollow_text(row, openers):
            return self._read_text(row, indentation(line))
        self._place(row, openers)
        if len(self._levels) > DEEPEST:
            message = f"this stands deeper than {DEEPEST} levels"
            self._rows.tell_broken(Place(row, self._own), "depth", message, "move it further out")
            return len(self._rows)
        return self._read_value(row, column)

    def _is_marker(self, row: int) -> bool:
        line = self._rows[row]
        for pattern, rule, message in _MARKERS:
            if re.match(pattern, line):
                if line.rstrip() != "---" or self._begun:
                    self._rows.tell(Place(row, 0), rule, message, "delete this line")
                    self._rows.broken |= rule == "conflict"
                self._begun |= rule == "document"
                self._rows.blank(row)
                return True
        return False

    def _openers(self, row: int) -> tuple[list[Opener], int]:
        """Return the dashes and the name that a row begins with, each with its column; the value's column."""
        line = self._rows[row]
        column = indentation(line)
        openers: list[Opener] = []
        while line[column : column + 2] in ("- ", "-") and len(openers) <= DEEPEST:
            openers.append((column, "dash"))
            column += 1 + indentation(line[column + 1 :])
        if name := _NAME.match(line, column):
            openers.append((column, "colon"))
            self._check_name(Place(row, column), name[1])
            column = name.end() + indentation(line[name.end() :])
        return openers, column

    def _check_name(self, place: Place, name: str) -> None:
        if len(name) > _LONGEST_NAME:
            message = f"the name before this colon has {len(name)} letters, and {_LONGEST_NAME} is the most"
            hint = "if it is text, put > before it and the text on the next line"
            self._rows.tell_broken(place, "long", message, hint)
        elif name.startswith("-"):
            self._tell_dash(place)

    def _tell_dash(self, place: Place) -> None:
        self._rows.tell_broken(place, "space", "a space is missing after the dash", "put a space after it")

    def _is_hollow_text(self, row: int, openers: list[Opener]) -> bool:
        """Tell whether a row that looks like an entry is text after > that should begin further in."""
        if not self._hollow or openers != [(self._own, "colon")]:
            return False
        return bool(re.match(r"[^:]* [^:]*:", self._rows[row][self._own :]))

    # ------------------------------------------------------------------ levels

    def _place(self, row: int, openers: list[Opener]) -> None:
        first = openers[0]
        above = list(self._levels)
        while self._levels and self._levels[-1][0] > first[0]:
            self._levels.pop()
        if self._levels[-2:] == [(first[0], "colon"), (first[0], "dash")] and first[1] == "colon":
            self._levels.pop()
        if self._levels[-1:] == [first]:
            self._levels += openers[1:]
        elif self._may_open(first, above):
            self._levels += openers
        else:
            self._tell_place(row, first, above)
            kept = [one for one in above if one[0] < first[0]] or [(0, "colon")]
            self._levels = [*kept, *openers]
        self._own = self._levels[-1][0]

    def _may_open(self, first: Opener, above: list[Opener]) -> bool:
        column, kind = first
        if not above:
            return column == 0
        return self._awaits and (column > self._own or (kind == "dash" and above[-1] == (column, "colon")))

    def _tell_place(self, row: int, first: Opener, above: list[Opener]) -> None:
        column, kind = first
        columns = sorted({level[0] + 1 for level in above}) or [1]
        expected = " or ".join(map(str, columns[-3:]))
        message = f"this line begins in column {column + 1}, where column {expected} was expected"
        if column + 1 in columns:
            kinds = ("a list item", "a name") if kind == "dash" else ("a name", "a list item")
            message = f"{kinds[0]} begins here, where {kinds[1]} was expected"
        hint = "line it up with the lines that it belongs to"
        self._rows.tell_broken(Place(row, column), "indent", message, hint)

    # ------------------------------------------------------------------ text and values

    def _read_text(self, row: int, column: int) -> int:
        """Read a row without name or dash: the value of the row above, or a stray."""
        line = self._rows[row]
        is_value = self._awaits and self._levels and column > self._own
        if is_value and not re.match(r"-[^\s\d-]", line[column:]):
            return self._read_value(row, column)
        self._tell_stray(row, column)
        below = range(row + 1, len(self._rows))
        return next((one for one in below if self._begins(one, column)), len(self._rows))

    def _begins(self, row: int, column: int) -> bool:
        """Tell whether something else begins in a row than more of a stray text that began in `column`."""
        line = self._rows[row].strip()
        is_further_out = line and indentation(self._rows[row]) < column
        return bool(is_further_out or line.startswith("- ") or _NAME.match(line))

    def _tell_stray(self, row: int, column: int) -> None:
        line = self._rows[row][column:]
        tell, place = self._rows.tell_broken, Place(row, column)
        glued = re.match(r"[\w-]+(:)(?!//)", line)
        if line[0] == "-":
            self._tell_dash(place)
        elif glued:
            tell_glued(self._rows, Place(row, column + glued.start(1)))
        elif self._hollow:
            message = "the text must begin further in than the name that it belongs to"
            tell(place, "indent", message, "put two spaces before each of its lines")
        else:
            message = "text stands here, where a name and a colon were expected"
            tell(place, "entry", message, "put two more spaces before it if it belongs to the text above")

    def _read_value(self, row: int, column: int) -> int:
        line = self._rows[row].rstrip()
        note = line[column : column + 1] == "#" and line[column - 2 : column] == "  "
        self._awaits = column >= len(line) or note
        self._hollow = False
        if self._awaits:
            return row + 1
        last = self._rows.last(row, self._own)
        self._hollow = line[column] in "|>" and last == row
        look(self._rows, Value(row, column, last, self._own, self._levels[-1][1], len(self._levels)))
        return last + 1
