"""What is asked for in; proven files in their folder, each brief's all together or none of them, out."""

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from press.audiences import Audience
from press.command.allowance import CHECK, Allowance
from press.command.console import Console
from press.command.destination import destination
from press.command.holdings import briefs, chosen_briefs, twins
from press.command.printshop import chosen_press
from press.command.withdrawal import orphans, outdated, withdraw
from press.command.workers import Outcome, attempt, run
from press.conditions import Condition
from press.evidence import Checked
from press.intake import read_checked, read_policy
from press.manifest import Entry, Manifest, digest, fingerprint
from press.plan import Ground, Job, plan
from press.problems import Exit, Problem, Problems, Refused, Severity, Where
from press.release import admitted, barred
from press.sending.passwords import require
from press.sheets import MADE
from press.workspace import Workspace
from press.writing import Staging, shown

if TYPE_CHECKING:
    from press.line import Made


class Aim(NamedTuple):
    """Where files go, what is known about those that are there, and what new ones are made from, by the brief."""

    folder: Path
    manifest: Manifest
    inputs: dict[str, dict[str, str]]
    names: dict[str, str]  # which brief has taken which file name, without regard to case

    def fingerprint(self, brief: str) -> str:
        """Return the fingerprint of what a brief's files are made from."""
        return fingerprint(self.inputs[brief])


