"""Passwords that come from a file, from the environment or from a person, and those that are refused."""

import os
from pathlib import Path
from typing import Any

import pytest

from press.problems import Exit, Refused
from press.sending.passwords import VARIABLE, password, require

GOOD = "correct horse battery"


@pytest.fixture(autouse=True)
def unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin without a password, and leave none behind."""
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.delenv(VARIABLE)


class Terminal:
    def isatty(self) -> bool:
        return True


def test_a_file_holds_it_in_its_first_line(tmp_path: Path) -> None:
    (tmp_path / "password").write_text(f"{GOOD}\nnothing\n")
    require(str(tmp_path / "password"))
    assert password() == GOOD


def test_the_environment_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, GOOD)
    require(None)
    assert password() == GOOD


def test_a_person_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("press.sending.passwords.getpass", lambda prompt: asked.append(prompt) or GOOD)
    require(None)
    require(None)
    assert (password(), os.environ[VARIABLE], len(asked)) == (GOOD, GOOD, 1)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (None, "there is no password"),
        ("", "there is no password"),
        ("short one", "fewer than 12 letters"),
        ("pässword with é", "other signs than those of ASCII"),
        ("tab\tseparated password", "other signs than those of ASCII"),
    ],
)
def test_others_are_refused_without_being_told(known: str | None, told: str, monkeypatch: Any) -> None:
    if known is not None:
        monkeypatch.setenv(VARIABLE, known)
    with pytest.raises(Refused, match=told) as refusal:
        require(None)
    assert refusal.value.status is Exit.USAGE
    assert not known or known not in str(refusal.value.problems)


def test_what_encrypts_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.sending.passwords.find_spec", lambda name: None)
    with pytest.raises(Refused, match="what encrypts is not installed"):
        require(None)
