"""The small file of tests/proofs as fixtures: built, expected, and what a proof finds in it after changes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from press.proof.expected import Expected, Fault
from press.proof.reading.document import read
from tests.proofs.small import EXPECTED, build, shown


@pytest.fixture(name="build")
def fixture_build() -> Callable[..., bytes]:
    return build


@pytest.fixture(name="expected")
def fixture_expected() -> Expected:
    return EXPECTED


@pytest.fixture(name="faults")
def fixture_faults() -> Callable[..., list[Fault]]:
    """What one proof finds in the small file after changes to it, with other expectations if given."""

    def find(proof: object, *changes: tuple[str, bytes, bytes], **meant: object) -> list[Fault]:
        return list(proof.faults(read(build(*changes), "small.pdf"), replace(EXPECTED, **meant)))

    return find


@pytest.fixture(name="shown")
def fixture_shown() -> Callable[[str], bytes]:
    return shown
