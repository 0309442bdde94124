"""A word in every field of a brief: above an audience's ceiling it reaches neither the release nor the bytes, else it arrives."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest

from press.brief import Brief, Item
from press.intake import read_brief
from press.markings import TLP, Marking
from press.problems import Refused
from press.reading.entries import Entry, declared
from press.release import cut
from tests.briefs import Leaf, Writer, Written, emptiest
from tests.scalar import yaml
from tests.strings import strings
from tests.vocabulary import token
from tests.workshop import Run, Shop, outcome, put, put_brief, run, unchecked

LEVELS = [level.name for level in TLP.levels]
CEILINGS = {
    "executive": "TLP:AMBER",
    "analyst": "TLP:AMBER+STRICT",
    "public": "TLP:CLEAR",
    "field": "TLP:GREEN",
    "large-print": "TLP:CLEAR",
}
# What every brief must have something left of.
NEEDED = {"bottom_line", "key_judgments"}


class Planter(Writer):
    """Writes a word of its own into every text, and marks the second item of every list."""

    def __init__(self, key: str = "marking", **more: Any) -> None:
        self.key, self.planted = key, []
        counts = {"sections": 2, "actors": 3, "relations": 2, "items": 1, "rows": 1}
        super().__init__(token=True, evidence=False, words=3, sources=1, counts=counts, **more)

    def marks(self, one: Entry, path: Leaf) -> bool:
        if path[-1] != "1" or one.key != self.key:
            return False
        self.planted.append(path)
        return True

    def hidden(self, path: Leaf) -> bool:
        return any(path[: len(item)] == item for item in self.planted)


def planted(**more: Any) -> tuple[Written, set[str], set[str]]:
    """Write a brief; return it with the words in its marked items and the words elsewhere."""
    planter = Planter(**more)
    written = planter.write()
    hidden = {token(path) for path in written.said if planter.hidden(path)}
    return written, hidden, {token(path) for path in written.said} - hidden


def held(value: Any) -> Iterator[str]:
    """Yield every text in a value, the lines that its places quote left out."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from held(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            if one.name != "where":
                yield from held(getattr(value, one.name))


def found(words: set[str], texts: list[str]) -> set[str]:
    every = "\0".join(texts).casefold()
    return {word for word in words if word.casefold() in every}


@pytest.fixture(scope="module")
def briefs(shop: Shop) -> dict[str, Any]:
    """A brief for each level, by level, with what its reports say."""
    made = {}
    for level in LEVELS:
        written, hidden, shown = planted(marking=level)
        checked = unchecked(shop.workspace, put_brief(shop.workspace, "canaries", written))
        made[level] = checked, hidden, shown
    return made


@pytest.fixture(scope="module")
def controls(shop: Shop, briefs: dict[str, Any]) -> Callable[[str, str], set[str]]:
    """The words that an audience's documents hold if nothing is withheld."""
    checked, hidden, shown = briefs[LEVELS[0]]
    made = cache(lambda name, edition: run(shop.workspace, checked, shop.audiences[name], edition).data)
    return cache(lambda name, edition: found(hidden | shown, list(strings(made(name, edition)))))


def test_the_words_are_many_and_unlike() -> None:
    written, hidden, shown = planted()
    words = hidden | shown
    assert len(hidden) > 30 < len(shown)
    assert len(words) == len(written.said)
    assert not [(one, two) for one in words for two in words if one != two and one in two]


def test_every_item_of_the_model_is_marked_somewhere() -> None:
    planter = Planter()
    planter.write()
    kinds = {path[0] if len(path) == 2 else path[-2] for path in planter.planted}
    items = {
        one.key
        for one in declared(Brief).values()
        for kind in [getattr(one.kind, "__args__", [None])[0]]
        if isinstance(kind, type) and issubclass(kind, Item)
    }
    assert items | {"facts", "body"} <= kinds
    assert len(items) > 12


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("ceiling", [None, *LEVELS])
def test_nothing_above_the_ceiling_is_in_the_release(
    shop: Shop, briefs: dict[str, Any], level: str, ceiling: str | None
) -> None:
    checked, hidden, shown = briefs[level]
    audience = replace(shop.audiences["analyst"], ceiling=Marking(ceiling) if ceiling else None)
    release, withheld = cut(checked.brief, checked.reports, audience)
    texts = list(held((release.brief, release.reports)))
    allowed = LEVELS.index(level) <= LEVELS.index(ceiling or LEVELS[0])
    assert found(hidden, texts) == (hidden if allowed else set())
    assert found(shown, texts) == shown
    assert found(hidden, list(held(withheld))) == (set() if allowed else hidden)


@pytest.mark.parametrize("level", ["TLP:GREEN", "TLP:AMBER", "TLP:RED"])
@pytest.mark.parametrize("name", CEILINGS)
def test_nothing_above_the_ceiling_is_in_the_bytes(
    shop: Shop, briefs: dict[str, Any], controls: Any, level: str, name: str
) -> None:
    checked, hidden, shown = briefs[level]
    audience = replace(shop.audiences[name], ceiling=Marking(CEILINGS[name]))
    edition = "print" if level == "TLP:AMBER" else "email"
    made = run(shop.workspace, checked, audience, edition)
    texts = list(strings(made.data))
    printed = controls(name, edition)
    allowed = LEVELS.index(level) <= LEVELS.index(CEILINGS[name])
    assert found(hidden, texts) == (printed & hidden if allowed else set())
    assert found(shown, texts) >= printed & shown
    assert len(printed & hidden) > 6


