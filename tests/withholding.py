"""Briefs with markings by chance; and the same briefs without what an audience may not see, or with other words there."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from press.brief import Brief, SectionMarking, Source
from press.markings import Marking
from press.reading.entries import Entry
from press.values import Names, Numbers
from tests.briefs import Chance, Leaf, Written
from tests.scalar import Tree, yaml
from tests.vocabulary import token

TLP = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
CUI = ("UNCLASSIFIED", "CUI", "CUI//NOFORN", "CUI//FED ONLY", "CUI//NOFORN/FED ONLY")
SCHEMES = (TLP, CUI)
READERS = ("board", "staff")
# What no brief and no item can do without: its first one stays open.
_NEEDED = ("bottom_line", "key_judgments", "facts", "body", "items")
_PLAIN_WORDS = (
    "text",
    "judgment",
    "because",
    "horizon",
    "alternative",
    "label",
    "by",
    "what",
    "sign",
    "meaning",
    "heading",
)


class Marker(Chance):
    """Marks items and parts of a brief by chance."""

    def __init__(self, levels: tuple[str, ...], **more: Any) -> None:
        self.levels = levels
        super().__init__(**{"marking": levels[0], "token": True, **more})

    def marks(self, one: Entry, path: Leaf) -> bool:
        first = path[-1] == "0" and len(path) > 1 and path[-2] in _NEEDED
        return not first and self.random.random() < (0.4 if one.key == "marking" else 0.15)

    def wanted(self, kind: Any, one: Entry, path: Leaf) -> bool:
        return one.key not in ("sha256", "paragraphs") and super().wanted(kind, one, path)

    def chosen(self, one: Entry) -> bool:
        return one.key in ("gaps", "watch", "relations", "section_markings") or super().chosen(one)

    def value(self, kind: Any, one: Entry, hint: Any, path: Leaf) -> Tree:
        if hint is Marking and kind is not Brief:
            return self.random.choice(self.levels[:2] if kind is SectionMarking else self.levels)
        if (kind, one.key) == (Source, "id"):
            return "ABCDEFGH"[int(path[-2])]
        if hint is Names:
            return self.random.choice((*READERS, ", ".join(READERS)))
        if hint is Numbers:
            return ", ".join(sorted({str(self.random.randint(1, 2)), "1"}))
        return super().value(kind, one, hint, path)


def marked_brief(seed: int, levels: tuple[str, ...] = TLP, **more: Any) -> Written:
    """Write a brief with markings, the same for the same seed; its first gap names a judgment that everyone sees."""
    chance = Random(seed)
    counts = {"actors": 3, "key_judgments": chance.choice((2, 3, 5)), "sections": 1, "columns": 2, "rows": 1}
    marker = Marker(
        levels,
        sources=chance.choice((1, 2, 3)),
        random=chance,
        counts=counts,
        language=chance.choice(("en", "fr", "fa-AF")),
        **more,
    )
    written = marker.write()
    tree = {**written.tree, "marking": levels[0]}
    last = max(n for n, one in enumerate(tree["key_judgments"], 1) if not {"marking", "for"} & one.keys())
    tree["gaps"] = [{"text": f"It is not known what judgment {last} rests on."}, *tree["gaps"][1:]]
    return replace(written, brief=yaml(tree), tree=tree)


# ---------------------------------------------------------------------- what an audience may not see


def without(tree: Tree, hidden: Callable[[Tree], bool], closed: Callable[[str], bool]) -> Tree:
    """Return a tree as an editor would write it without the hidden items and parts: with the numbers of what is left."""
    tree = json.loads(json.dumps(tree))
    parts = {one["part"] for one in tree.get("section_markings", ()) if closed(one["marking"])}
    judgments = tree["key_judgments"]
    left = [n for n, one in enumerate(judgments, 1) if not hidden(one) and "key_judgments" not in parts]
    numbers = {str(old): str(new) for new, old in enumerate(left, 1)}
    made = {key: _bare(value, hidden) for key, value in tree.items() if key not in parts}
    made["section_markings"] = [
        one for one in tree.get("section_markings", ()) if one["part"] in made and one["part"] not in parts
    ]
    names = {one["name"] for one in made.get("actors", ())}
    made["relations"] = [
        one for one in made.get("relations", ()) if set(one["between"].split(" -> ")) <= names
    ]
    made["watch"] = list(_renumbered(made.get("watch", ()), numbers))
    for gap in made.get("gaps", ())[:1]:
        gap["text"] = re.sub(r"(?<=judgment )\d+", lambda one: numbers[one[0]], gap["text"])
    return {key: value for key, value in made.items() if value != [] or not isinstance(value, list)}


def _bare(value: Tree, hidden: Callable[[Tree], bool]) -> Tree:
    if isinstance(value, dict):
        return {key: _bare(one, hidden) for key, one in value.items()}
    return [_bare(one, hidden) for one in value if not hidden(one)] if isinstance(value, list) else value


def _renumbered(signs: Any, numbers: dict[str, str]) -> Iterator[Tree]:
    for one in signs:
        if "affects" not in one:
            yield one
            continue
        left = [numbers[number] for number in one["affects"].split(", ") if number in numbers]
        if left:
            yield {**one, "affects": ", ".join(left)}


def other_words(
    tree: Tree, hidden: Callable[[Tree], bool], closed: Callable[[str], bool], chance: Random
) -> Tree:
    """Return a tree with other words, more or fewer, in what is hidden."""
    tree = json.loads(json.dumps(tree))
    parts = {one["part"] for one in tree.get("section_markings", ()) if closed(one["marking"])}
    for key, value in tree.items():
        _reword(value, key in parts, hidden, chance)
    return tree


def _reword(value: Tree, inside: bool, hidden: Callable[[Tree], bool], chance: Random) -> None:
    inside = inside or (isinstance(value, dict) and hidden(value))
    for key, one in (
        value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    ):
        if inside and key in _PLAIN_WORDS and isinstance(one, str):
            count = (
                chance.choice((1, 2, 4))
                if key in ("by", "label", "heading", "horizon", "meaning")
                else chance.choice((1, 4, 40))
            )
            value[key] = " ".join(token((str(chance.random()),)) for _ in range(count))
        elif isinstance(one, dict | list):
            _reword(one, inside, hidden, chance)


def unseen(ceiling: str, reader: str) -> tuple[Callable[[Tree], bool], Callable[[str], bool]]:
    """Return what tells whether an item, and whether a marking, is not for a reader with a ceiling."""

    def closed(name: str) -> bool:
        level, _, caveats = name.partition("//")
        most, _, allowed = ceiling.partition("//")
        order = (*TLP, "UNCLASSIFIED", "CUI")
        return order.index(level) > order.index(most) or not set(filter(None, caveats.split("/"))) <= set(
            allowed.split("/")
        )

    def hidden(item: Tree) -> bool:
        if not isinstance(item, dict):
            return False
        named = item.get("for", reader).split(", ")
        return reader not in named or ("marking" in item and closed(item["marking"]))

    return hidden, closed
