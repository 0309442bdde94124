"""What the bytes have to be."""

from dataclasses import FrozenInstanceError

import pytest

from press.proof.expected import Fault
from tests.proofs.small import EXPECTED, SECRET


def test_what_is_expected_does_not_change():
    with pytest.raises(FrozenInstanceError):
        EXPECTED.pages = 3


def test_withheld_texts_do_not_get_into_logs():
    from dataclasses import replace

    assert SECRET not in repr(replace(EXPECTED, withheld=(SECRET,)))


def test_a_fault_needs_no_page():
    assert Fault("wrong") == ("wrong", "", None)
