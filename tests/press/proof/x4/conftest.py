"""What preflight says of a small sound print file after one change to it."""

from collections.abc import Callable

import pytest

from press.proof.x4.finding import Finding
from press.proof.x4.preflight import preflight
from tests.printed import Change, broken


@pytest.fixture(name="told")
def fixture_told() -> Callable[[Change], set[tuple[str, str]]]:
    """Return the rules, with their clauses, that turn red after a change."""

    def tell(change: Change) -> set[tuple[str, str]]:
        return {(one.rule, one.clause) for one in preflight(broken(change)).found if one.finding.grave}

    return tell


@pytest.fixture(name="findings")
def fixture_findings() -> Callable[[Change], list[Finding]]:
    """Return everything that is found after a change, remarks too."""
    return lambda change: [one.finding for one in preflight(broken(change)).found]
