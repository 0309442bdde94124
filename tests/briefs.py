"""Briefs for tests, made from the declarations in press.brief, so that a new field is filled without being listed here."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any, Literal, get_args, get_origin

from press.brief import Actor, Brief, Event, Relation, Source
from press.values import Address, Grade, Names, Numbers, Parties
from press.citations import Cites
from press.entries import Entry, declared, is_group
from press.marked import Text
from press.markings import Marking
from press.sources.blocks import read_text
from press.sources.report import Report

WORDS = {
    "en": (
        "the river rises before dawn and farmers move their cattle to higher ground while traders wait for news of "
        "bridges roads markets wells schools clinics harvests bread salt wood smoke rain snow valleys passes "
        "villages elders teachers drivers guards merchants shepherds carry repair open close cross follow leave reach "
        "quietly slowly often seldom together apart"
    ),
    "fr": (
        "la rivière monte avant l’aube et les éleveurs déplacent leurs bêtes vers les hauteurs tandis que des marchands "
        "attendent des nouvelles du pont de la route du marché du puits de l’école où naïvement chacun répare ouvre "
        "ferme traverse suit quitte atteint lentement souvent rarement ensemble çà façade œuvre forêt neige vallée"
    ),
    "ar": (
        "يرتفع النهر قبل الفجر وينقل المزارعون ماشيتهم إلى أرض أعلى بينما ينتظر التجار أخبار الجسور والطرق والأسواق "
        "والآبار والمدارس والحصاد والخبز والملح والخشب والدخان والمطر والثلج والوديان والقرى شيوخ معلمون سائقون حراس"
    ),
    "fa-AF": (
        "دریا پیش از سپیده‌دم بالا می‌آید و دهقانان مواشی خود را به زمین‌های بلند می‌برند در حالی که تاجران چشم به راه خبر "
        "پل‌ها سرک‌ها بازارها چاه‌ها مکاتب درمانگاه‌ها حاصلات نان نمک چوب دود باران برف دره‌ها قریه‌ها بزرگان معلمان رانندگان"
    ),
    "ru": (
        "река поднимается до рассвета и крестьяне уводят скот на высокие места пока торговцы ждут вестей о мостах дорогах "
        "рынках колодцах школах больницах урожае хлебе соли дровах дыме дожде снеге долинах перевалах сёлах"
    ),
}
LIKELY = ("likely", "unlikely", "very likely", "almost certain", "very unlikely", "roughly even chance", "almost no chance", "not stated")
WHEN = {
    "1990s": "in the 1990s",
    "2020": "in 2020",
    "2021-08": "in August 2021",
    "2024-07 to 2024-09": "from July to September 2024",
    "2024-11-26": "on November 26, 2024",
    "next spring": "next spring",
}
SPEAKER = "Harbour Office"
Leaf = tuple[str, ...]
Tree = Any


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
    only: tuple[str, ...] = ()
    audiences: str = "executive, analyst, public, field, large-print"
    token: bool = False
    also: tuple[str, ...] = ()
    random: Random = field(default_factory=lambda: Random(1))

    def __post_init__(self) -> None:
        self.vocabulary = WORDS[self.language].split()
        self.said: dict[Leaf, str] = {}
        self.paragraphs: dict[str, list[list[str]]] = {letter: [[]] for letter in "ABCDEFGH"[: self.sources]}
        self.evidence: list[str] = []
        self.named: list[str] = []
        self.turn = 0

    # ------------------------------------------------------------------ the walk

    def group(self, kind: Any, path: Leaf) -> dict[str, Tree]:
        made = {}
        self.evidence = []
        for key, one in declared(kind).items():
            if self.wanted(kind, one, path):
                made[key] = self.value(kind, one, one.kind, (*path, key))
        if kind in (Actor, Relation, Event):
            self.named = []
        return made

    def wanted(self, kind: Any, one: Entry, path: Leaf) -> bool:
        if (kind, one.key) == (Source, "id"):
            return self.sources > 1
        if one.key in ("marking", "for") and kind is not Brief and not one.required:
            return self.full and (not self.only or path in self.marked_paths)
        return one.required or self.chosen(one) or (one.key == "language" and self.language != "en")

    def chosen(self, one: Entry) -> bool:
        return self.full

    @property
    def marked_paths(self) -> tuple[Leaf, ...]:
        return ()

    def value(self, kind: Any, one: Entry, hint: Any, path: Leaf) -> Tree:
        special = SPECIAL.get((kind.__name__, one.key)) or (None if get_origin(hint) is tuple else SPECIAL.get(("", one.key)))
        if special:
            return special(self, path)
        if get_origin(hint) is tuple:
            inner = get_args(hint)[0]
            return [self.value_of(kind, one, inner, (*path, str(n))) for n in range(self.count(one))]
        return self.value_of(kind, one, hint, path)

    def value_of(self, kind: Any, one: Entry, hint: Any, path: Leaf) -> Tree:
        if get_origin(hint) is tuple:
            return self.value(kind, one, hint, path)
        if is_group(hint):
            return self.group(hint, path)
        if get_origin(hint) is Literal:
            return get_args(hint)[-1]
        if hint is Text:
            return self.say(kind, one, path)
        return PLAIN[hint](self, path)

    def count(self, one: Entry) -> int:
        if one.key == "sources":
            return self.sources
        return self.counts.get(one.key, self.items if self.full else 1)

    # ------------------------------------------------------------------ words

    def say(self, kind: Any, one: Entry, path: Leaf) -> str:
        """Say something that no other field says, with a reference where a statement of fact needs one."""
        cites = one.limit >= 500 and "cites" not in declared(kind)
        end = "." if one.limit >= 300 else ""
        room = one.limit - 6 * cites - len(end)
        words = self.cut(self.phrase(self.lengths.get(one.key, self.words if one.limit > 100 else 2), path), room)
        self.said[path] = f"{words}{end}"
        if cites:
            return f"{words}{end} [{self.stands(f'{words}. {self.naming()}')}]"
        self.evidence.append(f"{words}.")
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
        if len(" ".join(paragraphs[-1])) > 600:
            paragraphs.append([])
        paragraphs[-1].append(words.strip())
        return f"{letter if self.sources > 1 else ''}{len(paragraphs)}"

    def naming(self) -> str:
        """Name the actors that a statement is about, and when it happened."""
        return " ".join(dict.fromkeys(self.named))

    def rests(self) -> str:
        """Cite a paragraph that holds what the item has said so far."""
        told, self.evidence = " ".join(self.evidence), []
        return self.stands(told)

    def reports(self) -> Iterator[tuple[str, str]]:
        for letter, paragraphs in self.paragraphs.items():
            day = "On Monday, November 26, 2024, the office told reporters" if self.full else "The office tells reporters"
            paragraphs[0].insert(0, f"{day} that the river rises and that nobody has been harmed so far.")
            body = [" ".join(sentences) for sentences in paragraphs]
            yield file_of(letter), "\n\n".join([f"River report {letter}", *body]) + "\n"

    def write(self) -> Written:
        """Write the brief and its reports."""
        tree = self.group(Brief, ())
        reports = dict(self.reports())
        for number, source in enumerate(tree["sources"]):
            _pin(source, reports[source["file"]], "ABCDEFGH"[number] if self.sources > 1 else "")
        return Written(yaml(tree), reports, dict(self.said), tree)


def token(path: Leaf) -> str:
    """Make a word of a path that stands in no other text: letters only, and no word of any language."""
    number = sum((index + 1) * 31**index * sum(map(ord, part)) for index, part in enumerate(path))
    letters = ""
    while number:
        number, rest = divmod(number, 18)
        letters += "bcdfghjklmnpqrstvz"[rest]
    return "Q" + letters


def file_of(letter: str) -> str:
    return f"source/river-{letter.lower()}.txt"


def _pin(source: dict[str, Tree], text: str, letter: str) -> None:
    """Fill in the fingerprint and the count that the source's report really has."""
    if "paragraphs" in source:
        report = Report(letter, source["file"], None, read_text(text, source["file"]))  # type: ignore[arg-type]
        owned = tuple(replace(b, source=letter) if hasattr(b, "source") else b for b in report.blocks)
        report = replace(report, blocks=owned)
        source["paragraphs"], source["sha256"] = str(len(report.paragraphs)), report.sha256


