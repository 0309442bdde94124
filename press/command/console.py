"""What happens in a run in; words for people on two streams, or lines for programs, out."""

import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from press.command.tell import Progress, as_github, as_json, counted, harmless, told
from press.problems import Problem, Severity


class Console:
    """The two streams: results on standard output, problems on standard error; a list for programs."""

    def __init__(self, form: str = "text", quiet: bool = False) -> None:
        self.form, self.quiet = form, quiet
        self._problems: dict[Problem, None] = {}
        self._steps: Progress | None = None
        self._shown = False
        self._told: dict[str, list[Any]] = {}

    def begin(self, steps: int) -> None:
        """Show on a terminal how far the work is, from now on."""
        if self.form == "text" and not self.quiet and sys.stderr and sys.stderr.isatty():
            self._steps = Progress(sys.stderr, steps)

    def begun(self, job: object) -> None:
        """Tell what is being worked at."""
        if self._steps:
            self._steps.step(str(job))

    def result(self, line: str, **told: Any) -> None:
        """Tell one thing that was achieved, but not in quiet runs; `told` is what programs get of it, by lists."""
        if self.form == "text" and not self.quiet:
            self.show(line)
        elif self.form == "json":
            self._keep(told)

    def show(self, text: str, **told: Any) -> None:
        """Write what was asked for; programs get `told` instead, if there is any, each thing in its list."""
        if told and self.form == "json":
            self._keep(told)
            return
        self._clear()
        self._shown = True
        put(sys.stdout, "\n".join(map(harmless, text.split("\n"))))

    def _keep(self, told: dict[str, Any]) -> None:
        for name, one in told.items():
            self._told.setdefault(name, []).extend(one if isinstance(one, list) else [one])

    def take(self, problems: Iterable[Problem]) -> None:
        """Keep problems, each once, to be told at the end."""
        self._problems.update(dict.fromkeys(problems))

    def close(self) -> None:
        """Tell every problem that was kept, in the order of their places."""
        self._clear()
        problems = sorted(self._problems, key=lambda problem: (problem.where, problem.rule))
        if self.form == "json" and (problems or self._told or not self._shown):
            put(sys.stdout, as_json(problems, self._told))
        elif self.form == "github" and problems:
            put(sys.stdout, as_github(problems))
        elif self.form == "text":
            self._tell([one for one in problems if not self.quiet or one.severity is not Severity.NOTE])

    def _tell(self, problems: list[Problem]) -> None:
        colour = bool(sys.stderr and sys.stderr.isatty() and "NO_COLOR" not in os.environ)
        for problem in problems:
            put(sys.stderr, told(problem, colour=colour) + "\n")
        if problems and not self.quiet:
            put(sys.stderr, counted(problems))

    def _clear(self) -> None:
        if self._steps:
            self._steps.clear()


def prepare() -> None:
    """Let both streams spell what their encoding has no letters for, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def put(stream: TextIO | None, text: str) -> None:
    """Write a line; a reader that has gone away, or a full disk behind the stream, stops nothing."""
    if stream is None:  # it is closed, and print would take another
        return
    try:
        print(text, file=stream, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
