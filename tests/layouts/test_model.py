"""Every field of a brief shows somewhere: each block prints its part whole, each choice changes what some sheet tells."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, Literal, get_args, get_origin

import pytest

from press.brief import Brief
from press.citations import Cites
from press.evidence import Checked
from press.language import load_language
from press.layout.composing import lay_out
from press.layout.design import open_design
from press.layout.story import Story
from press.marked import Text
from press.markings import Marking
from press.reading.entries import declared, is_group
from press.release import cut
from press.templates import Area, Extent, Part, Use
from press.values import Grade, Numbers
from tests.briefs import Written, fullest
from tests.planting import Path, at, copied, put_at
from tests.scalar import yaml
from tests.workshop import ROOT, Shop, put, sheets, unchecked

# What the design puts into the sentence of a judgment.
RANGE = re.compile(r"[ \u00a0]\([^()]*\)")
# What a brief holds for the line and not for its readers.
UNPRINTED = {
    ("Source", "file"),
    ("Source", "sha256"),
    ("Source", "paragraphs"),
    ("Illustration", "file"),
    ("SectionMarking", "part"),
    ("Acceptance", "warning"),
    ("Acceptance", "place"),
    ("Acceptance", "reason"),
    ("Brief", "language"),
    ("Brief", "status"),  # cleared and final are told in the words of the language, as are:
    ("Judgment", "confidence"),
}


def _story(shop: Shop, checked: Checked, sheet: str, *parts: Part) -> Story:
    """Let a sheet, or other parts in its stead, tell a brief."""
    audience = replace(shop.audiences[sheet], portion_marks=True, source_text=True)
    release, _ = cut(checked.brief, checked.reports, audience)
    design = open_design(shop.workspace, release)
    template = replace(design.template, parts=parts, pages=Extent(1, 60)) if parts else design.template
    return lay_out(release, replace(design, template=template)).pages().story


def _told(story: Story) -> str:
    """Return all words of a story, those of pictures too."""
    return "\n".join(
        RANGE.sub("", words) for tag in story.tree.walk() for words in (tag.text, tag.alt) if words
    )


def _texts(value: Any, owner: str = "", name: str = "") -> Iterator[tuple[str, str, Text]]:
    """Yield every text in a value with the class and the field that hold it."""
    if isinstance(value, Text):
        yield owner, name, value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one, owner, name)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            if one.name != "where":
                yield from _texts(getattr(value, one.name), type(value).__name__, one.name)


@pytest.fixture(scope="module")
def full(shop: Shop) -> Checked:
    shop.brief("fullest-en", fullest("en"), evidence=False)
    return shop.checked("fullest-en")


BLOCKS = sorted(file.stem for file in (ROOT / "layouts/blocks").glob("[a-z]*.py"))
PARTS = {one.name for one in fields(Brief)}
# What a block leaves to another one.
LEFT = {"key_judgments": {"source_says"}}


@pytest.mark.parametrize("block", [one for one in BLOCKS if one in PARTS])
def test_a_block_prints_every_text_of_its_part(shop: Shop, full: Checked, block: str) -> None:
    story = _story(shop, full, "analyst", Part(Text("wide"), (Area(Text("main"), (Use(Text(block)),)),)))
    told, period = _told(story), story.desk.language.period
    part = getattr(full.brief, block)
    wanted = [
        (name, text)
        for owner, name, text in _texts(part)
        if name not in LEFT.get(block, ()) and (owner, name) not in UNPRINTED
    ]
    assert wanted
    assert not [(name, text) for name, text in wanted if text not in told and period(text) not in told]


def test_every_text_of_the_model_stands_in_some_sheet(shop: Shop, full: Checked) -> None:
    told = "\n".join(_told(_story(shop, full, sheet)) for sheet in sheets())
    period = load_language("en", shop.workspace).period
    unprinted = {
        (owner, name)
        for owner, name, text in _texts(full.brief)
        if text not in told and period(text) not in told
    }
    assert unprinted <= UNPRINTED
    assert {("Brief", "title"), ("Judgment", "source_says"), ("Comment", "text")}.isdisjoint(unprinted)


def test_every_block_is_used_by_a_sheet() -> None:
    used = "".join((ROOT / f"layouts/{sheet}.yaml").read_text() for sheet in sheets())
    assert [block for block in BLOCKS if f"- {block}" not in used] == []


# ---------------------------------------------------------------------- choices, days and numbers

OTHER: dict[Any, Any] = {
    bool: lambda old: "no" if old == "yes" else "yes",
    int: lambda old: str(int(old) + 1),
    date: lambda old: old[:-2] + ("25" if old[-2:] != "25" else "24"),
    Grade: lambda old: "B2",
    Numbers: lambda old: "2",
    Cites: lambda old: "A2" if old == "A1" else "A1",
    Marking: lambda old: "TLP:GREEN",
}
# What changes how a brief is read, checked or cut, and not what is told of it.
UNTOLD = {("Source", "paragraphs"), ("Source", "may_reprint"), ("Brief", "marking")}
# Here every item has a marking of its own.
UNTOLD |= {("SectionMarking", "marking")}


def _choices(kind: Any, tree: Any, path: Path = ()) -> Iterator[tuple[tuple[str, str], Path, Any]]:
    """Yield the field, the path and the type of every value that is no text, in one item of each list."""
    for key, one in declared(kind).items():
        inner = get_args(one.kind)[0] if get_origin(one.kind) is tuple else one.kind
        if key not in at(tree, path):
            continue
        places = [(*path, key)]
        if get_origin(one.kind) is tuple:
            places = [(*path, key, number) for number in range(len(at(tree, (*path, key))))]
        for place in places:
            if is_group(inner):
                yield from _choices(inner, tree, place)
            elif inner in OTHER or get_origin(inner) is Literal:
                yield (kind.__name__, one.name), place, inner


def _fields(written: Written) -> dict[tuple[str, str], tuple[Path, Any]]:
    found: dict[tuple[str, str], tuple[Path, Any]] = {}
    for field, path, kind in _choices(Brief, written.tree):
        found.setdefault(field, (path, kind))
    return {field: found[field] for field in found if field not in UNTOLD}


FULLEST = fullest("en")
CHOICES = _fields(FULLEST)


def test_choices_are_found() -> None:
    wanted = {
        ("Brief", "date"),
        ("Brief", "as_of"),
        ("Brief", "status"),
        ("Brief", "version"),
        ("Source", "grade"),
        ("Judgment", "cites"),
    }
    assert (
        wanted
        | {("Judgment", "confidence"), ("Passage", "numbered"), ("Sign", "affects"), ("Comment", "marking")}
        <= CHOICES.keys()
    )
    assert len(CHOICES) > 20


@pytest.mark.parametrize("field", CHOICES, ids=".".join)
def test_a_choice_shows(shop: Shop, full: Checked, field: tuple[str, str]) -> None:
    path, kind = CHOICES[field]
    old = at(FULLEST.tree, path)
    new = (
        next(one for one in get_args(kind) if one != old) if get_origin(kind) is Literal else OTHER[kind](old)
    )
    text = yaml(put_at(copied(FULLEST.tree), path, new))
    for file in FULLEST.reports:
        text = text.replace(f'"{file}"', f'"{file.replace("source/", "source/fullest-en/")}"')
    changed = unchecked(shop.workspace, put(shop.workspace, "briefs/changed.yaml", text))
    assert any(_shown(shop, full, sheet) != _shown(shop, changed, sheet) for sheet in ("analyst", "public"))


def _shown(shop: Shop, checked: Checked, sheet: str) -> list[str]:
    """Return what a sheet tells of a brief, with the roles and attributes of what tells it."""
    story = _story(shop, checked, sheet)
    return [f"{tag.role} {tag.text} {tag.alt} {tag.attributes}" for tag in story.tree.walk()]
