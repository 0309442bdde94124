"""Signals that stop the work in; one exception, raised at a safe moment, out."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_HELD = {*_STOPS, *(getattr(signal, name) for name in ("SIGALRM", "SIGPROF") if hasattr(signal, name))}
PATIENCE = 4.0


class Stopped(BaseException):
    """Somebody stopped the work."""


class Overdue(BaseException):
    """The work took longer than it may."""


class _Quiet:
    """How many keep the stop off, the one that came meanwhile, and whether a clock runs."""

    holders = 0
    timed = False
    waiting: BaseException | None = None


def listen() -> None:
    """Let Ctrl-C, a hang-up and a request to end raise Stopped, once; further ones are ignored."""
    for one in _STOPS:
        signal.signal(one, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    for one in _STOPS:
        signal.signal(one, signal.SIG_IGN)
    _raise(Stopped())


def _raise(stop: BaseException) -> None:
    # The mask of undisturbed() covers one thread; the system may hand the signal to another.
    if not _Quiet.holders:
        raise stop
    _Quiet.waiting = stop


def obey() -> None:
    """Let every signal end this process at once, except Ctrl-C, which the parent process answers."""
    _Quiet.holders = 0  # this process may have parted from one that held signals back
    for one in _HELD:
        signal.signal(one, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold signals back for a moment, so that a stop comes before or after, never between."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
    _Quiet.holders += 1
    try:
        yield
    finally:
        _Quiet.holders -= 1
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        _wake()


def _wake() -> None:
    if _Quiet.waiting and not _Quiet.holders:
        stop, _Quiet.waiting = _Quiet.waiting, None
        raise stop


@contextmanager
def bounded(seconds: float) -> Iterator[Callable[[float], None]]:
    """Raise Overdue in what takes some seconds of work, or PATIENCE times as long, where the system has such clocks.

    What is yielded sees to it that there is at least some time left. Work is counted apart from waiting: other
    programs may keep the machine busy.
    """
    if not hasattr(signal, "setitimer"):
        yield lambda seconds: None
        return
    signal.signal(signal.SIGALRM, _overdue)
    signal.signal(signal.SIGPROF, _overdue)
    try:
        _Quiet.timed = True
        _wind(seconds)
        yield _prolong
    finally:
        _Quiet.timed = False
        _wind(0)


def _wind(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE * seconds)


def _prolong(least: float) -> None:
    _wind(max(least, signal.getitimer(signal.ITIMER_PROF)[0]))


def _overdue(number: int, frame: FrameType | None) -> None:
    if _Quiet.timed:  # one that comes while the clocks are stopped is late
        _raise(Overdue())
