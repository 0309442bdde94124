"""What may stand in a brief, and what it means if it is not said."""

from dataclasses import fields, is_dataclass
from typing import Any, get_args

import pytest

from press import brief as module
from press.brief import Brief, Item
from press.problems import Refused
from press.reading.entries import declared, is_group
from tests.desks import FILE, SMALL, brief

GROUPS = [kind for kind in vars(module).values() if is_dataclass(kind) and kind.__module__ == module.__name__]


def told(more: str, small: str = SMALL) -> list[tuple[int, str, str]]:
    with pytest.raises(Refused) as caught:
        brief(more, small)
    assert all(one.where.file == FILE and one.hint for one in caught.value.problems)
    return [(one.where.line, one.rule, one.hint) for one in caught.value.problems]


def test_the_smallest_brief_is_cautious() -> None:
    made = brief()
    assert (made.status, made.marking.name, made.version) == ("draft", "TLP:CLEAR", 1)
    assert (made.language, made.scale) == ("en", "ICD 203")
    assert not made.sources[0].may_reprint
    assert made.sources[0].grade is None


@pytest.mark.parametrize("key", ["title", "date", "sources", "bottom_line", "key_judgments"])
def test_what_no_brief_can_do_without_is_asked_for_by_name(key: str) -> None:
    asked = [
        hint for _, rule, hint in told("", f"\n{SMALL}".replace(f"\n{key}:", "\nqqq:")) if rule == "missing"
    ]
    assert [hint.partition(":")[0] for hint in asked] == [f"add {key}"]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("status: finished", "choice"),
        ("scale: NATO", "choice"),
        ("version: two", "whole-number"),
        ("as_of: 28.11.2024", "day"),
        ("judgements: x", "unknown"),
        ("watch:\n  - sign: Snow\n    affects: first", "numbers"),
        ("relations:\n  - Pakistan and Taliban: talk", "parties"),
    ],
)
def test_a_slip_is_told_at_its_line(line: str, rule: str) -> None:
    ((place, id_, _),) = told(line + "\n")
    assert (place, id_) == (len(SMALL.splitlines()) + len(line.splitlines()), rule)


def test_short_forms_mean_the_same_as_long_ones() -> None:
    short = brief(
        "gaps:\n  - Nobody knows. [1]\ntimeline:\n  1990s: It rose. [1]\nglossary:\n  UN: United Nations\n"
    )
    long = brief(
        "gaps:\n  - text: Nobody knows. [1]\n"
        "timeline:\n  - when: 1990s\n    what: It rose. [1]\n"
        "glossary:\n  - term: UN\n    meaning: United Nations\n"
    )
    assert (short.gaps, short.timeline, short.glossary) == (long.gaps, long.timeline, long.glossary)
    assert [(one.term, one.meaning) for one in short.glossary] == [("UN", "United Nations")]


def test_a_bottom_line_of_two_paragraphs_is_two_statements() -> None:
    two = SMALL.replace(
        "bottom_line: The river is likely to rise. [1]", "bottom_line: >\n  It rises. [1]\n\n  It falls. [2]"
    )
    assert [one.text for one in brief("", two).bottom_line] == ["It rises. [1]", "It falls. [2]"]


def test_items_can_be_kept_from_some_readers() -> None:
    made = brief("comments:\n  - text: Ask again.\n    marking: TLP:AMBER\n    for: analyst, executive\n")
    (comment,) = made.comments
    assert comment.marking is not None
    assert comment.marking.name == "TLP:AMBER"
    assert comment.audiences is not None
    assert comment.audiences.names == ("analyst", "executive")


@pytest.mark.parametrize("kind", GROUPS, ids=lambda kind: kind.__name__)
def test_editors_are_told_what_to_write_into_every_field(kind: Any) -> None:
    assert declared(kind)
    for name, one in declared(kind).items():
        assert one.doc, name


@pytest.mark.parametrize("kind", GROUPS, ids=lambda kind: kind.__name__)
def test_short_forms_are_made_of_fields_that_there_are(kind: Any) -> None:
    names = {one.name for one in fields(kind)}
    assert {*getattr(kind, "PAIR", ())} <= names
    assert getattr(kind, "SHORT", "") in {"", *names}


def test_every_part_that_readers_see_can_be_marked() -> None:
    unmarked = {"sources", "section_markings", "accept"}  # cut with what cites them, or never printed
    for name, one in declared(Brief).items():
        if get_args(one.kind) and is_group(get_args(one.kind)[0]) and name not in unmarked:
            assert issubclass(get_args(one.kind)[0], Item), name


@pytest.mark.parametrize(
    "more",
    [
        "marking:\n",
        "gaps:\n  - text: One.\n    marking:\n",
        "gaps:\n  - text: One.\n    marking: ''\n",
        "gaps:\n  - text: One.\n    for: ~\n",
        "section_markings:\n  gaps:\n",
    ],
)
def test_a_marking_that_was_left_empty_opens_nothing(more: str) -> None:
    (found,) = told(more)
    assert found[1] == "empty"
