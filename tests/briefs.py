"""Briefs for tests, made from the declarations in press.brief, so that a new field is filled without being listed here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any, Literal, get_args, get_origin

from press.brief import Actor, Brief, Event, Item, Passage, Relation, Source
from press.marked import Text
from press.reading.entries import Entry, declared, is_group
from press.sources.blocks import read_text
from press.sources.report import Report
from tests.fields import PLAIN, SPECIAL
from tests.scalar import Tree, yaml
from tests.vocabulary import WORDS, file_of, token

Leaf = tuple[str, ...]
# A passage is one thing: each of its fields in turn, and with a list whether it is counted.
FORMS = [
    (one.key, "numbered") if one.key == "items" else (one.key,)
    for one in declared(Passage).values()
    if one.key not in ("marking", "for", "numbered")
]


@dataclass(frozen=True)
class Written:
    """A brief with the reports that it rests on: their texts by file name, and the brief's own texts by path."""

    brief: str
    reports: Mapping[str, str]
    said: Mapping[Leaf, str]
    tree: Tree


@dataclass(kw_only=True)
class Writer:
    """How a brief is written: its language, how many items a list has and how many words a text, by the key of the field."""

    language: str = "en"
    full: bool = True
    items: int = 2
    counts: Mapping[str, int] = field(default_factory=dict)
    lengths: Mapping[str, int] = field(default_factory=dict)
    words: int = 9
    sources: int = 2
    marking: str = "TLP:CLEAR"
    audiences: str = "executive, analyst, public, field, large-print"
    token: bool = False
    evidence: bool = True
    random: Random = field(default_factory=lambda: Random(1))

    def __post_init__(self) -> None:
        self.vocabulary = WORDS[self.language].split()
        self.said: dict[Leaf, str] = {}
        self.paragraphs: dict[str, list[list[str]]] = {letter: [[]] for letter in "ABCDEFGH"[: self.sources]}
        self.pending: list[str] = []
        self.named: list[str] = []
        self.turn = 0

    # ------------------------------------------------------------------ the walk

    def group(self, kind: Any, path: Leaf) -> dict[str, Tree]:
        made = {}
        self.pending = []
        for key, one in declared(kind).items():
            if self.wanted(kind, one, path):
                made[key] = self.value(kind, one, one.kind, (*path, key))
        if kind in (Actor, Relation, Event):
            self.named = []
        return made

    def wanted(self, kind: Any, one: Entry, path: Leaf) -> bool:
        if (kind, one.key) == (Source, "id"):
            return self.sources > 1
        if kind is Passage and one.key not in ("marking", "for"):
            return one.key in FORMS[int(path[-1]) % len(FORMS)]
        if one.key in ("marking", "for") and issubclass(kind, Item):
            return self.marks(one, path)
        return one.required or self.chosen(one) or (one.key == "language" and self.language != "en")

    def chosen(self, one: Entry) -> bool:
        return self.full

    def marks(self, one: Entry, path: Leaf) -> bool:
        """Tell whether an item has its own marking and audiences."""
        return self.chosen(one)

    def value(self, kind: Any, one: Entry, hint: Any, path: Leaf) -> Tree:
        special = SPECIAL.get((kind.__name__, one.key)) or (
            None if get_origin(hint) is tuple else SPECIAL.get(("", one.key))
        )
        if special:
            return special(self, path)
        if get_origin(hint) is tuple:
            inner = get_args(hint)[0]
            return [self.value_of(kind, one, inner, (*path, str(n))) for n in range(self.count(one))]
        return self.value_of(kind, one, hint, path)

    def value_of(self, kind: Any, one: Entry, hint: Any, path: Leaf) -> Tree:
        if get_origin(hint) is tuple:
            cells = range(self.counts.get("columns", self.items))
            return [self.value_of(kind, one, get_args(hint)[0], (*path, str(n))) for n in cells]
        if is_group(hint):
            return self.group(hint, path)
        if get_origin(hint) is Literal:
            return get_args(hint)[-1]
        if hint is Text:
            return self.say(kind, one, path)
        return PLAIN[hint](self, path)

    def count(self, one: Entry) -> int:
        if one.key in ("sources", "body"):
            return {"sources": self.sources, "body": self.counts.get("body", len(FORMS))}[one.key]
        return self.counts.get(one.key, self.items if self.full else 1)

    # ------------------------------------------------------------------ words

    def say(self, kind: Any, one: Entry, path: Leaf) -> str:
        """Say something that no other field says, with a reference where a statement of fact needs one."""
        cites = one.limit >= 500 and "cites" not in declared(kind)
        end = "." if one.limit >= 300 else ""
        room = one.limit - 6 * cites - len(end)
        length = self.lengths.get(path[0], self.lengths.get(one.key, self.words if one.limit > 100 else 2))
        words = self.cut(self.phrase(length, path), room)
        self.said[path] = f"{words}{end}"
        if cites:
            return f"{words}{end} [{self.stands(f'{words}. {self.naming()}')}]"
        self.pending.append(f"{words}.")
        return f"{words}{end}"

    def phrase(self, length: int, path: Leaf) -> str:
        while True:
            words = " ".join(self.random.choice(self.vocabulary) for _ in range(length))
            words = words[0].upper() + words[1:]
            if self.token:
                words = f"{token(path)} {words}" if length > 2 else token(path)
            if words not in self.said.values():
                return words

    def cut(self, words: str, room: int) -> str:
        return words if len(words) <= room else words[:room].rsplit(" ", 1)[0].rstrip(",")

    def note(self, path: Leaf, words: str) -> str:
        """Remember words that no phrase is made of."""
        self.said[path] = words
        return words

    # ------------------------------------------------------------------ evidence

    def stands(self, words: str) -> str:
        """Put words into a report and return the number of their paragraph."""
        self.turn += 1
        letter = list(self.paragraphs)[self.turn % self.sources]
        paragraphs = self.paragraphs[letter]
        # What somebody said stands by itself, so that nothing else is taken for their words.
        if len(" ".join(paragraphs[-1])) > 600 or "“" in words or "“" in "".join(paragraphs[-1]):
            paragraphs.append([])
        paragraphs[-1].append(words.strip())
        return f"{letter if self.sources > 1 else ''}{len(paragraphs)}"

    def naming(self) -> str:
        """Name the actors that a statement is about, and when it happened."""
        return " ".join(dict.fromkeys(self.named))

    def rests(self) -> str:
        """Cite a paragraph that holds what the item has said so far."""
        told, self.pending = " ".join(self.pending), []
        return self.stands(told)

    def reports(self) -> Iterator[tuple[str, str]]:
        for letter, paragraphs in self.paragraphs.items():
            day = (
                "On Monday, November 26, 2024, the office told reporters"
                if self.full
                else "The office tells reporters"
            )
            paragraphs[0].insert(0, f"{day} that the river rises and that nobody has been harmed so far.")
            body = [" ".join(sentences) if self.evidence else paragraphs[0][0] for sentences in paragraphs]
            yield file_of(letter), "\n\n".join([f"River report {letter}", *body]) + "\n"

    def write(self) -> Written:
        """Write the brief and its reports."""
        tree = self.group(Brief, ())
        reports = dict(self.reports())
        for number, source in enumerate(tree["sources"]):
            _pin(source, reports[source["file"]], "ABCDEFGH"[number] if self.sources > 1 else "")
        return Written(yaml(tree), reports, dict(self.said), tree)