# ---------------------------------------------------------------------- fields that mean something


def _index(path: Leaf) -> int:
    return int(next(part for part in reversed(path) if part.isdigit()))


def _judgment(writer: Writer, path: Leaf) -> str:
    term = LIKELY[_index(path) % len(LIKELY)]
    words = writer.phrase(writer.lengths.get("judgment", writer.words), path)
    words = f"{writer.cut(words, 900)} {'' if term == 'not stated' else term}".strip() + "."
    writer.evidence.append(words)
    return writer.note(path, words)


def _source_says(writer: Writer, path: Leaf) -> str:
    words = writer.note(path, writer.phrase(writer.lengths.get("source_says", 5), path))
    writer.evidence.append(f"It adds: {words}.")
    return words


def _figure(writer: Writer, path: Leaf) -> str:
    if writer.token:
        return writer.note(path, token(path))
    words = f"about {2 + _index(path)},000 {writer.vocabulary[5 + _index(path) % 9]}"[:60]
    writer.evidence.append(f"It counts {words}.")
    return writer.note(path, words)


def _quote(writer: Writer, path: Leaf) -> str:
    words = writer.note(path, writer.cut(writer.phrase(writer.lengths.get("quote", 7), path), 1900))
    writer.evidence.append(f"The {SPEAKER} said: “{words}”.")
    return words


