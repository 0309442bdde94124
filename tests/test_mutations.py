"""Corrupt a good brief, one fault at a time, and count by kind how many are caught."""

import random
from collections import Counter
from pathlib import Path

import pytest

from press.brief import Brief
from press.evidence import find
from press.marked import mark
from press.problems import Problems, Severity
from press.shape import shaped
from press.sources import Report, read_reports
from press.workspace import Workspace
from tests.corruptions import KINDS, Good

ROOT = Path(__file__).parents[1]
BRIEFS = [(ROOT, "briefs/2024-17-afghanistan.yaml")]
SEED = 20241128
MOST = 40

# Shares that must be caught.
GOALS = {
    "word in a quote": 1.0,
    "quote speaker": 1.0,
    "paraphrase in quotation marks": 1.0,
    "citation beyond the end": 1.0,
    "number": 0.95,
    "unit": 0.95,
    "dropped about": 0.95,
    "date": 0.95,
    "weekday": 0.95,
    "likelihood one step up": 0.95,
    "name": 0.8,
    "citation off by one": 0.8,
    "negation dropped or added": 0.8,
    "acronym": 0.8,
}


def pour(text: str, name: str = "brief.yaml") -> Brief | None:
    problems = Problems()
    tree = mark(text.encode(), name, problems)
    return shaped(Brief, tree, problems) if tree else None


def load(root: Path, name: str) -> Good:
    """Load a brief as if it were cleared: traps of a draft are only told."""
    text = (root / name).read_text().replace("status: draft", "status: cleared")
    brief = pour(text, name)
    assert brief
    problems = Problems()
    reports = read_reports(brief, Workspace(root), problems)
    assert not list(problems)
    return Good(text, brief, reports)


def stopping(brief: Brief, reports: tuple[Report, ...]) -> Counter[tuple[str, str]]:
    found = find(brief, reports)
    return Counter((one.rule, one.message) for one in found if one.severity is not Severity.NOTE)


def run(kind: str, good: Good) -> tuple[int, int, list[str]]:
    """Return how many corruptions of a kind were caught, how many there were, and the lines that got through."""
    rng = random.Random(f"{SEED} {kind}")
    changes = list(KINDS[kind](good, rng))
    if len(changes) > MOST:
        changes = rng.sample(changes, MOST)
    before = stopping(good.brief, good.reports)
    caught, total, missed = 0, 0, []
    for change in changes:
        brief = pour(good.spliced(*change))
        total += 1
        if brief is None or stopping(brief, good.reports) - before:
            caught += 1
        else:
            where, words = change[0]
            line = (
                where.text[: where.column - 1] + f"⟦{words}⟧" + where.text[where.column - 1 + where.length :]
            )
            missed.append(f"{where.line}: {line.strip()}")
    return caught, total, missed


@pytest.fixture(scope="module")
def good() -> list[Good]:
    return [load(root, name) for root, name in BRIEFS]


@pytest.mark.parametrize("kind", KINDS)
def test_mutations(kind: str, good: list[Good], capsys: pytest.CaptureFixture[str]) -> None:
    results = [run(kind, one) for one in good]
    caught, total = sum(one[0] for one in results), sum(one[1] for one in results)
    with capsys.disabled():
        print(f"\n{kind:32} {caught:4}/{total:<4}", end=" ")
    assert total
    missed = [line for one in results for line in one[2]]
    assert caught >= GOALS[kind] * total, "\n".join(missed)
