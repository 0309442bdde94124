"""The leak proof finds nothing where nothing leaks: briefs in common words, of which withheld and kept texts share many.

The tests hold some of them; `python -m tests.random.test_false_hits [COUNT [FIRST]]` holds 200, and tells each hit.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from press.line import make
from press.problems import Problem
from press.workspace import Workspace
from tests.briefs import Written
from tests.scalar import yaml
from tests.withholding import TLP, marked_brief
from tests.workshop import outcome, outfit, policy, put, put_brief, unchecked

EDITIONS = ("email", "html", "print", "text")
SHEETS = ("all", "large-print", "public")
SAMPLE = 12


def prepared(folder: Path) -> Workspace:
    """Make a workspace with an audience for each sheet and each ceiling but the highest."""
    made = outfit(folder)
    for name in SHEETS:
        source = "analyst" if name == "all" else name
        sheet = (made.root / f"layouts/{source}.yaml").read_text().splitlines()
        put(
            made,
            f"layouts/{name}.yaml",
            "\n".join(["pages: 1-60" if x[:6] == "pages:" else x for x in sheet]),
        )
    audiences = [
        {"name": f"{name}-{rank}", "template": name, "ceiling": level, "attachments": "yes"}
        for name in SHEETS
        for rank, level in enumerate(TLP[:-1])
    ]
    put(made, "briefs/audiences.yaml", policy(*audiences))
    return made


def hits(workspace: Workspace, seed: int, seen: Counter[str]) -> Iterator[Problem]:
    """Make one file of a brief, and yield what the leak proof finds in it."""
    written = marked_brief(seed, token=False)
    audience = f"{SHEETS[seed % 3]}-{seed // 3 % 4}"
    named = ", ".join(f"{name}-{rank}" for name in SHEETS for rank in range(4))
    text = yaml(written.tree).replace('"board"', f'"{named}"').replace('"board, staff"', f'"{named}"')
    brief = put_brief(workspace, "common", Written(text, written.reports, written.said, written.tree))
    wanted = [(audience, EDITIONS[seed % 4])]
    made, refused = outcome(lambda: list(make(workspace, brief, wanted, unchecked(workspace, brief))))
    seen["made" if made else min(one.rule for one in refused.problems)] += 1 if made or refused else 0
    yield from (one for one in (refused.problems if refused else ()) if one.rule == "leak")


def test_common_words_are_no_leak(tmp_path_factory: pytest.TempPathFactory) -> None:
    seen = Counter[str]()
    workspace = prepared(tmp_path_factory.mktemp("common") / "work")
    found = [(seed, one.message) for seed in range(SAMPLE) for one in hits(workspace, seed, seen)]
    assert found == []
    assert seen["made"] > SAMPLE // 3


def main(count: int = 200, first: int = 0) -> int:
    """Hold that many briefs; print what was found and how many were made."""
    seen, found = Counter[str](), 0
    with TemporaryDirectory() as folder:
        workspace = prepared(Path(folder) / "work")
        for seed in range(first, first + count):
            for one in hits(workspace, seed, seen):
                found += 1
                print(seed, one.message)
    print(f"{count} briefs, {found} false hits", dict(seen))
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
