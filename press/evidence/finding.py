"""What a rule finds: a problem that also knows by which name `accept:` may speak of its place."""

from dataclasses import dataclass

from press.problems import Problem


@dataclass(frozen=True)
class Finding(Problem):
    """A problem with the name of its place: `key_judgments 2`, or `source 3` for a report's paragraph 3."""

    place: str = ""
