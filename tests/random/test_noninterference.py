"""The bytes of an audience's files stay the same if what it may not see was never written, or says something else."""

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import integers, sampled_from

from press.intake import read_brief
from press.line import make
from press.problems import Refused
from press.record import record
from press.release import cut
from press.workspace import Workspace
from tests.briefs import Written
from tests.cutting import readers
from tests.scalar import Tree, yaml
from tests.withholding import READERS, SCHEMES, TLP, marked_brief, other_words, unseen, without
from tests.workshop import outfit, policy, put, put_brief, unchecked

EDITIONS = ("print", "email", "text", "html")
BRIEFS = settings(
    deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with an audience for each reader and ceiling, and a sheet that prints all on as many pages as it takes."""
    made = outfit(tmp_path_factory.mktemp("traceless") / "work")
    sheet = (made.root / "layouts/analyst.yaml").read_text().replace("pages: 4-8", "pages: 1-60")
    assert "pages: 1-60" in sheet
    put(made, "layouts/all.yaml", sheet)
    audiences = [
        {
            "name": f"{reader}-{rank}",
            "template": "all",
            "ceiling": level,
            "portion_marks": "yes",
            "attachments": "yes",
            "source_text": "yes",
        }
        for reader in READERS
        for rank, level in enumerate(TLP)
    ]
    put(made, "briefs/audiences.yaml", policy(*audiences))
    return made


def files(
    workspace: Workspace, written: Written, tree: Tree, audience: str, editions: tuple[str, ...]
) -> dict[str, bytes] | None:
    """Make a brief's files for an audience; None if the line refuses it."""
    brief = put_brief(workspace, "traceless", Written(yaml(tree), written.reports, written.said, tree))
    try:
        made = make(
            workspace, brief, [(audience, edition) for edition in editions], unchecked(workspace, brief)
        )
        return {one.name: one.data for one in made}
    except Refused:
        return None


def for_audiences(tree: Any) -> Any:
    """Spell out each reader in `for:` as all audiences of that reader."""
    if isinstance(tree, dict):
        spelled = {key: for_audiences(value) for key, value in tree.items()}
        if "for" in tree:
            spelled["for"] = ", ".join(
                f"{one}-{rank}" for one in tree["for"].split(", ") for rank in range(len(TLP))
            )
        return spelled
    return [for_audiences(one) for one in tree] if isinstance(tree, list) else tree


def told(workspace: Workspace, tree: Tree, ceiling: str, reader: str) -> str | None:
    """Return all that a release says, as data; None if it is refused."""
    brief = read_brief(workspace, put(workspace, "briefs/told.yaml", yaml(tree)))
    try:
        release, _ = cut(brief, (), readers(ceiling, reader))
    except Refused:
        return None
    return f"{release.banner.name}\n{record(release)}"


def test_a_release_does_not_depend_on_what_is_withheld(workspace: Workspace) -> None:
    seen = Counter[str]()

    @seed(8)
    @settings(BRIEFS, max_examples=30)
    @given(integers(0, 10_000), sampled_from(SCHEMES), integers(0, 4), sampled_from(READERS))
    def holds(number: int, scheme: tuple[str, ...], rank: int, reader: str) -> None:
        tree = marked_brief(number, scheme).tree
        hidden, closed = unseen(scheme[rank], reader)
        whole = told(workspace, tree, scheme[rank], reader)
        if whole is None:
            return
        bare, reworded = without(tree, hidden, closed), other_words(tree, hidden, closed, Random(number))
        seen["withheld"] += tree not in (bare, reworded)
        assert told(workspace, bare, scheme[rank], reader) == whole
        assert told(workspace, reworded, scheme[rank], reader) == whole

    holds()
    assert seen["withheld"] > 15


def test_what_is_withheld_leaves_no_trace(workspace: Workspace) -> None:
    seen = Counter[str]()

    @seed(7)
    @settings(BRIEFS, max_examples=4)
    @given(integers(0, 10_000))
    def holds(number: int) -> None:
        chance = Random(number)
        written, reader, rank = marked_brief(number), chance.choice(READERS), chance.randrange(4)
        hidden, closed = unseen(TLP[rank], reader)
        audience, editions = f"{reader}-{rank}", (EDITIONS[number % 2], EDITIONS[2 + number % 2])
        whole = files(workspace, written, for_audiences(written.tree), audience, editions)
        if whole is None:
            return
        bare = without(written.tree, hidden, closed)
        reworded = other_words(written.tree, hidden, closed, chance)
        seen["withheld"] += written.tree not in (bare, reworded)
        assert files(workspace, written, for_audiences(bare), audience, editions) == whole
        assert files(workspace, written, for_audiences(reworded), audience, editions) == whole

    holds()
    assert seen["withheld"] >= 3
