"""Briefs by chance: whatever the mixture, each is made and proven, or refused because it does not fit; seeds count on from 0."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from press.problems import Exit
from tests.briefs import Writer, Written, random_brief
from tests.workshop import Run, Shop, outcome, plain, put_brief, run, sheets, unchecked

WORDY = {
    "a very long title": Writer(lengths={"title": 60, "subtitle": 60}),
    "twenty-five judgments": Writer(counts={"key_judgments": 25}),
    "forty actors": Writer(counts={"actors": 40}),
    "long tables": Writer(counts={"rows": 40, "columns": 4}, lengths={"rows": 5}),
    "a box of many words": Writer(counts={"bottom_line": 1}, lengths={"bottom_line": 2400}),
    "very few letters": Writer(words=1, lengths={"title": 1}),
    "Arabic among Latin": Writer(language="mixed"),
    "Cyrillic": Writer(language="ru"),
    "many sources": Writer(sources=8),
    "long lists": Writer(counts={"items": 60, "gaps": 60, "caveats": 40}),
    "everything long": Writer(
        items=3, lengths={"text": 120, "because": 60, "what": 60, "sign": 60}, counts={"sections": 2}
    ),
}


def made(shop: Shop, name: str, written: Written, sheet: str, edition: str) -> Run | None:
    """Make a document; None if it does not fit. Anything else is a failure."""
    checked = unchecked(shop.workspace, put_brief(shop.workspace, name, written))
    one, refused = outcome(lambda: run(shop.workspace, checked, shop.audiences[sheet], edition))
    if refused is not None:
        assert refused.status is Exit.OVERSET, str(refused)[:400]
        assert all(problem.where.file and problem.rule == "overset" for problem in refused.problems)
    return one


@settings(
    max_examples=16,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(
    seed=st.integers(0, 10**6), sheet=st.sampled_from(sheets()), edition=st.sampled_from(("print", "email"))
)
def test_a_brief_by_chance(shop: Shop, seed: int, sheet: str, edition: str) -> None:
    made(shop, "chance", random_brief(seed), sheet, edition)


@pytest.mark.parametrize("name", WORDY)
def test_an_unusual_brief(shop: Shop, name: str) -> None:
    sheet = ("large-print", "analyst")[list(WORDY).index(name) % 2]
    one = made(shop, "unusual", WORDY[name].write(), sheet, "email")
    if one is not None:
        assert plain(str(one.release.brief.title)) in one.told
    if sheet == "large-print" and name not in ("a box of many words", "everything long"):
        assert one is not None


def test_the_same_seed_writes_the_same_brief() -> None:
    assert random_brief(7).brief == random_brief(7).brief != random_brief(8).brief
