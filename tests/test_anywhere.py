"""The program runs in any folder and on any terminal."""

import shutil
import subprocess
import sys

from tests.press.test_cli import BUILD, run


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
