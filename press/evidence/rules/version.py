"""version: the first version of a brief is 1, and each one that replaces it counts on.

wrong   version: 0
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for a version below 1."""
    if case.brief.version < 1:
        message = f"version: {case.brief.version} is no version; the first is 1"
        yield Finding(case.brief.where, "", message, "write version: 1", place="version")
