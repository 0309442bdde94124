"""A name as someone wrote it in, the bytes of a regular file inside the project folder out."""

import difflib
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from press.problems import Problem, Refused, Where

_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\\:*?\"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_FLAGS = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"):
    _FLAGS |= getattr(os, _flag, 0)


class Workspace:
    """The project folder: the only place that is ever read."""

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.realpath(root))

    def read(self, name: str, limit: int, asked_from: Where | None = None) -> bytes:
        """Return the bytes of the regular file `name`, a path from the root; Refused if it has more than `limit`.

        Refused holds one problem, at `asked_from` or else at the file itself. A symbolic link is followed only if
        what it resolves to lies inside the root; nothing that could block is waited for.
        """
        try:
            return _content(self._inside(name), limit)
        except _Unreadable as fault:
            message, hint = fault.message, fault.hint
        except FileNotFoundError:
            message, hint = "is not there", self._near(name)
        except OSError as fault:
            message, hint = (
                f"cannot be read: {(fault.strerror or 'unknown reason').lower()}",
                "check its permissions",
            )
        raise Refused([Problem(asked_from or Where(_shown(name)), "file", f"{_shown(name)} {message}", hint)])

    def _inside(self, name: str) -> Path:
        if not name or _ODD.search(name):
            raise _Unreadable(
                "is no plain file name", "name a file of this project, such as source/report.txt"
            )
        path = Path(os.path.realpath(self.root / name))
        if not path.is_relative_to(self.root):
            raise _Unreadable("lies outside the project folder", "copy the file into the project")
        return path

    def _near(self, name: str) -> str:
        folder, wanted = os.path.split(name)
        inside = Path(os.path.realpath(self.root / folder))
        names: list[str] = []
        if inside.is_relative_to(self.root):
            with suppress(OSError):
                names = os.listdir(inside)
        near = difflib.get_close_matches(wanted, names, 1, 0.6)
        return f"write {_shown(os.path.join(folder, near[0]))}" if near else "check the name and its folder"


def _content(path: Path, limit: int) -> bytes:
    opened = os.open(path, _FLAGS)
    try:
        status = os.fstat(opened)
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "no regular file"
            raise _Unreadable(f"is {what}", "name a file that holds the text itself")
        with open(opened, "rb", closefd=False) as file:
            data = file.read(limit + 1)
    finally:
        os.close(opened)
    if len(data) > limit:
        size = max(status.st_size, len(data))
        raise _Unreadable(
            f"has {size:,} bytes, and {limit:,} is the most", "split it, or leave something out"
        )
    return data


class _Unreadable(Exception):
    def __init__(self, message: str, hint: str) -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


def _shown(name: str) -> str:
    return _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", name)[:200] or "a file without a name"