def _by(writer: Writer, path: Leaf) -> str:
    return writer.note(path, f"the {SPEAKER}" + (f", {token(path)}" if writer.token else ""))


def _name(writer: Writer, path: Leaf) -> str:
    words = writer.phrase(2, path).title()
    writer.named.append(f"This is told of {words}.")
    return writer.note(path, words)


def _between(writer: Writer, path: Leaf) -> str:
    names = [writer.said["actors", str(n), "name"] for n in range(writer.counts.get("actors", writer.items))]
    first, second = names[0], names[-1] if _index(path) % 2 else names[-(len(names) > 2) - 1]
    writer.named += [f"This is told of {one}." for one in (first, second)]
    return f"{first} -> {second}"


def _when(writer: Writer, path: Leaf) -> str:
    when, told = list(WHEN.items())[_index(path) % len(WHEN)]
    writer.named.append(f"It happened {told}.")
    return writer.note(path, token(path)) if writer.token else when


def _fixed(*choices: str) -> Any:
    return lambda writer, path: choices[_index(path) % len(choices) if len(path) > 1 else 0]


def _noted(*choices: str) -> Any:
    chosen = _fixed(*choices)
    return lambda writer, path: writer.note(path, chosen(writer, path))


SPECIAL: dict[tuple[str, str], Any] = {
    ("Source", "file"): lambda writer, path: file_of("ABCDEFGH"[_index(path)]),
    ("Source", "id"): _noted(*"ABCDEFGH"),
    ("Source", "may_reprint"): _fixed("yes", "no"),
    ("Source", "sha256"): _fixed("filled in when the report is known"),
    ("Source", "published"): _fixed("2024-11-27"),
    ("Judgment", "judgment"): _judgment,
    ("Judgment", "likelihood"): _fixed(*LIKELY),
    ("Judgment", "source_says"): _source_says,
    ("Judgment", "confidence"): _fixed("moderate", "low", "high"),
    ("KeyFigure", "figure"): _figure,
    ("Quote", "quote"): _quote,
    ("Quote", "by"): _by,
    ("Actor", "name"): _name,
    ("Actor", "in_source"): _name,
    ("Relation", "between"): _between,
    ("Event", "when"): _when,
    ("SectionMarking", "part"): _fixed("watch", "gaps", "caveats", "sections"),
    ("Acceptance", "warning"): _fixed("weekday", "year-missing"),
    ("Acceptance", "reason"): _fixed("An error of the report; told to the reader."),
    ("Acceptance", "in"): lambda writer, path: "source A1" if writer.sources > 1 else "source 1",
    ("Brief", "accept"): lambda writer, path: [
        {"warning": "weekday", "in": f"source {letter if writer.sources > 1 else ''}1", "reason": "An error of the report; told to the reader."}
        for letter in writer.paragraphs
    ],
    ("Brief", "date"): _fixed("2024-11-28"),
    ("Brief", "as_of"): _fixed("2024-11-27"),
    ("Brief", "version"): _fixed("2"),
    ("Brief", "number"): _noted("2024-17"),
    ("Brief", "scale"): _fixed("ICD 203"),
    ("Brief", "language"): lambda writer, path: writer.language,
}
PLAIN: dict[Any, Any] = {
    bool: _fixed("yes", "no"),
    int: _fixed("3"),
    date: _fixed("2024-11-26"),
    Marking: lambda writer, path: writer.marking,
    Names: lambda writer, path: writer.audiences,
    Numbers: lambda writer, path: "1",
    Grade: _fixed("C3", "F6"),
    Address: lambda writer, path: writer.note(path, f"https://example.org/{token(path).lower()}"),
    Parties: _between,
    Cites: lambda writer, path: writer.rests(),
}