def _pin(source: dict[str, Tree], text: str, letter: str) -> None:
    """Fill in the fingerprint and the count that the source's report really has."""
    report = Report(letter, source["file"], None, read_text(text, source["file"]))  # type: ignore[arg-type]
    owned = tuple(replace(b, source=letter) if hasattr(b, "source") else b for b in report.blocks)
    report = replace(report, blocks=owned)
    real = {"paragraphs": str(len(report.paragraphs)), "sha256": report.sha256}
    source.update({key: value for key, value in real.items() if key in source})


# ---------------------------------------------------------------------- briefs


def fullest(language: str = "en", **more: Any) -> Written:
    """Write a brief in which every field is filled."""
    counts = {"sections": 1, **more.pop("counts", {})}
    return Writer(language=language, counts=counts, **more).write()


def emptiest(language: str = "en") -> Written:
    """Write a brief with nothing but what none may lack."""
    return Writer(language=language, full=False, sources=1, words=3).write()


class Chance(Writer):
    """Writes fields, items and words as chance has it."""

    def chosen(self, one: Entry) -> bool:
        return self.random.random() < 0.5 or one.key in (
            "actors",
            "accept",
            "language",
            "status",
            "cleared_by",
        )

    def count(self, one: Entry) -> int:
        if one.key == "sources":
            return self.sources
        return self.counts.get(one.key) or self.random.choice((1, 1, 2, 3, 5))

    def phrase(self, length: int, path: Leaf) -> str:
        length = self.random.choice((1, 2, 3, 5, 8, 13, 21, 34)) if length > 2 else length
        return super().phrase(length + 1, path)


def random_brief(seed: int) -> Written:
    """Write a brief by chance, the same for the same seed."""
    chance = Random(seed)
    language = chance.choice(list(WORDS)[:4])
    return Chance(
        language=language,
        sources=chance.choice((1, 2)),
        random=chance,
        counts={"actors": chance.choice((2, 3, 7))},
    ).write()
