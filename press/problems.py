"""What is wrong, where it stands and what to do about it: problems in, one refusal out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Exit(IntEnum):
    """What the shell is told."""

    MADE = 0
    REFUSED = 1
    USAGE = 2
    OVERSET = 3
    UNPROVEN = 4
    STOPPED = 130


class Severity(StrEnum):
    """An error stops the build; a warning stops it unless it was accepted; a note is only told."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Where:
    """A place in a text file: line and column count from 1, `length` is in characters, `text` is the whole line."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    text: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: its place, the id of its rule, what is there and what was expected, a hint to begin with."""

    where: Where
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


class Refused(Exception):
    """A stage refuses its input; carries every problem of that stage and the exit status that tells which stage it was."""

    def __init__(self, problems: Iterable[Problem], status: Exit = Exit.REFUSED) -> None:
        self.problems = tuple(problems)
        self.status = status
        super().__init__("\n".join(f"{p.where}: {p.rule}: {p.message}" for p in self.problems))


class Problems:
    """Gathers the problems of one stage, so that a person sees all of them in one run."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found, key=lambda p: p.where))

    def __len__(self) -> int:
        return len(self._found)

    def add(self, where: Where, rule: str, message: str, hint: str = "") -> None:
        """Record an error at `where`."""
        self._found.append(Problem(where, rule, message, hint))

    def take(self, problems: Iterable[Problem]) -> None:
        """Record problems of any severity found elsewhere."""
        self._found.extend(problems)

    def stop(self, status: Exit = Exit.REFUSED) -> None:
        """Raise Refused with everything recorded if there is an error among it; return if not."""
        if any(p.severity is Severity.ERROR for p in self._found):
            raise Refused(tuple(self), status)
