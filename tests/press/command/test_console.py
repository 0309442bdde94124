"""Results and problems find the right stream, in the right form, and never stop the work."""

import io
import json
import os
import sys

import pytest

from press.command.console import Console, prepare, put
from press.problems import Problem, Severity, Where

ERROR = Problem(Where("briefs/b.yaml", 2), "rule", "wrong")
NOTE = Problem(Where("briefs/a.yaml", 1), "rule", "told", severity=Severity.NOTE)


def run(capsys, form="text", quiet=False):
    console = Console(form, quiet)
    console.result("out/a.pdf: 1 page")
    console.take([ERROR, NOTE])
    console.take([ERROR])
    console.close()
    return capsys.readouterr()


def test_people_get_results_on_one_stream_and_problems_in_order_on_the_other(capsys):
    told = run(capsys)
    assert told.out == "out/a.pdf: 1 page\n"
    assert told.err.index("briefs/a.yaml:1:1") < told.err.index("briefs/b.yaml:2:1")
    assert told.err.count("briefs/b.yaml") == 1
    assert "1 error, 1 note" in told.err


def test_a_quiet_run_tells_what_is_wrong_only(capsys):
    told = run(capsys, quiet=True)
    assert told.out == ""
    assert "briefs/b.yaml:2:1" in told.err
    assert "briefs/a.yaml" not in told.err


def test_programs_get_one_list(capsys):
    told = run(capsys, "json")
    assert told.err == ""
    assert [problem["file"] for problem in json.loads(told.out)] == ["briefs/a.yaml", "briefs/b.yaml"]


def test_a_run_without_problems_is_an_empty_list_for_programs(capsys):
    Console("json").close()
    assert json.loads(capsys.readouterr().out) == []


def test_github_gets_annotations(capsys):
    told = run(capsys, "github")
    assert "::error file=briefs/b.yaml,line=2" in told.out
    assert told.err == ""


def test_what_drives_a_terminal_is_spelled(capsys):
    Console().show("a\x1b[31m\nb\u202e")
    assert capsys.readouterr().out == "a\\u001b[31m\nb\\u202e\n"


def test_progress_is_drawn_on_a_terminal_only(monkeypatch):
    for terminal in (True, False):
        stream = io.StringIO()
        stream.isatty = lambda terminal=terminal: terminal
        monkeypatch.setattr(sys, "stderr", stream)
        console = Console()
        console.begin(2)
        console.begun("briefs/a.yaml for public")
        assert ("1/2 briefs/a.yaml for public" in stream.getvalue()) is terminal


def test_no_progress_is_drawn_for_programs_or_in_a_quiet_run(monkeypatch):
    stream = io.StringIO()
    stream.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", stream)
    for console in (Console("json"), Console(quiet=True)):
        console.begin(2)
        console.begun("a")
    assert stream.getvalue() == ""


def test_letters_that_the_stream_does_not_have_are_spelled(monkeypatch):
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", None)
    prepare()
    Console().show("Türkiye \udcff")
    assert out.buffer.getvalue() == b"T\\xfcrkiye \\udcff\n"


def test_a_reader_that_has_gone_away_stops_nothing():
    there, here = os.pipe()
    os.close(there)
    with open(here, "w") as stream:
        put(stream, "first")
        put(stream, "second")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_streams_that_are_not_there_stop_nothing(monkeypatch, form):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    console = Console(form)
    console.begin(1)
    console.show("a")
    console.take([ERROR])
    console.close()
