"""Every rule is held against any file, and whatever a file holds, there is an answer."""

import random

import pytest

from press.proof.x4 import preflight as module
from press.proof.x4.preflight import RULES, SHOP, preflight, rule_name
from tests.printed import sound


def test_a_sound_file_passes():
    held = preflight(sound())
    assert held.found == ()
    assert held.passes


def test_every_rule_is_held_and_has_its_manual_page():
    folder = module.__file__.rpartition("/")[0]
    from pathlib import Path

    files = {file.stem for part in ("rules", "shop") for file in Path(folder, part).glob("[a-z]*.py")}
    assert {rule.__name__.rpartition(".")[2] for rule in (*RULES, *SHOP)} == files
    assert len(files) > 35
    for rule in RULES:
        assert f"ISO 15930-7, {rule.CLAUSE}" in (rule.__doc__ or "")
    assert rule_name(RULES[0], "x4-") == "x4-version"


def test_a_rule_that_fails_is_a_finding_not_a_pass(monkeypatch):
    def fail(file, drawn):
        raise KeyError("/Something")

    monkeypatch.setattr(RULES[3], "faults", fail)
    held = preflight(sound())
    assert [(one.rule, one.clause) for one in held.found] == [("x4-output-intent", "6.4.2")]
    assert not held.passes


@pytest.mark.parametrize("data", [b"", b"%PDF-1.6", b"words", sound()[:2000], b"%PDF-1.6\n" + bytes(5000)])
def test_what_is_no_pdf_is_told(data):
    held = preflight(data)
    assert not held.passes
    assert held.file is None or held.found


@pytest.mark.parametrize("seed", range(6))
def test_damaged_files_are_told_or_pass_but_never_break(seed):
    dice, whole = random.Random(seed), sound()
    marks = [
        at
        for at in range(len(whole))
        if (whole[at : at + 1] in b"/<[(" and at < 6000) or at > len(whole) - 3000
    ]
    for _ in range(20):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 8)):
            data[dice.choice(marks)] = dice.randrange(256)
        preflight(bytes(data))


def test_what_a_reader_has_to_forgive_is_told():
    shifted = sound().replace(b"endobj\n", b"endobj\n ", 3)
    told = [one for one in preflight(shifted).found if "has to forgive" in one.finding.message]
    assert {(one.rule, one.clause) for one in told} == {("x4-content", "6.1")}
    assert preflight(sound()).passes
