"""Jobs and the work to be done for each in; what came of each out, from as many processes as are allowed."""

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Generic, TypeVar

from press.problems import Exit, Problem, Refused, Where
from press.signals import Overdue, bounded, obey, undisturbed

LONGEST = 60
_PRESS = Path(__file__).parent

J = TypeVar("J")
R = TypeVar("R")


@dataclass(frozen=True)
class Outcome(Generic[J, R]):
    """What came of a job: its results, or the problems that it was refused for."""

    job: J
    results: tuple[R, ...] = ()
    problems: tuple[Problem, ...] = ()
    status: Exit = Exit.MADE


def run(
    work: Callable[[J], Iterable[R]], jobs: Sequence[J], processes: int, begun: Callable[[J], None]
) -> Generator[Outcome[J, R], None, None]:
    """Do the jobs and yield their outcomes as they come; in this process if one is enough.

    `begun` is told when a job begins. A job that takes over 60 s, or whose process dies, is refused. Closing
    the generator ends every process.
    """
    if min(processes, len(jobs)) < 2:
        for job in jobs:
            begun(job)
            yield attempt(work, job)
    else:
        yield from _spread(work, jobs, processes, begun)


def attempt(work: Callable[[J], Iterable[R]], job: J) -> Outcome[J, R]:
    """Do one job here, for at most 60 s; whatever goes wrong becomes a problem."""
    try:
        with bounded(LONGEST):
            return Outcome(job, tuple(work(job)))
    except Refused as refusal:
        return Outcome(job, (), refusal.problems, refusal.status)
    except Overdue:
        return _failed(job, *_OVERDUE)
    except MemoryError:
        return _failed(job, "memory", "there is not enough memory to make this", "shorten the brief")
    except Exception as error:
        return _failed(job, "defect", _told(error), "report this with the brief; it is a fault of the press")


_OVERDUE = ("time", f"this took longer than {LONGEST} seconds", "shorten the brief")


def _failed(job: J, rule: str, message: str, hint: str) -> Outcome[J, R]:
    where = Where(str(getattr(job, "brief", job)))
    return Outcome(job, (), (Problem(where, rule, message, hint),), Exit.UNPROVEN)


def _told(error: Exception) -> str:
    """Say what broke, and in which of our lines."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PRESS.parent)] or frames
    place = f" at {os.path.relpath(ours[-1].filename, _PRESS.parent)}:{ours[-1].lineno}" if ours else ""
    return f"the press itself failed{place}: {type(error).__name__} {error}".rstrip()[:500]


def _spread(
    work: Callable[[J], Iterable[R]], jobs: Sequence[J], processes: int, begun: Callable[[J], None]
) -> Iterator[Outcome[J, R]]:
    # Forking is quick, and safe here, because this process has no threads; other systems start afresh.
    context: Any = multiprocessing.get_context("fork" if sys.platform.startswith("linux") else "spawn")
    waiting, running = list(reversed(jobs)), dict[Any, tuple[BaseProcess, J]]()
    try:
        while waiting or running:
            while waiting and len(running) < processes:
                with undisturbed():
                    here, there = context.Pipe(duplex=False)
                    process = context.Process(target=_serve, args=(there, work, waiting[-1]), daemon=True)
                    begun(waiting[-1])
                    process.start()
                    running[here] = (process, waiting.pop())
                    there.close()
            answered: list[Any] = wait(list(running), timeout=LONGEST + 5)
            for here in answered:
                yield _received(here, *running.pop(here))
            if not answered:  # each of them is past its time, and does not even notice
                _end(process for process, _ in running.values())
    finally:
        with undisturbed():
            _end(process for process, _ in running.values())


def _end(processes: Iterable[BaseProcess]) -> None:
    for process in processes:
        process.kill()
        process.join()


def _serve(there: Connection, work: Callable[[J], Iterable[R]], job: J) -> None:
    obey()
    outcome = attempt(work, job)
    try:
        there.send(outcome)
    except OSError:  # nobody waits for it any more
        return
    except Exception as error:
        there.send(_failed(job, "defect", _told(error), "report this; it is a fault of the press"))


def _received(here: Connection, process: BaseProcess, job: J) -> Outcome[J, R]:
    try:
        outcome: Outcome[J, R] = here.recv()
    except (EOFError, OSError):
        process.join()
        message = f"the press ended without a word (exit status {process.exitcode})"
        return _failed(
            job, "defect", message, "free some memory and try again, or report this with the brief"
        )
    finally:
        here.close()
    process.join()
    return outcome