@pytest.mark.parametrize(
    ("name", "edition"), list(zip(CEILINGS, ["print", "email", "email", "print", "email"], strict=True))
)
def test_withheld_words_leave_no_trace(shop: Shop, name: str, edition: str) -> None:
    """The bytes stay the same if what is withheld is replaced or was never written."""
    planter = Planter(marking="TLP:RED")
    written = planter.write()
    audience = replace(shop.audiences[name], ceiling=Marking(CEILINGS[name]))
    without = _without(written.tree, planter.planted)
    other = json.loads(json.dumps(written.tree))
    for path, text in written.said.items():
        if planter.hidden(path) and not _named(path):
            _put(other, path, f"{text[::-1]} and more words than there were before")
    made = [_made(shop, written, tree, audience, edition).data for tree in (written.tree, without, other)]
    assert made[0] == made[1]
    assert made[0] == made[2]


def _made(shop: Shop, written: Written, tree: Any, audience: Any, edition: str) -> Run:
    name = put_brief(shop.workspace, "traceless", replace(written, brief=yaml(tree)))
    return run(shop.workspace, unchecked(shop.workspace, name), audience, edition)


def _named(path: Leaf) -> bool:
    """Tell whether other fields refer to a text, or whether it is too short for more words."""
    return path[-1] in ("name", "term", "figure", "when", "kind", "likelihood")


def _put(tree: Any, path: Leaf, text: str) -> None:
    *parents, last = (int(part) if part.isdigit() else part for part in path)
    for part in parents:
        tree = tree[part]
    tree[last] = text


def _without(tree: Any, items: list[Leaf]) -> Any:
    """Return a tree without some of its items."""
    tree = json.loads(json.dumps(tree))
    for path in sorted(items, key=len, reverse=True):
        inner = tree
        for part in path[:-1]:
            inner = inner[int(part) if part.isdigit() else part] if inner is not None else None
        inner[int(path[-1])] = None
    return _bare(tree)


def _bare(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _bare(value) for key, value in tree.items()}
    return [_bare(one) for one in tree if one is not None] if isinstance(tree, list) else tree


# ---------------------------------------------------------------------- other ways to withhold

PARTS = [
    one.key
    for one in declared(Brief).values()
    for kind in [getattr(one.kind, "__args__", [None])[0]]
    if isinstance(kind, type) and issubclass(kind, Item)
]


@pytest.mark.parametrize("part", [part for part in PARTS if part not in NEEDED])
def test_a_marked_part_goes_altogether(shop: Shop, part: str) -> None:
    written, _, _ = planted(key="none")
    tree = {**written.tree, "section_markings": {part: "TLP:RED"}}
    text = yaml({**tree, "section_markings": [{"part": part, "marking": "TLP:RED"}]})
    brief = read_brief(shop.workspace, put(shop.workspace, "briefs/parts.yaml", text))
    release, _ = cut(brief, (), replace(shop.audiences["analyst"], ceiling=Marking("TLP:AMBER+STRICT")))
    inside = {token(path) for path in written.said if path[0] == part}
    outside = {token(path) for path in written.said if path[0] not in (part, "relations")}
    texts = list(held(release.brief))
    assert inside
    assert found(inside, texts) == set()
    assert found(outside, texts) == outside


@pytest.mark.parametrize("part", sorted(NEEDED))
def test_a_release_that_lost_a_needed_part_is_refused(shop: Shop, part: str) -> None:
    written, _, _ = planted(key="none")
    text = yaml({**written.tree, "section_markings": [{"part": part, "marking": "TLP:RED"}]})
    brief = read_brief(shop.workspace, put(shop.workspace, "briefs/parts.yaml", text))
    with pytest.raises(Refused) as refused:
        cut(brief, (), replace(shop.audiences["analyst"], ceiling=Marking("TLP:AMBER")))
    assert [problem.rule for problem in refused.value.problems] == ["required"]


def test_what_is_for_others_goes(shop: Shop) -> None:
    written, hidden, shown = planted(key="for", audiences="somebody-else")
    brief = read_brief(shop.workspace, put(shop.workspace, "briefs/others.yaml", written.brief))
    texts = list(held(cut(brief, (), shop.audiences["analyst"])[0].brief))
    assert found(hidden, texts) == set()
    assert found(shown, texts) == shown


def test_a_brief_above_the_ceiling_is_refused(shop: Shop) -> None:
    text = emptiest().brief + "marking: TLP:RED\n"
    brief = read_brief(shop.workspace, put(shop.workspace, "briefs/red.yaml", text))
    with pytest.raises(Refused) as refused:
        cut(brief, (), replace(shop.audiences["analyst"], ceiling=Marking("TLP:AMBER")))
    assert "ceiling" in {problem.rule for problem in refused.value.problems}


@pytest.mark.parametrize(
    "marking", ["TLP:BLUE", "tlp:red", "SECRET SQUIRREL", "TLP: RED", "TLP:RED ", "OFFICIAL"]
)
def test_a_marking_that_nobody_knows_is_never_let_through(shop: Shop, marking: str) -> None:
    """It is refused where it stands, or it counts as above every ceiling of another scheme."""
    written, hidden, _ = planted(marking=marking)
    name = put(shop.workspace, "briefs/unknown.yaml", written.brief)
    brief, refused = outcome(lambda: read_brief(shop.workspace, name))
    if brief is None:
        assert refused
        assert all("marking" in problem.rule and problem.where.line > 1 for problem in refused.problems)
        return
    release, _ = cut(brief, (), replace(shop.audiences["analyst"], ceiling=Marking("TLP:AMBER+STRICT")))
    assert found(hidden, list(held(release.brief))) == set()