# ---------------------------------------------------------------------- briefs


def fullest(language: str = "en", **more: Any) -> Written:
    """Write a brief in which every field is filled."""
    counts = {"sections": 1, "body": 1, **more.pop("counts", {})}
    return Writer(language=language, counts=counts, **more).write()


def emptiest(language: str = "en") -> Written:
    """Write a brief with nothing but what none may lack."""
    return Writer(language=language, full=False, sources=1, words=3).write()


class Chance(Writer):
    """Writes fields, items and words as chance has it."""

    def chosen(self, one: Entry) -> bool:
        return self.random.random() < 0.5 or one.key in ("actors", "accept", "language", "status", "cleared_by")

    def count(self, one: Entry) -> int:
        return self.counts.get(one.key) or (self.sources if one.key == "sources" else self.random.choice((1, 1, 2, 3, 5)))

    def phrase(self, length: int, path: Leaf) -> str:
        length = self.random.choice((1, 2, 3, 5, 8, 13, 21, 34)) if length > 2 else length
        return super().phrase(length + 1, path)


def random_brief(seed: int) -> Written:
    """Write a brief by chance, the same for the same seed."""
    chance = Random(seed)
    language = chance.choice(list(WORDS)[:4])
    return Chance(language=language, sources=chance.choice((1, 2)), random=chance, counts={"actors": chance.choice((2, 3, 7))}).write()


# ---------------------------------------------------------------------- YAML


def yaml(tree: Tree) -> str:
    """Write a tree as YAML, every text between quotation marks."""
    return "\n".join(_lines(tree, "")) + "\n"


def _lines(tree: Tree, indent: str) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, str):
            yield f"{indent}{key}: {quoted(value)}"
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _lines(value, indent + "  ")
        else:
            yield f"{indent}{key}:"
            for item in value:
                yield from _item(item, indent + "  ")


def _item(item: Tree, indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield f"{indent}- {quoted(item)}"
    elif isinstance(item, list):
        yield f"{indent}- [{', '.join(map(quoted, item))}]"
    else:
        first, *rest = _lines(item, indent + "  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest


def quoted(text: str) -> str:
    """Write a text as a scalar between double quotation marks; what JSON escapes in one letter, YAML does too."""
    return json.dumps(text, ensure_ascii=False)
