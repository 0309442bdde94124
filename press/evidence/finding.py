"""What a rule finds: a problem that also knows by which name `accept:` may speak of its place."""

from dataclasses import dataclass
from typing import Any

from press.problems import Problem, Where


@dataclass(frozen=True)
class Finding(Problem):
    """A problem with the name of its place: `key_judgments 2`, or `source 3` for a report's paragraph 3."""

    place: str = ""


def placed(value: Any, other: Where) -> Where:
    """Return where a value was typed, or another place if it does not know."""
    where = getattr(value, "where", None)
    return where if where is not None and where.file else other
