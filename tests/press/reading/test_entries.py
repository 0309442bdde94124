"""A dataclass says what YAML may hold: names, types, what is required, and how long."""

from dataclasses import dataclass, field

import pytest

from press.marked import Text
from press.problems import Where
from press.reading.entries import declared, is_group, named
from press.shape import entry


@dataclass(frozen=True)
class Inner:
    text: Text = entry("words")


@dataclass(frozen=True)
class Word:
    @classmethod
    def read(cls, text: Text) -> "Word":
        return cls()


@dataclass(frozen=True)
class Outer:
    title: Text = entry("its title", limit=30)
    readers: Text | None = entry("who", key="for", default=None)
    inner: tuple[Inner, ...] = entry("more", default=(), single=True)
    word: Word = entry("a word", default=Word(), kw_only=True)
    where: Where = field(default=Where(""))


def test_entries_go_by_their_names_in_yaml() -> None:
    entries = declared(Outer)
    assert list(entries) == ["title", "for", "inner", "word"]
    assert [one.required for one in entries.values()] == [True, False, False, False]
    assert [one.kind for one in entries.values()] == [Text, Text, tuple[Inner, ...], Word]
    assert [one.limit for one in entries.values()] == [30, 20_000, 20_000, 20_000]
    assert (entries["for"].name, entries["for"].doc, entries["inner"].single) == ("readers", "who", True)


def test_an_entry_is_found_by_its_field() -> None:
    assert named(Outer, "readers").key == "for"


def test_a_group_is_a_dataclass_that_is_not_read_from_a_text() -> None:
    assert is_group(Inner)
    assert not is_group(Word)
    assert not is_group(Text)


def test_keyword_fields_may_stand_anywhere() -> None:
    assert Outer(Text("a"), word=Word()).title == "a"


def test_a_field_with_any_default_may_be_left_out() -> None:
    @dataclass(frozen=True)
    class Lax:
        rows: tuple[Text, ...] = field(default_factory=tuple)

    assert not declared(Lax)["rows"].required


def test_a_field_of_two_types_is_a_mistake_of_the_programmer() -> None:
    @dataclass(frozen=True)
    class Torn:
        text: Text | int = entry("either")

    with pytest.raises(TypeError, match=r"text: .* has more than one type"):
        declared(Torn)
