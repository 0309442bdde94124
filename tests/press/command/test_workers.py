"""Jobs are done here or in processes of their own, and whatever goes wrong becomes a problem."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from press.command import workers
from press.command.workers import attempt, run
from press.problems import Exit, Problem, Refused, Where

ROOT = Path(__file__).parents[3]


def work(job):
    if callable(job):
        job()
    yield getattr(job, "__name__", job)
    yield os.getpid()


def refuse():
    raise Refused([Problem(Where("briefs/a.yaml", 3), "rule", "message")], Exit.OVERSET)


def outcomes(jobs, processes, seconds=6):
    return list(run(work, jobs, processes, lambda job: None, lambda job: seconds))


def test_one_process_does_the_jobs_here_in_order():
    assert [outcome.results for outcome in outcomes(["a", "b"], 1)] == [
        ("a", os.getpid()),
        ("b", os.getpid()),
    ]


def test_a_single_job_is_done_here():
    assert outcomes(["a"], 8)[0].results[1] == os.getpid()


def test_several_processes_do_each_job_once():
    found = outcomes(list("abcdef"), 3)
    assert sorted(outcome.results[0] for outcome in found) == list("abcdef")
    assert {outcome.status for outcome in found} == {Exit.MADE}
    assert os.getpid() not in {outcome.results[1] for outcome in found}


def test_it_is_told_when_a_job_begins():
    for processes in (1, 2):
        begun = []
        list(run(work, ["a", "b", "c"], processes, begun.append))
        assert begun == ["a", "b", "c"]


def test_no_more_processes_run_than_allowed(tmp_path):
    def count():
        (tmp_path / str(os.getpid())).touch()
        time.sleep(0.05)
        most = len(list(tmp_path.iterdir()))
        (tmp_path / str(os.getpid())).unlink()
        assert most <= 2

    assert {outcome.status for outcome in outcomes([count] * 5, 2)} == {Exit.MADE}


@pytest.mark.parametrize("processes", [1, 2])
def test_a_refusal_carries_its_problems_and_status(processes):
    refused, made = sorted(outcomes([refuse, "b"], processes), key=lambda outcome: -outcome.status)
    assert (refused.status, refused.problems[0].where.line, refused.results) == (Exit.OVERSET, 3, ())
    assert made.status is Exit.MADE


@pytest.mark.parametrize("processes", [1, 2])
def test_a_fault_of_our_own_is_told_with_its_place_and_no_traceback(processes, capfd):
    def broken():
        Where("a").line.nothing()

    found = [outcome for outcome in outcomes([broken, "b"], processes) if outcome.status]
    (problem,) = found[0].problems
    assert problem.rule == "defect"
    assert "tests/press/command/test_workers.py:" in problem.message
    assert "AttributeError" in problem.message
    assert str(ROOT) not in problem.message
    assert capfd.readouterr() == ("", "")


def test_results_that_cannot_be_sent_are_told(capfd):
    found = list(run(lambda job: [lambda: None], ["a", "b"], 2, lambda job: None))
    assert [outcome.problems[0].rule for outcome in found] == ["defect", "defect"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("end", [SystemExit(0), KeyboardInterrupt(), GeneratorExit()])
@pytest.mark.parametrize("processes", [1, 2])
def test_a_job_that_would_end_the_program_is_told(processes, end):
    def work(job):
        raise end

    (outcome, *_) = run(work, ["a", "b"], processes, lambda _: None)
    assert outcome.status is Exit.UNPROVEN
    assert [problem.rule for problem in outcome.problems] == ["defect"]


def test_too_little_memory_is_told():
    def hungry():
        raise MemoryError

    assert attempt(work, hungry, 5).problems[0].rule == "memory"


def test_a_process_that_dies_is_told():
    def die():
        os.kill(os.getpid(), signal.SIGKILL)

    dead = [outcome for outcome in outcomes([die, "b"], 2) if outcome.status]
    assert dead[0].status is Exit.UNPROVEN
    assert "exit status -9" in dead[0].problems[0].message


@pytest.mark.parametrize("processes", [1, 2])
def test_a_job_that_takes_too_long_is_refused(processes):
    late = [one for one in outcomes([lambda: time.sleep(20), "b"], processes, 0.2) if one.status]
    assert [problem.rule for problem in late[0].problems] == ["time"]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_job_with_no_time_left_is_not_begun(processes):
    def touch():
        raise AssertionError

    found = outcomes([touch, touch], processes, 0)
    assert {problem.message for one in found for problem in one.problems} == {workers._SPENT}


@pytest.mark.parametrize("processes", [1, 2])
def test_each_further_result_has_time_enough(processes, monkeypatch):
    def many(job):
        for number in range(6):
            time.sleep(0.2)
            yield number

    monkeypatch.setattr(workers, "_NEXT", 0.15)
    monkeypatch.setattr(workers, "_GRACE", 1)
    found = list(run(many, ["a", "b"], processes, lambda job: None, lambda job: 0.15))
    assert [(outcome.results, outcome.problems) for outcome in found] == [(tuple(range(6)), ())] * 2


def busy():
    while True:
        pass


def test_work_is_counted_apart_from_waiting():
    began = time.process_time()
    outcome = attempt(work, busy, 0.2)
    assert outcome.problems[0].rule == "time"
    assert 0.1 < outcome.seconds < 2
    assert time.process_time() - began < 2
    assert attempt(work, lambda: time.sleep(0.3), 0.2).seconds < 0.1


def test_the_work_of_other_processes_is_told():
    assert all(outcome.seconds > 0.1 for outcome in outcomes([busy, busy], 2, 0.2))


def test_a_job_that_does_not_even_notice_the_time_is_ended(monkeypatch):
    def deaf():
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM, signal.SIGPROF})
        time.sleep(20)

    monkeypatch.setattr(workers, "DOCUMENT", 0.1)
    monkeypatch.setattr(workers, "_GRACE", 0.3)
    assert {outcome.problems[0].rule for outcome in outcomes([deaf, deaf], 2, 0.1)} == {"defect"}


def test_a_process_ends_when_nobody_waits_for_it_any_more(tmp_path):
    code = (
        "import os, pathlib, signal, sys, time; sys.path.insert(0, sys.argv[1]); from press.command.workers import run\n"
        "def work(job):\n"
        "    pathlib.Path(sys.argv[2], str(os.getpid())).touch()\n"
        "    time.sleep(0.5)\n"
        "    return [b'x' * 1_000_000]\n"
        "def begun(job):\n"
        "    if job == 3: os.kill(os.getpid(), signal.SIGKILL)\n"
        "list(run(work, [1, 2, 3], 3, begun))\n"
    )
    subprocess.run([sys.executable, "-c", code, ROOT, tmp_path], check=False, timeout=20)
    deadline = time.monotonic() + 20
    while any(Path("/proc", file.name).exists() for file in tmp_path.iterdir()):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_no_process_keeps_what_the_first_one_has_locked(tmp_path):
    with (tmp_path / "held").open("w") as held:

        def look():
            with pytest.raises(OSError, match="Bad file descriptor"):
                os.fstat(held.fileno())

        found = outcomes([look, look], 2)
    assert [outcome.problems for outcome in found] == [(), ()]


def test_closing_ends_every_process(tmp_path):
    def slow():
        (tmp_path / str(os.getpid())).touch()
        time.sleep(20)

    with closing(run(work, [slow, slow, "c"], 3, lambda job: None)) as found:
        next(found)
        while len(list(tmp_path.iterdir())) < 2:
            time.sleep(0.01)
    for file in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(file.name), 0)
