"""Jobs and the work to be done for each in; what came of each out, from as many processes as are allowed."""

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from pickle import PicklingError
from time import monotonic
from typing import Any, Generic, TypeVar

from press.command.allowance import DOCUMENT
from press.command.memory import MOST, bound_memory
from press.problems import Exit, Problem, Refused, Where
from press.signals import PATIENCE, Overdue, Stopped, bounded, obey, undisturbed
from press.style.designer import fault

_NEXT = 2.0
_GRACE = 5.0
_STREAMS, _MOST_FILES = 3, 65_536
_PRESS = Path(__file__).parents[1]

J = TypeVar("J")
R = TypeVar("R")


@dataclass(frozen=True)
class Outcome(Generic[J, R]):
    """What came of a job: its results, or the problems that it was refused for, and the seconds of work it took."""

    job: J
    results: tuple[R, ...] = ()
    problems: tuple[Problem, ...] = ()
    status: Exit = Exit.MADE
    seconds: float = 0.0


def run(
    work: Callable[[J], Iterable[R]],
    jobs: Sequence[J],
    processes: int,
    begun: Callable[[J], None],
    allowed: Callable[[J], float] = lambda _: DOCUMENT,
) -> Generator[Outcome[J, R], None, None]:
    """Do the jobs and yield their outcomes as they come; in this process if one is enough.

    `begun` is told when a job begins; `allowed` then says how many seconds of work its first result may take.
    A job that takes longer, or whose process dies, is refused. Closing the generator ends every process.
    """
    if min(processes, len(jobs)) < 2:
        for job in jobs:
            begun(job)
            yield attempt(work, job, allowed(job))
    else:
        yield from _spread(work, jobs, processes, (begun, allowed))


def attempt(
    work: Callable[[J], Iterable[R]], job: J, seconds: float, alive: Callable[[], None] = lambda: None
) -> Outcome[J, R]:
    """Do one job here, in some seconds of work, or else with 2 s for each result; whatever goes wrong becomes a problem.

    `alive` is told of each result.
    """
    began = _work_done()
    outcome = _attempted(work, job, seconds, alive)
    return replace(outcome, seconds=_work_done() - began)


def _attempted(
    work: Callable[[J], Iterable[R]], job: J, seconds: float, alive: Callable[[], None]
) -> Outcome[J, R]:
    results: list[R] = []
    if seconds <= 0:
        return _failed(job, "time", _SPENT, "shorten the brief, or make it for fewer audiences at once")
    try:
        with bounded(seconds) as more:
            for one in work(job):
                results.append(one)
                alive()
                more(_NEXT)
        return Outcome(job, tuple(results))
    except Refused as refusal:
        return Outcome(job, (), refusal.problems, refusal.status)
    except Overdue:
        return _failed(job, "time", _OVERDUE, "shorten the brief, its sources or its pictures")
    except MemoryError:
        return _failed(job, "memory", "there is not enough memory to make this", "shorten the brief")
    except Stopped:
        raise
    except BaseException as error:  # a designer's file may try to end the program
        return _broken(job, error)


def _work_done() -> float:
    """Return how many seconds this process has worked so far, those of its children that ended among them."""
    return sum(os.times()[:4])


_OVERDUE = "this takes more seconds of work than a brief has"
_SPENT = "the other documents of this brief have taken all the time that it has"


def _failed(job: J, rule: str, message: str, hint: str, status: Exit = Exit.REFUSED) -> Outcome[J, R]:
    return Outcome(job, (), (Problem(Where(_place(job)), rule, message, hint),), status)


def _broken(job: J, error: BaseException) -> Outcome[J, R]:
    if problem := fault(error):
        return Outcome(job, (), (problem,), Exit.REFUSED)
    return Outcome(job, (), (defect(_place(job), error),), Exit.UNPROVEN)


def _place(job: object) -> str:
    return str(getattr(job, "brief", job))


def defect(place: str, error: BaseException) -> Problem:
    """Return what broke in the press itself, and in which of its lines."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PRESS.parent)] or frames
    line = f" at {os.path.relpath(ours[-1].filename, _PRESS.parent)}:{ours[-1].lineno}" if ours else ""
    message = f"the press itself failed{line}: {type(error).__name__} {error}".strip()[:500]
    return Problem(Where(place), "defect", message, "report this with the brief; it is no fault of the brief")


def _spread(
    work: Callable[[J], Iterable[R]],
    jobs: Sequence[J],
    processes: int,
    tell: tuple[Callable[[J], None], Callable[[J], float]],
) -> Iterator[Outcome[J, R]]:
    begun, allowed = tell
    # Forking is quick, and safe here, because this process has no threads; other systems start afresh.
    context: Any = multiprocessing.get_context("fork" if sys.platform.startswith("linux") else "spawn")
    waiting, running = list(reversed(jobs)), dict[Any, tuple[BaseProcess, J]]()
    heard = dict[Any, float]()
    try:
        while waiting or running:
            while waiting and len(running) < processes:
                begun(waiting[-1])
                seconds = allowed(waiting[-1])
                with undisturbed():
                    here, there = context.Pipe(duplex=False)
                    process = context.Process(
                        target=_serve, args=(here, there, work, waiting[-1], seconds), daemon=True
                    )
                    process.start()
                    running[here] = (process, waiting.pop())
                    there.close()
                heard[here] = monotonic()
            silence = DOCUMENT * PATIENCE + _GRACE
            answered: list[Any] = wait(list(running), max(0, min(heard.values()) + silence - monotonic()))
            for here in answered:
                heard[here] = monotonic()
                outcome: Outcome[J, R] | None = _received(here, *running[here])
                if outcome:
                    del running[here], heard[here]
                    yield outcome
            # These are past their time, and do not even notice.
            _end(running[here][0] for here, last in heard.items() if monotonic() - last > silence)
    finally:
        with undisturbed():
            _end(process for process, _ in running.values())


def _end(processes: Iterable[BaseProcess]) -> None:
    for process in processes:
        process.kill()
        process.join()


def _serve(
    here: Connection, there: Connection, work: Callable[[J], Iterable[R]], job: J, seconds: float
) -> None:
    obey()
    bound_memory(MOST)
    here.close()  # a process that could read from itself would never learn that nobody else does
    _let_go(there.fileno())
    outcome = attempt(work, job, seconds, partial(there.send, None))
    with suppress(OSError):  # nobody waits for it any more
        try:
            there.send(_parts(outcome))
        except (AttributeError, TypeError, ValueError, PicklingError) as error:
            there.send(_parts(_broken(job, error)))


def _let_go(kept: int) -> None:
    """Close all files but one: what the process that this one parted from has locked is free when that one ends."""
    os.closerange(_STREAMS, kept)
    os.closerange(kept + 1, _MOST_FILES)


def _parts(outcome: Outcome[J, R]) -> tuple[Any, ...]:
    """Return an outcome without its job, which may not be fit to be sent."""
    return outcome.results, outcome.problems, outcome.status, outcome.seconds


def _received(here: Connection, process: BaseProcess, job: J) -> Outcome[J, R] | None:
    """Return what came of a job; None for a sign of life."""
    try:
        parts = here.recv()
    except (EOFError, OSError):
        here.close()
        process.join()
        message = f"the press ended without a word (exit status {process.exitcode})"
        hint = "free some memory and try again, or report this with the brief"
        return _failed(job, "defect", message, hint, Exit.UNPROVEN)
    if parts is None:
        return None
    here.close()
    process.join()
    return Outcome(job, *parts)
