"""What went wrong in a designer's Python file in; a problem at its line, in words, out."""

import difflib
import linecache
import os
import sys
import traceback
from types import FrameType
from typing import Any

from press.problems import Problem, Refused, Where

RULE = "python"
_ROOMS = "layouts."  # the names under which the designer's files are loaded begin with it
_LONGEST = 300


def fault(error: BaseException) -> Problem | None:
    """Return an error as a problem at the line of a designer's file that led to it; None if none had a part in it."""
    if isinstance(error, SyntaxError):
        return _misspelled(error)
    frames = list(traceback.walk_tb(error.__traceback__))
    ours = [number for number, (frame, _) in enumerate(frames) if _is_designers(frame)]
    if not ours:
        return None
    summary = traceback.extract_tb(error.__traceback__)[ours[-1]]
    where = _where(frames[ours[-1]][0], summary.lineno or 1, summary.colno or 0, summary.end_colno or 0)
    message, hint = _words(error)
    if ours[-1] < len(frames) - 1:
        frame, line = frames[-1]
        message += f", found in {'/'.join(frame.f_code.co_filename.split(os.sep)[-3:])}:{line}"
    return Problem(where, RULE, message[:_LONGEST], hint)


def refuse(file: str, place: tuple[str, int], message: str, hint: str) -> Refused:
    """Make a refusal at a line of a designer's file `file`, as people know it; `place` is its path and the line."""
    path, line = place
    text = linecache.getline(path, line).rstrip("\n")
    column = len(text) - len(text.lstrip()) + 1
    return Refused([Problem(Where(file, line, column, max(1, len(text.strip())), text), RULE, message, hint)])


def here() -> Where | None:
    """Return the line of a designer's file that is being run; None if none is."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and not _is_designers(frame):
        frame = frame.f_back
    return _where(frame, frame.f_lineno, 0, 0) if frame is not None else None


def _is_designers(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__", "")).startswith(_ROOMS)


def _where(frame: FrameType, line: int, start: int, end: int) -> Where:
    """Return the place in a frame's file; `start` and `end` count bytes, and 0 means the whole line."""
    text = linecache.getline(frame.f_code.co_filename, line).rstrip("\n")
    data = text.encode()
    first = len(data[:start].decode(errors="ignore")) if start else len(text) - len(text.lstrip())
    last = len(data[:end].decode(errors="ignore")) if end else len(text)
    file = str(frame.f_globals["__name__"]).replace(".", "/") + ".py"
    return Where(file, line, first + 1, max(1, last - first), text)


def _misspelled(error: SyntaxError) -> Problem | None:
    parts = str(error.filename or "").replace(os.sep, "/").split("/")[-3:]
    if parts[0] != _ROOMS.strip("."):
        return None
    text = (error.text or "").rstrip("\n")
    where = Where("/".join(parts), error.lineno or 1, max(1, error.offset or 1), 1, text)
    return Problem(where, RULE, f"this is no Python: {error.msg}", "mend the line, or the one above it")


def _words(error: BaseException) -> tuple[str, str]:
    """Say what is there instead of what was expected, and what to do."""
    hint = "mend this line; layouts/README.md says what a designer's file may call"
    name: Any = getattr(error, "name", None)
    if isinstance(error, AttributeError) and name and error.obj is not None:
        near = difflib.get_close_matches(name, [one for one in dir(error.obj) if one[0] != "_"], 1, 0.6)
        return f"{type(error.obj).__name__} has no {name!r}", f"write {near[0]}" if near else hint
    if isinstance(error, NameError) and name:
        return f"the name {name!r} stands for nothing here", "import it from press.kit, or correct it"
    if isinstance(error, KeyError):
        return f"there is no {error}", hint
    return f"{error or 'it fails'} ({type(error).__name__})", hint
