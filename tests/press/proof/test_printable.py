"""The line proves its print files by the rules of print shops."""

from press.problems import Refused
from press.proof.printable import faults
from press.proof.proven import PROOFS
from press.proof.reading.document import read


def test_a_file_that_is_none_for_a_press_is_told_clause_by_clause(build, expected):
    from dataclasses import replace

    document = read(build())
    told = [fault.message for fault in faults(document, replace(expected, edition="print"))]
    assert any(one.startswith("x4-output-intent (6.4.2)") for one in told)
    assert any(one.startswith("x4-boxes (6.12), object ") for one in told)
    assert not list(faults(document, expected))


def test_it_is_among_the_proofs_of_the_line(build, expected):
    assert any(proof.__name__ == "press.proof.printable" for proof in PROOFS)
    assert issubclass(Refused, Exception)
