"""Names and whole files in; the same files in a folder out, each entirely new or still entirely old."""

import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from press.problems import Exit, Problem, Refused, Where
from press.signals import undisturbed

try:
    import fcntl
except ImportError:  # pragma: no cover  (Windows keeps an open file from being removed by itself)
    fcntl = None  # type: ignore[assignment]

_HOLDS = {os.open, os.rename, os.stat, os.unlink} <= os.supports_dir_fd
_PART = re.compile(r"\.[0-9a-f]{16}\.part")


class _Folder:
    """A folder as it is when it is opened: what takes its name later, a link or another folder, gets no file.

    Where the system cannot hold a folder, files are found by their paths.
    """

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.file = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW) if _HOLDS else None

    def __enter__(self) -> "_Folder":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder."""
        if self.file is not None:
            os.close(self.file)

    def create(self) -> tuple[str, int]:
        """Open a new hidden file; return its name and number. It is locked as long as it is open."""
        while True:
            part = f".{secrets.token_hex(8)}.part"
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            file = self._open(part, flags | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
            if fcntl is None:
                return part, file
            with suppress(OSError):  # where nothing can be locked, nobody clears anything away either
                fcntl.flock(file, fcntl.LOCK_EX)
            if os.fstat(file).st_nlink:  # else a sweep took it before it was locked
                return part, file
            os.close(file)

    def replace(self, part: str, name: str, other: "_Folder | None" = None) -> None:
        """Give a file the name of an older one, here or in another folder."""
        there = other or self
        os.replace(self._at(part), there._at(name), src_dir_fd=self.file, dst_dir_fd=there.file)

    def remove(self, name: str) -> None:
        os.unlink(self._at(name), dir_fd=self.file)

    def is_folder(self, name: str) -> bool:
        with suppress(FileNotFoundError):
            return stat.S_ISDIR(os.stat(self._at(name), dir_fd=self.file, follow_symlinks=False).st_mode)
        return False

    def sweep(self) -> None:
        """Remove what killed builds left, and nothing of a running one."""
        for name in sorted(os.listdir(self.path if self.file is None else self.file)):
            if _PART.fullmatch(name):
                with suppress(OSError):  # a running build has locked it
                    self._remove_unlocked(name)

    def sync(self) -> None:
        if self.file is not None:
            with suppress(
                OSError
            ):  # some file systems cannot sync a folder; the files themselves are safe by then
                os.fsync(self.file)

    def _at(self, name: str) -> str | Path:
        return self.path / name if self.file is None else name

    def _open(self, name: str, flags: int) -> int:
        return os.open(self._at(name), flags, 0o666, dir_fd=self.file)

    def _remove_unlocked(self, name: str) -> None:
        if fcntl is None:
            self.remove(name)
            return
        file = self._open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            if stat.S_ISREG(os.fstat(file).st_mode):
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self.remove(name)
        finally:
            os.close(file)


class Staging:
    """New files, hidden beside the old ones; `replace` puts all in place, leaving drops the rest.

    The folder may not be a link: whoever was named one resolves it first.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held: _Folder | None = None
        self._staged: dict[str, str] = {}
        self._names: set[str] = set()
        self._parts: list[tuple[str, int]] = []

    def __enter__(self) -> "Staging":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        with undisturbed():
            if self._held is None:
                return
            for part, file in self._parts:
                with suppress(OSError):
                    self._held.remove(part)
                with suppress(OSError):
                    os.close(file)
            self._parts.clear()
            self._held.close()
            self._held = None

    def add(self, name: str, data: bytes) -> None:
        """Write and sync a file that is not seen yet; raise Refused if the folder does not take it."""
        where = Where(shown(self.folder / name))
        with _told(where):
            if name in ("", ".", "..") or set(name) & set("/\\\0"):
                raise OSError("it is no file name")
            if name.casefold() in self._names:
                raise OSError("another file of this build has the same name")
            self._names.add(name.casefold())
            with undisturbed():
                self._held = self._held or _Folder(self.folder)
                part, file = self._held.create()
                self._parts.append((part, file))
            left = memoryview(data)
            while left:
                left = left[os.write(file, left) :]
            os.fsync(file)
            self._staged[name] = part

    def replace(self) -> tuple[Path, ...]:
        """Put every added file in the place of the old one of its name; return their paths."""
        paths = {name: self.folder / name for name in self._staged}
        with undisturbed():
            if self._held is None:
                return ()
            for name, path in paths.items():
                with _told(Where(shown(path))):
                    if self._held.is_folder(name):
                        raise IsADirectoryError("a folder has this name")
            for name, path in paths.items():
                with _told(Where(shown(path))):
                    self._held.replace(self._staged[name], name)
            self._staged.clear()
            self._held.sync()
        return tuple(paths.values())


def write(folder: Path, name: str, data: bytes) -> Path:
    """Put one file in a folder, whole or not at all; raise Refused with the reason if that cannot be done."""
    with Staging(resolved(folder)) as staging:
        staging.add(name, data)
        staging.replace()
    return folder / name


def clear_away(path: Path, folder: Path) -> Path:
    """Move a file into another folder, in the place of an older one of its name; raise Refused if that cannot be done."""
    with _told(Where(shown(path))), undisturbed(), _Folder(path.parent) as here, _Folder(folder) as there:
        here.replace(path.name, path.name, there)
        here.sync()
    return folder / path.name


def ready(folder: Path) -> None:
    """Make a folder that takes files, clear of what killed builds left; raise Refused if it takes none, or is a link."""
    what = "the folder takes no files", "make room, or make it writable, or name another with --out"
    with _told(Where(shown(folder)), *what), undisturbed(), _Folder(folder) as held:
        trial, file = held.create()
        os.close(file)
        with suppress(FileNotFoundError):  # another build may have been quicker
            held.remove(trial)
        held.sweep()


def resolved(folder: Path) -> Path:
    """Return where a folder lies, whatever links lead there."""
    return Path(os.path.realpath(folder))


def shown(path: Path) -> str:
    """Return a path as people know it: from the folder that they are in if it lies there."""
    try:
        short = os.path.relpath(path)
    except (ValueError, OSError):  # another drive, or nowhere
        return str(path)
    return str(path) if short.startswith("..") else Path(short).as_posix()


@contextmanager
def _told(
    where: Where,
    what: str = "the file cannot be written",
    hint: str = "make room, or make the folder writable",
) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Refused([Problem(where, "write", f"{what}: {reason}", hint)], Exit.USAGE) from None
