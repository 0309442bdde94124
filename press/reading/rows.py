"""The lines of a file while they are being disarmed: problems told at their places, signs made harmless."""

import re
from typing import NamedTuple

from press.problems import Problems
from press.reading.lines import Lines


class Place(NamedTuple):
    """A sign's row and column, counted from 0."""

    row: int
    column: int


class Rows:
    """Rows that can be changed without moving a letter.

    `broken` tells that their structure is not sure; while `quiet`, what may follow from that is not told.
    """

    def __init__(self, lines: Lines, problems: Problems) -> None:
        self._lines = lines
        self._problems = problems
        self._told = {one.where.line for one in problems}
        self._safe = [lines[row] for row in range(len(lines))]
        self.broken = False
        self.quiet = False

    def __len__(self) -> int:
        return len(self._safe)

    def __getitem__(self, row: int) -> str:
        return self._safe[row]

    def tell(self, place: Place, rule: str, message: str, hint: str) -> None:
        """Record a problem at the word or sign that begins at a place."""
        start = self._lines.offset(*place)
        word = re.compile(r"[\w-]*").match(self._lines.text, start)
        self._problems.add(self._lines.where(start, word.end() if word else start), rule, message, hint)

    def tell_broken(self, place: Place, rule: str, message: str, hint: str) -> None:
        """Record a problem after which the structure is not sure, and be quiet about more of them for a while."""
        if not self.quiet and place.row + 1 not in self._told:
            self.tell(place, rule, message, hint)
        self.broken = self.quiet = True

    def blank(self, row: int) -> None:
        """Take a row's content away."""
        self._safe[row] = ""

    def cover(self, place: Place) -> None:
        """Put plain letters in the place of all signs from `place` to the end of its row."""
        row, column = place
        line = self._safe[row]
        self._safe[row] = line[:column] + re.sub(r"\S", "x", line[column:])

    def last(self, row: int, own: int) -> int:
        """Return the last row of the value that begins in `row`; its name or dash stands in column `own`."""
        last = row
        for below in range(row + 1, len(self._safe)):
            line = self._safe[below]
            if indentation(line) > own and line.strip():
                last = below
            elif line.strip() and not line.lstrip().startswith("#"):
                break
        return last

    def safe(self) -> str:
        """Return the rows as one text."""
        return "\n".join(self._safe) + "\n"


def indentation(line: str) -> int:
    """Count the spaces that a line begins with."""
    return len(line) - len(line.lstrip(" "))
