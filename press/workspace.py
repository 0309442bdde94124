"""A name as someone wrote it in, the bytes of a regular file inside the project folder out."""

import os
import re
import stat
from pathlib import Path

from press.problems import Problem, Refused, Where

_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\\:*?\"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Workspace:
    """The project folder: the only place that is ever read."""

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.realpath(root))

    def read(self, name: str, limit: int, asked_from: Where | None = None) -> bytes:
        """Return the bytes of the regular file `name` (relative to the root), at most `limit` of them.

        Raises Refused with one problem, placed at `asked_from` or else at the file itself. A symbolic link is
        followed only if what it resolves to lies inside the root; nothing that could block is waited for.
        """
        where = asked_from or Where(_shown(name))
        try:
            return self._bytes(self._inside(name), limit)
        except _Unreadable as fault:
            problem = Problem(where, "file", f"{_shown(name)} {fault.message}", fault.hint)
        except OSError as fault:
            problem = Problem(
                where, "file", f"{_shown(name)} cannot be read: {_reason(fault)}", "check the name"
            )
        raise Refused([problem])

    def _inside(self, name: str) -> str:
        if not name or _ODD.search(name) or len(os.fsencode(name)) > 1000:
            raise _Unreadable(
                "is not a plain file name", "name a file of this project, such as source/report.txt"
            )
        path = os.path.realpath(self.root / name)
        if not Path(path).is_relative_to(self.root):
            raise _Unreadable("lies outside the project folder", "copy the file into the project")
        return path

    def _bytes(self, path: str, limit: int) -> bytes:
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _Unreadable("is not a regular file", "name a file that holds the text itself")
            data = file.read(limit + 1)
        if len(data) > limit:
            size = f"{max(status.st_size, len(data)):,} bytes; at most {limit:,} are read"
            raise _Unreadable(f"has {size}", "split it, or leave out what is not needed")
        return data


class _Unreadable(Exception):
    def __init__(self, message: str, hint: str) -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


def _reason(fault: OSError) -> str:
    reasons = {FileNotFoundError: "there is no such file", IsADirectoryError: "it is a folder"}
    return reasons.get(type(fault), (fault.strerror or "it cannot be opened").lower())


def _shown(name: str) -> str:
    return _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", name)[:200] or "a file without a name"
