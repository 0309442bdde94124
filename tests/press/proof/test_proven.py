"""Only prove makes a Proven, and a Refused tells everything."""

import hashlib
from dataclasses import replace

import pytest

from press.problems import Exit, Refused
from press.proof.proven import PROOFS, Proven, prove


def test_a_faithful_file_is_proven_as_it_is(build, expected):
    proven = prove(build(), expected)
    assert proven.data == build()
    assert proven.digest == hashlib.sha256(build()).hexdigest()
    assert "2 pages" in proven.notes


def test_nobody_else_may_say_that_bytes_are_proven(build, expected):
    with pytest.raises(TypeError):
        Proven(b"", (), "")
    with pytest.raises(TypeError):
        replace(prove(build(), expected), key=None)


def test_all_faults_of_all_proofs_come_at_once_with_file_and_page(build, expected):
    bad = build(
        ("content1", b"20 320 Td", b"290 320 Td"),
        ("info", b"/Author (Desk)", b""),
        ("content2", b"EMC\n/P", b"Q EMC\n/P"),
    )
    with pytest.raises(Refused) as refused:
        prove(bad, expected, "press.pdf")
    assert refused.value.status == Exit.UNPROVEN
    told = str(refused.value)
    assert "press.pdf:1:1: sound: page 2: Q without q" in told
    assert "press.pdf:1:1: bounds: page 1:" in told
    assert "press.pdf:1:1: information: the author" in told


def test_many_faults_of_one_kind_are_counted_not_listed(build, expected):
    with pytest.raises(Refused) as refused:
        prove(build(), replace(expected, parts=tuple(f"text {n}" for n in range(40))))
    told = [problem.message for problem in refused.value.problems if problem.rule == "words"]
    assert len(told) == 13
    assert told[-1].endswith("more of this kind")


def test_every_proof_has_a_manual_page():
    assert all(len(proof.__doc__.splitlines()) > 2 for proof in PROOFS)
