"""Damaged files are told, never a traceback: seeded damage to files of every kind."""

import random
from contextlib import suppress

import pytest

from press.problems import Refused
from press.proof.proven import prove
from tests.proofs.planted import found
from tests.proofs.small import EXPECTED
from tests.proofs.test_leaks_in_attachments import ATTACHED
from tests.proofs.test_leaks_in_objects import PLANTED as IN_OBJECTS
from tests.proofs.test_leaks_on_pages import PLANTED as ON_PAGES

SEEDS = (*ATTACHED.values(), *IN_OBJECTS.values(), *ON_PAGES.values())
PIECES = rb"( ) << >> [ ] endobj stream 1_0_R 999999999999 -1 null /Kids BT ID < > /Font obj %".split()


def damaged(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(SEEDS)())
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at, how = chance.randrange(len(data)), chance.random()
        if how < 0.4:
            data[at] = chance.randrange(256)
        elif how < 0.6:
            del data[at : at + chance.randrange(1, 40)]
        elif how < 0.8:
            start = chance.randrange(len(data))
            data[at:at] = data[start : start + chance.randrange(1, 60)]
        else:
            data[at:at] = chance.choice(PIECES).replace(b"_", b" ")
    return bytes(data)


@pytest.mark.parametrize("seed", range(6))
def test_damage_is_told(seed):
    chance = random.Random(seed)
    for _ in range(40):
        data = damaged(chance)
        assert all(fault.message for fault in found(data))
        with suppress(Refused):
            prove(data, EXPECTED)
