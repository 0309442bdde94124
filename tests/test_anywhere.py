"""The program runs in any folder and on any terminal, and tells even its own faults in words."""

import shutil
import signal
import subprocess
import sys

from press import cli
from press.command import building
from tests.press.test_cli import BUILD, ROOT, run


def test_a_stream_that_has_no_letters_but_ascii_gets_them_spelled():
    done = run("paragraphs", "000_19742a439c21bab3", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 0
    assert "\\u2018" in done.stdout


def test_it_runs_from_anywhere(tmp_path):
    shutil.copy(BUILD, tmp_path)
    done = subprocess.run(
        [sys.executable, str(BUILD), "list"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "briefs/2024-17-afghanistan.yaml" in done.stdout


def test_it_runs_even_from_a_folder_that_is_gone(tmp_path, tmp_path_factory):
    words = ["--audience", "field", "--edition", "email", "--out", str(tmp_path_factory.mktemp("out"))]
    code = f"import os, shutil, sys; shutil.rmtree({str(tmp_path)!r})\n" + (
        f"os.execv(sys.executable, {[sys.executable, str(BUILD), *words]!r})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_fault_of_our_own_is_told_without_a_traceback(monkeypatch, capsys):
    def broken(*_):
        raise KeyError("x")

    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    monkeypatch.setattr(building, "build", broken)
    try:
        assert cli.main([], ROOT) == 4
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    told = capsys.readouterr().err
    assert "defect: the press itself failed" in told
    assert "KeyError" in told