def build(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Make what is asked for and has changed; return the gravest status of all that was done."""
    told = Problems()
    policy = read_policy(workspace, told)
    console.take(told)
    audiences = _audiences(policy.audiences, asked)
    names = chosen_briefs(workspace, asked.typed, asked.briefs)
    jobs = plan(names, audiences, asked.edition or MADE)
    if not jobs:
        _refuse_none(asked)
    folder = destination(workspace, asked)
    given = chosen_press(asked)
    ground = Ground(workspace, given.profile if given else b"")
    aim = Aim(folder, Manifest(folder), {name: ground.under(name) for name in names}, {})
    todo = list(_unmade(jobs, aim, console))
    console.take(twins(workspace) if todo else ())
    processes = asked.jobs or _cores()
    allowance = Allowance(processes)
    checked, status = _held(workspace, dict.fromkeys(job.brief for job in todo), console, allowance)
    verdict = _admit(checked, audiences, console)
    closed = set(_barred(checked, policy.audiences))
    meant = [job for job in plan(briefs(workspace), policy.audiences, MADE) if job.pair not in closed]
    todo = [job for job in todo if job.brief in checked and job.pair not in closed]
    status = max(status, verdict)
    if todo:
        if any(job.audience in _encrypted(audiences) and "email" in job.editions for job in todo):
            require(asked.password_file)
        import press.line  # noqa: F401, PLC0415  (once, and only now, before the processes part)

        work = partial(_work, workspace, checked, given)
        outcomes = run(work, todo, processes, console.begun, lambda job: allowance.left(job.brief))
        status = max(status, _make(todo, aim, console, allowance, outcomes))
    _tidy(aim, meant, console)
    return status


def _refuse_none(asked: Namespace) -> None:
    """Raise Refused (2): no audience that is asked for gets what is asked for."""
    whose, what = " and ".join(asked.audience or ()), " and ".join(asked.edition or MADE)
    message = f"{whose or 'no audience'} {'does not get' if whose else 'gets'} the edition {what}"
    hint = f"add {what} to editions: of {whose or 'an audience'} in briefs/audiences.yaml"
    asked.typed.refuse(message, hint, (asked.edition or asked.audience or [""])[0])


def _unmade(jobs: Iterable[Job], aim: Aim, console: Console) -> Iterator[Job]:
    """Tell what is there already, and yield what is not."""
    for job in jobs:
        names = aim.manifest.holds(job.parts, aim.fingerprint(job.brief))
        for name in names:
            path = shown(aim.folder / name)
            console.result(f"{path}: unchanged", files={"file": path, "changed": False})
        if not names:
            yield job


def _tidy(aim: Aim, meant: Iterable[Job], console: Console) -> None:
    """Put files that nobody is to get any more out of the way, and tell of those that are older than their brief."""
    gone = orphans(aim.manifest, {part for job in meant for part in job.parts})
    if gone:
        console.take(withdraw(aim.manifest, gone))
        aim.manifest.save()
    console.take(outdated(aim.manifest, aim.inputs, set(map(aim.fingerprint, aim.inputs))))


def _held(
    workspace: Workspace, briefs: Iterable[str], console: Console, allowance: Allowance
) -> tuple[dict[str, Checked], Exit]:
    """Hold each brief against its reports, once for all audiences; tell those that are refused."""
    checked, status = {}, Exit.MADE
    for brief in briefs:
        outcome: Outcome[str, Checked] = attempt(lambda name: [read_checked(workspace, name)], brief, CHECK)
        allowance.checked(brief, outcome.seconds)
        console.take(outcome.problems)
        status = max(status, outcome.status)
        for one in outcome.results:
            checked[brief] = one
            console.take(told for told in one.left if told.severity is Severity.WARNING)
    return checked, status


def _admit(checked: dict[str, Checked], audiences: Iterable[Audience], console: Console) -> Exit:
    """Tell which briefs are marked too high for which audiences; a brief that none of them may see is refused."""
    status = Exit.MADE
    for one in checked.values():
        allowed, told = admitted(one.brief, audiences)
        console.take(told)
        status = status if allowed else Exit.REFUSED
    return status


def _barred(checked: dict[str, Checked], audiences: Iterable[Audience]) -> Iterator[tuple[str, str]]:
    """Yield brief and audience where the brief is marked too high."""
    for name, audience in product(checked, audiences):
        if barred(checked[name].brief, audience):
            yield name, str(audience.name)


def _encrypted(audiences: Iterable[Audience]) -> set[str]:
    return {str(one.name) for one in audiences if one.encrypted}


def _audiences(audiences: tuple[Audience, ...], asked: Namespace) -> tuple[Audience, ...]:
    known = [str(one.name) for one in audiences]
    chosen = {asked.typed.known(word, known, "audience") for word in asked.audience or known}
    return tuple(one for one in audiences if one.name in chosen)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _work(
    workspace: Workspace, checked: dict[str, Checked], given: Condition | None, job: Job
) -> Iterator["Made"]:
    from press.line import make  # noqa: PLC0415  (what makes pages is loaded where pages are made)

    return make(workspace, job.brief, job.wanted, checked[job.brief], given)


class _Batch:
    """The files of one brief, hidden until all of them are there."""

    def __init__(self, brief: str, left: int, aim: Aim, console: Console) -> None:
        self.brief, self.left, self.aim, self.console = brief, left, aim, console
        self.staging = Staging(aim.folder)
        self.made: dict[Job, tuple[Made, ...]] = {}
        self.status = Exit.MADE

    def take(self, outcome: Outcome[Job, "Made"]) -> None:
        """Hide what was made; with the last of it, put all in place, or nothing if something is refused."""
        self.left -= 1
        with self._judged():
            if outcome.status is not Exit.MADE:
                raise Refused(outcome.problems, outcome.status)
            for one in outcome.results:
                self.console.take(one.problems)
                self._claim(one.name)
                self.staging.add(one.name, one.data)
            self.made[outcome.job] = outcome.results
        if not self.left:
            with self._judged():
                self._keep() if self.status else self._replace()

    def _claim(self, name: str) -> None:
        other = self.aim.names.setdefault(name.casefold(), self.brief)
        if other != self.brief:
            message = f"{other} makes a file of this name too: {name}"
            hint = "give each brief a number of its own, or name the files otherwise: file_name in audiences.yaml"
            raise Refused([Problem(Where(self.brief), "file-name", message, hint)])

    @contextmanager
    def _judged(self) -> Iterator[None]:
        try:
            yield
        except Refused as refusal:
            self.console.take(refusal.problems)
            self.status = max(self.status, refusal.status)

    def _replace(self) -> None:
        self.staging.replace()
        for job, results in self.made.items():
            before = self.aim.manifest.note(self._entries(job, results), self.aim.inputs[self.brief])
            self.console.take(withdraw(self.aim.manifest, before))
            for one in results:
                pages = f"{one.pages} page{'s' * (one.pages != 1)}, " if one.pages else ""
                size = f"{pages}{-(-len(one.data) // 1000)} kB"
                path = shown(self.aim.folder / one.name)
                told = {"file": path, "changed": True, "pages": one.pages, "bytes": len(one.data)}
                self.console.result(f"{path}: {size}", files=told)

    def _entries(self, job: Job, results: Iterable["Made"]) -> Iterator[Entry]:
        inputs = self.aim.fingerprint(self.brief)
        for one in results:
            told = (one.edition, one.marking, one.pages, one.copy, inputs)
            yield Entry(one.name, digest(one.data), self.brief, one.version, job.audience, *told)

    def _keep(self) -> None:
        ready = sum(map(len, self.made.values()))
        if ready:
            message = (
                f"{ready} files of this brief are ready, but none was replaced, because others are refused"
            )
            hint = "mend what is told here, or name one audience with --audience"
            self.console.take([Problem(Where(self.brief), "kept", message, hint, Severity.NOTE)])


def _make(
    todo: list[Job],
    aim: Aim,
    console: Console,
    allowance: Allowance,
    outcomes: Generator[Outcome[Job, "Made"], None, None],
) -> Exit:
    console.begin(len(todo))
    counts = Counter(job.brief for job in todo)
    batches = {brief: _Batch(brief, count, aim, console) for brief, count in counts.items()}
    with ExitStack() as hidden:
        for batch in batches.values():
            hidden.enter_context(batch.staging)
        for outcome in hidden.enter_context(closing(outcomes)):
            allowance.made(outcome.job.brief, outcome.seconds, len(outcome.results))
            batches[outcome.job.brief].take(outcome)
    if any(batch.made and not batch.status for batch in batches.values()):
        aim.manifest.save()
    return max(batch.status for batch in batches.values())
