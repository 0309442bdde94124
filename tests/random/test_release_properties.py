"""Of any brief: who may see less gets less; what is not in a release was withheld; what is in it may be seen."""

from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import integers, sampled_from, tuples

from press.brief import Acceptance, Brief, Item, SectionMarking
from press.intake import read_brief
from press.marked import Text
from press.markings import Marking
from press.release import Release, Withheld, cut
from press.trees import every
from press.workspace import Workspace
from tests.cutting import readers
from tests.withholding import READERS, SCHEMES, marked_brief
from tests.workshop import outcome, put

BRIEFS = settings(
    max_examples=40,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
# The number of a brief, its scheme of markings, the rank of the ceiling and the reader.
CASES = tuples(integers(0, 10_000), sampled_from(SCHEMES), integers(0, 4), sampled_from(READERS))
Case = tuple[int, tuple[str, ...], int, str]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("cuts")
    (folder / "briefs").mkdir()
    return Workspace(Path(folder))


def written(workspace: Workspace, number: int, scheme: tuple[str, ...]) -> Brief:
    return read_brief(workspace, put(workspace, "briefs/any.yaml", marked_brief(number, scheme).brief))


def tried(brief: Brief, ceiling: str, reader: str) -> tuple[Release, Withheld] | None:
    """Cut a brief; None if the release cannot do without something that is withheld."""
    made, refused = outcome(lambda: cut(brief, (), readers(ceiling, reader)))
    assert refused is None or {one.rule for one in refused.problems} <= {"required", "derived"}
    return made


def places(release: Release) -> Counter[object]:
    return Counter(text.where for text in every(release.brief, Text))


def test_a_lower_ceiling_gives_a_part_of_what_a_higher_one_gives(workspace: Workspace) -> None:
    seen = Counter[str]()

    @seed(4)
    @BRIEFS
    @given(CASES)
    def holds(case: Case) -> None:
        number, scheme, _, reader = case
        brief = written(workspace, number, scheme)
        made = {name: one for name in scheme if (one := tried(brief, name, reader))}
        for low, high in product(made, made):
            if Marking(low).within(Marking(high)):
                less, more = places(made[low][0]), places(made[high][0])
                seen["smaller"] += less != more
                assert less <= more
                assert made[low][0].banner.within(made[high][0].banner)

    holds()
    assert seen["smaller"] > 100


def test_every_text_is_in_the_release_or_was_withheld(workspace: Workspace) -> None:
    seen = Counter[str]()

    @seed(5)
    @BRIEFS
    @given(CASES)
    def holds(case: Case) -> None:
        number, scheme, rank, reader = case
        brief = written(workspace, number, scheme)
        made = tried(brief, scheme[rank], reader)
        if made is None:
            return
        kinds = (Acceptance, SectionMarking)
        ours = {text.where for kind in kinds for one in every(brief, kind) for text in every(one, Text)}
        kept, hidden = set(places(made[0])), {text.where for text in made[1].texts}
        assert {text.where for text in every(brief, Text)} - ours == (kept | hidden) - ours
        assert not kept & hidden
        seen["withheld"] += bool(hidden - ours)

    holds()
    assert seen["withheld"] > 20


def test_every_item_of_a_release_may_be_seen(workspace: Workspace) -> None:
    seen = Counter[str]()

    @seed(6)
    @BRIEFS
    @given(CASES)
    def holds(case: Case) -> None:
        number, scheme, rank, reader = case
        made = tried(written(workspace, number, scheme), scheme[rank], reader)
        for item in every(made[0].brief, Item) if made else ():
            inner = [one for value in vars(item).values() for one in every(value, Item)]
            for one in (item, *inner):
                seen["items"] += 1
                assert one.marking is not None
                assert one.marking.within(Marking(scheme[rank]))
                assert one.audiences is None or reader in one.audiences.names

    holds()
    assert seen["items"] > 500
