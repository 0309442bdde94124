"""The program as people run it: exit statuses, what it loads, and how it stops."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build.py"
HEAVY = ("reportlab", "pypdf", "PIL", "uharfbuzz", "pyphen", "fontTools")
POLICY = "audiences:\n  - name: public\n    template: public\n  - name: other\n    template: public\n"

# Runs the program with a line that does what the brief says, and tells which heavy modules were loaded.
STAGED = """
import pathlib, sys, time, types
from press.problems import Exit, Problem, Refused, Where
class Made:
    pages, problems, marking, version, copy = 1, (), "TLP:CLEAR", 1, 0
    def __init__(self, name, data, edition): self.name, self.data, self.edition = name, data, edition
def make(workspace, name, wanted, checked, given=""):
    text = (workspace.root / name).read_text()
    for audience, edition in wanted:
        if "sleep" in text:
            (workspace.root / f"begun-{audience}").touch()
            time.sleep(30)
        if text.startswith("exit"):
            raise Refused([Problem(Where(name), "rule", "message")], Exit(int(text.split()[1])))
        yield Made(f"{audience}-{edition}.pdf", text.encode(), edition)
line = types.ModuleType("press.line"); line.make = make
sys.modules["press.line"] = line
import press.command.building
from press.markings import Marking
brief = types.SimpleNamespace(marking=Marking("TLP:CLEAR"))
press.command.building.read_checked = lambda *_: types.SimpleNamespace(left=(), brief=brief)
from press.cli import main
sys.exit(main(sys.argv[2:], pathlib.Path(sys.argv[1])))
"""
LOADED = """
import pathlib, sys
from press.cli import main
status = main(sys.argv[2:], pathlib.Path(sys.argv[1]))
print(sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(status)
"""
# Interrupts the program when it looks for its nth module.
INTERRUPTED = """
import os, runpy, signal, sys
build, left = sys.argv[1], int(sys.argv[2])
class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        global left
        left -= 1
        if left == -1:
            os.kill(os.getpid(), signal.SIGINT)
sys.argv[1:] = ["check"]
sys.path.insert(0, os.path.dirname(build))
code = compile(open(build).read(), build, "exec")
sys.meta_path.insert(0, Finder)
exec(code, {"__name__": "__main__", "__file__": build})
"""


def environment(**more):
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **more}


def run(*words, code=None, root=ROOT, **more):
    command = [sys.executable, "-c", code, str(root)] if code else [sys.executable, str(BUILD)]
    done = subprocess.run(
        [*command, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env=environment(**more),
        timeout=120,
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def staged(tmp_path):
    for folder in ("briefs", "source", "layouts", "press"):
        (tmp_path / folder).mkdir()
    (tmp_path / "briefs/audiences.yaml").write_text(POLICY)

    def brief(text):
        (tmp_path / "briefs/a.yaml").write_text(text)
        return tmp_path

    return brief


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["check", "--help"],
        ["check"],
        ["list"],
        ["explain"],
        ["explain", "fonts"],
        ["paragraphs", "000_19742a439c21bab3"],
        ["--nonsense"],
    ],
)
def test_nothing_that_makes_pages_is_loaded(words):
    done = run(*words, code=LOADED)
    loaded = done.stderr.strip().splitlines()[-1]
    assert "'press'" in loaded
    assert not [name for name in HEAVY if f"'{name}'" in loaded]


def test_help_loads_no_reader_of_briefs_either():
    assert "'yaml'" not in run("--help", code=LOADED).stderr


def test_the_real_brief_is_made_once_and_then_nothing_heavy_is_loaded(tmp_path):
    words = ("--out", str(tmp_path / "out"), "--audience", "field", "--edition", "email")
    first = run(*words)
    assert (first.returncode, first.stderr) == (0, "")
    (made,) = (tmp_path / "out").glob("*.pdf")
    data = made.read_bytes()
    again = run(*words, code=LOADED)
    assert again.returncode == 0
    assert "unchanged" in again.stdout
    assert "'reportlab'" not in again.stderr
    assert made.read_bytes() == data


def test_settings_planted_for_the_library_are_not_heard(tmp_path):
    marker = tmp_path / "marker"
    planted = f"open({str(marker)!r}, 'w').close()\npageCompression = 0\ninvariant = 0\n"
    for name in (".reportlab_settings", ".reportlab_mods", "reportlab_settings.py", "reportlab_mods.py"):
        (tmp_path / name).write_text(planted)
    words = ("--audience", "field", "--edition", "print")
    planting = {
        "HOME": str(tmp_path),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}",
        "RL_invariant": "0",
        "RL_pageCompression": "0",
        "RL_toColorCanUse": "rl_safe_eval",
    }
    plain = run(*words, "--out", str(tmp_path / "a"))
    other = subprocess.run(
        [sys.executable, str(BUILD), *words, "--out", str(tmp_path / "b")],
        cwd=tmp_path,
        env={**os.environ, **planting, "TZ": "Asia/Kabul", "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (plain.returncode, other.returncode, other.stderr) == (0, 0, "")
    assert not marker.exists()
    first, second = (sorted((tmp_path / folder).glob("*.pdf")) for folder in "ab")
    assert [one.read_bytes() for one in first] == [two.read_bytes() for two in second] != []


@pytest.mark.parametrize(
    ("text", "status"), [("sound", 0), ("exit 1", 1), ("exit 2", 2), ("exit 3", 3), ("exit 4", 4)]
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_exit_status_says_which_stage_refused(staged, text, status, jobs):
    root = staged(text)
    done = run("--jobs", jobs, code=STAGED, root=root)
    assert done.returncode == status
    assert (root / "out/public-print.pdf").exists() is (status == 0)
    assert ("briefs/a.yaml:1:1: rule: message" in done.stderr) is (status > 0)


def test_paths_are_told_from_where_one_is(staged):
    root = staged("sound")
    assert "out/public-print.pdf: 1 page" in run("--jobs", "1", code=STAGED, root=root).stdout.splitlines()[0]
    assert run("--quiet", code=STAGED, root=root).stdout == ""
    command = [sys.executable, "-c", STAGED, str(root)]
    done = subprocess.run(
        command, cwd=root / "out", env=environment(), capture_output=True, text=True, check=False
    )
    assert "public-print.pdf: unchanged" in done.stdout.splitlines()


def test_a_wrong_word_ends_with_2_for_people_and_for_programs():
    assert run("--audiance").returncode == 2
    done = run("--audiance", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)[0]["rule"]) == (2, "usage")


def test_a_folder_that_cannot_be_written_ends_with_2(staged):
    root = staged("sound")
    done = run("--out", "/proc/none", code=STAGED, root=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("/proc/none:1:1: write: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_ends_with_2(staged):
    root = staged("sound")
    (root / "out").mkdir(mode=0o555)
    assert run(code=STAGED, root=root).returncode == 2


def started(root, *words):
    program = subprocess.Popen(
        [sys.executable, "-c", STAGED, str(root), *words],
        cwd=root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while len(list(root.glob("begun-*"))) < (2 if "2" in words else 1):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return program


def session(program):
    done = subprocess.run(
        ["ps", "-o", "pid=", "-s", str(program.pid)], capture_output=True, text=True, check=False
    )
    return done.stdout.split()


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("stop", ["ctrl-c", "end", "hang-up"])
def test_a_stop_ends_everything_and_leaves_nothing_half_written(staged, stop, jobs):
    root = staged("sound")
    run(code=STAGED, root=root)
    staged("sleep")
    program = started(root, "--jobs", jobs)
    if stop == "ctrl-c":
        os.killpg(program.pid, signal.SIGINT)
    else:
        program.send_signal(signal.SIGTERM if stop == "end" else signal.SIGHUP)
    out, err = program.communicate(timeout=20)
    assert (program.returncode, out) == (130, "")
    assert err.strip() == "stopped: every finished file is as it was, or whole and new"
    assert sorted(os.listdir(root / "out")) == [
        "manifest.json",
        "other-email.pdf",
        "other-print.pdf",
        "public-email.pdf",
        "public-print.pdf",
    ]
    assert (root / "out/public-print.pdf").read_text() == "sound"
    assert session(program) == []


@pytest.mark.parametrize("nth", [0, 1, 3, 7, 15, 25, 40, 60, 80])
def test_a_stop_while_the_program_is_loaded_is_silent(nth):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(BUILD), str(nth)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    assert done.returncode in (-signal.SIGINT, 130)


def test_a_reader_that_goes_away_early_stops_nothing(staged):
    root = staged("sound")
    command = f"{sys.executable} -c '{STAGED}' {root}; echo $? >&2"
    done = subprocess.run(
        ["bash", "-c", f"({command}) | true"],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == "0\n"
    assert (root / "out/public-print.pdf").exists()
    helped = subprocess.run(
        ["bash", "-c", f"({sys.executable} {BUILD} --help; echo $? >&2) | true"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert helped.stderr == "0\n"
