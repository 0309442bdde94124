"""Names and whole files in; the same files in a folder out, each entirely new or still entirely old."""

import os
import re
import secrets
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

_PART = re.compile(r"\.[0-9a-f]{16}\.part")


class Staging:
    """New files, hidden beside the old ones; `replace` puts all in place, leaving drops the rest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._staged: dict[str, Path] = {}
        self._names: set[str] = set()
        self._parts: list[tuple[Path, int]] = []

    def __enter__(self) -> "Staging":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        with undisturbed():
            for part, file in self._parts:
                with suppress(OSError):
                    part.unlink()
                with suppress(OSError):
                    os.close(file)
            self._parts.clear()

    def add(self, name: str, data: bytes) -> None:
        """Write and sync a file that is not seen yet; raise Refused if the folder does not take it."""
        where = Where(shown(self.folder / name))
        with _told(where):
            if name in ("", ".", "..") or set(name) & set("/\\\0"):
                raise OSError("it is no file name")
            if name.casefold() in self._names:
                raise OSError("another file of this build has the same name")
            self._names.add(name.casefold())
            self.folder.mkdir(parents=True, exist_ok=True)
            with undisturbed():
                part, file = _opened(self.folder)
                self._parts.append((part, file))
            left = memoryview(data)
            while left:
                left = left[os.write(file, left) :]
            os.fsync(file)
            self._staged[name] = part

    def replace(self) -> tuple[Path, ...]:
        """Put every added file in the place of the old one of its name; return their paths."""
        paths = {self.folder / name: part for name, part in self._staged.items()}
        with undisturbed():
            for path in paths:
                with _told(Where(shown(path))):
                    if path.is_dir():
                        raise IsADirectoryError("a folder has this name")
            for path, part in paths.items():
                with _told(Where(shown(path))):
                    os.replace(part, path)
            self._staged.clear()
            _sync(self.folder)
        return tuple(paths)


def write(folder: Path, name: str, data: bytes) -> Path:
    """Put one file in a folder, whole or not at all; raise Refused with the reason if that cannot be done."""
    with Staging(folder) as staging:
        staging.add(name, data)
        return staging.replace()[0]


def clear_away(path: Path, folder: Path) -> Path:
    """Move a file into another folder, in the place of an older one of its name; raise Refused if that cannot be done."""
    with _told(Where(shown(path))), undisturbed():
        if folder.is_symlink():
            raise NotADirectoryError("a link has this name")
        folder.mkdir(parents=True, exist_ok=True)
        os.replace(path, folder / path.name)
        _sync(path.parent)
    return folder / path.name


def ready(folder: Path) -> None:
    """Make a folder that takes files, clear of what killed builds left; raise Refused if it takes none."""
    what = "the folder takes no files", "make room, or make it writable, or name another with --out"
    with _told(Where(shown(folder)), *what), undisturbed():
        folder.mkdir(parents=True, exist_ok=True)
        trial, file = _opened(folder)
        os.close(file)
        trial.unlink(missing_ok=True)  # another build may have been quicker
        for part in sorted(folder.iterdir()):
            if _PART.fullmatch(part.name) and part.is_file():
                with suppress(OSError):  # a running build has locked it
                    _remove_unlocked(part)


def shown(path: Path) -> str:
    """Return a path as people know it: from the folder that they are in if it lies there."""
    try:
        short = os.path.relpath(path)
    except (ValueError, OSError):  # another drive, or nowhere
        return str(path)
    return str(path) if short.startswith("..") else Path(short).as_posix()


def _opened(folder: Path) -> tuple[Path, int]:
    while True:
        part = folder / f".{secrets.token_hex(8)}.part"
        file = os.open(
            part,
            os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0),
            0o666,
        )
        if fcntl is None:
            return part, file
        with suppress(OSError):  # where nothing can be locked, nobody clears anything away either
            fcntl.flock(file, fcntl.LOCK_EX)
        if os.fstat(file).st_nlink:  # else a sweep took it before it was locked
            return part, file
        os.close(file)


def _remove_unlocked(part: Path) -> None:
    if fcntl is None:
        part.unlink()
        return
    file = os.open(part, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        part.unlink()
    finally:
        os.close(file)


def _sync(folder: Path) -> None:
    # Some file systems cannot sync a folder; the files themselves are safe by then.
    with suppress(OSError):
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


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
