"""Of any brief: who may see less gets less; what is not in a release was withheld; what is in it may be seen."""

from collections import Counter
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import integers, sampled_from

from press.brief import Acceptance, Brief, Item, SectionMarking
from press.intake import read_brief
from press.marked import Text
from press.markings import Marking
from press.problems import Refused
from press.release import Release, Withheld, cut
from press.trees import every
from press.workspace import Workspace
from tests.cutting import readers
from tests.withholding import READERS, SCHEMES, marked_brief
from tests.workshop import put

BRIEFS = settings(max_examples=40, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
CASES = {"cut": 0, "pairs": 0}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("cuts")
    (folder / "briefs").mkdir()
    return Workspace(Path(folder))


def written(workspace: Workspace, number: int, scheme: tuple[str, ...]) -> Brief:
    return read_brief(workspace, put(workspace, "briefs/any.yaml", marked_brief(number, scheme).brief))


def tried(brief: Brief, ceiling: str, reader: str) -> tuple[Release, Withheld] | None:
    """Cut a brief; None if the release cannot do without something that is withheld."""
    try:
        made = cut(brief, (), replace(readers(name=reader), ceiling=Marking(ceiling)))
    except Refused as refused:
        assert {one.rule for one in refused.problems} <= {"required", "derived"}
        return None
    CASES["cut"] += 1
    return made


def places(release: Release) -> Counter[object]:
    return Counter(text.where for text in every(release.brief, Text))


@seed(4)
@BRIEFS
@given(integers(0, 10_000), sampled_from(SCHEMES), sampled_from(READERS))
def test_a_lower_ceiling_gives_a_part_of_what_a_higher_one_gives(
    workspace: Workspace, number: int, scheme: tuple[str, ...], reader: str
) -> None:
    brief = written(workspace, number, scheme)
    made = {name: one for name in scheme if (one := tried(brief, name, reader))}
    for low, high in product(made, made):
        if Marking(low).within(Marking(high)):
            CASES["pairs"] += low != high
            assert places(made[low][0]) <= places(made[high][0])
            assert made[low][0].banner.within(made[high][0].banner)


@seed(5)
@BRIEFS
@given(integers(0, 10_000), sampled_from(SCHEMES), sampled_from(READERS), integers(0, 4))
def test_every_text_is_in_the_release_or_was_withheld(
    workspace: Workspace, number: int, scheme: tuple[str, ...], reader: str, which: int
) -> None:
    brief = written(workspace, number, scheme)
    made = tried(brief, scheme[which], reader)
    if made is None:
        return
    spoken_to_us = {text.where for kind in (Acceptance, SectionMarking) for one in every(brief, kind) for text in every(one, Text)}
    seen = set(places(made[0]))
    hidden = {text.where for text in made[1].texts}
    assert {text.where for text in every(brief, Text)} - spoken_to_us == (seen | hidden) - spoken_to_us
    assert not seen & hidden


@seed(6)
@BRIEFS
@given(integers(0, 10_000), sampled_from(SCHEMES), sampled_from(READERS), integers(0, 4))
def test_every_item_of_a_release_may_be_seen(
    workspace: Workspace, number: int, scheme: tuple[str, ...], reader: str, which: int
) -> None:
    made = tried(written(workspace, number, scheme), scheme[which], reader)
    for item in every(made[0].brief, Item) if made else ():
        for one in (item, *(inner for value in vars(item).values() for inner in every(value, Item))):
            assert one.marking is not None
            assert one.marking.within(Marking(scheme[which]))
            assert one.audiences is None or reader in one.audiences.names


def test_the_properties_were_held_against_something() -> None:
    assert CASES["cut"] > 150
    assert CASES["pairs"] > 100
