"""A file that the command line names is read wherever it lies, and told by the name that was typed."""

from pathlib import Path

import pytest

from press.problems import Exit, Refused
from press.reading.given import read_given


def test_it_is_read_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/x.pdf").write_bytes(b"words")
    monkeypatch.chdir(tmp_path)
    assert read_given("in/x.pdf", 9) == ("in/x.pdf", b"words")
    monkeypatch.chdir(tmp_path / "in")
    assert read_given("../in/x.pdf", 9) == ("x.pdf", b"words")


def test_what_cannot_be_read_is_told_with_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/letter.pdf").write_bytes(b"words")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refused) as refusal:
        read_given("in/lettre.pdf", 9)
    (problem,) = refusal.value.problems
    assert (str(problem.where), problem.message) == ("in/lettre.pdf:1:1", "in/lettre.pdf is not there")
    assert problem.hint == "write in/letter.pdf"
    assert refusal.value.status is Exit.USAGE
