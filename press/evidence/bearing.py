"""A case in; how much of what a statement is about stands in which paragraph out."""

from collections import defaultdict
from fractions import Fraction
from functools import cached_property, lru_cache
from math import log

from press.brief import Event, KeyFigure
from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.wording.dates import dates
from press.evidence.wording.names import names
from press.evidence.wording.numbers import Number, numbers
from press.evidence.wording.stems import content, stems
from press.sources import Paragraph


class Bearing:
    """Weighs each word, name and number by how few paragraphs have it."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._marks: dict[str, frozenset[str]] = {}

    @classmethod
    @lru_cache(maxsize=1)
    def of(cls, case: Case) -> "Bearing":
        """Return the one of this case, made when it is first asked for."""
        return cls(case)

    @cached_property
    def _where(self) -> dict[str, list[int]]:
        """For each mark of content, the paragraphs (by their place among all) that have it."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, paragraph in enumerate(self.case.paragraphs):
            for mark in self.marks(paragraph.text) | {f"@{one}" for one in self.case.named_in(paragraph)}:
                found[mark].append(place)
        return found

    def marks(self, text: str) -> frozenset[str]:
        """Return the marks of content of a text: stems, `@` names, `#` numbers and dates."""
        if text not in self._marks:
            self._marks[text] = self._read(text)
        return self._marks[text]

    def _read(self, text: str) -> frozenset[str]:
        named = {one.start: one for one in names(text) if not one.first or self.case.is_name(one)}
        counted = numbers(text)
        spelled = {place for one in counted for place in range(one.start, one.end)}
        found = {word.stem for word in content(text) if word.start not in named and word.start not in spelled}
        found |= {f"@{one.key}" for one in named.values()}
        found |= {f"#{one.value}{one.unit}" for one in counted}
        told = dates(text)
        found |= {f"#/{one.year}" for one in told if one.year}
        return frozenset(found | {f"#{one.month}/{one.year or ''}" for one in told if one.month})

    def shares(self, text: str) -> dict[Paragraph, float]:
        """Return, for each paragraph that has any, the share from 0 to 1 of the text's weight that it has."""
        paragraphs = self.case.paragraphs
        weights = self._weights(text)
        total = sum(weights.values())
        found: dict[int, float] = defaultdict(float)
        for mark, weight in weights.items():
            for place in self._where[mark]:
                found[place] += weight / total
        return {paragraphs[place]: share for place, share in found.items()} if len(weights) > 1 else {}

    def share_of(self, text: str, paragraphs: tuple[Paragraph, ...]) -> float:
        """Return the share from 0 to 1 of a text's weight that paragraphs have together, with their headings."""
        weights = self._weights(text)
        places = {place for place, one in enumerate(self.case.paragraphs) if one in paragraphs}
        above = frozenset().union(*(self.marks(self.case.heading(one)) for one in paragraphs))
        held = (mark for mark in weights if mark in above or places.intersection(self._where[mark]))
        return sum(weights[mark] for mark in held) / (sum(weights.values()) or 1)

    @lru_cache(maxsize=2)  # noqa: B019  (one Bearing lives for one check)
    def _weights(self, text: str) -> dict[str, float]:
        count = len(self.case.paragraphs)
        marks = self.marks(text) | self._exact(text)
        return {mark: log(1 + count / len(self._where[mark])) for mark in marks & self._where.keys()}

    def _exact(self, text: str) -> set[str]:
        """Return the marks of the reports' numbers for which a text has a rounded one: 50,467,278 for some 50.5 million."""
        rounded = [one for one in numbers(text) if one.bound and f"#{one.value}{one.unit}" not in self._where]
        self.case.spend(None, 10 * sum(len(self._numbers[one.unit]) for one in rounded))
        pairs = ((one, exact) for one in rounded for exact in self._numbers[one.unit])
        return {f"#{exact.value}{exact.unit}" for one, exact in pairs if one.rounds(exact.value)}

    @cached_property
    def _numbers(self) -> dict[str, tuple[Number, ...]]:
        """The numbers of the reports by their units, each value once."""
        found: dict[str, dict[Fraction, Number]] = defaultdict(dict)
        for paragraph in self.case.paragraphs:
            for one in numbers(paragraph.text):
                found[one.unit].setdefault(one.value, one)
        return defaultdict(tuple, {unit: tuple(values.values()) for unit, values in found.items()})

    def share(self, text: str, other: str) -> float:
        """Return the share from 0 to 1 of a text's weight that another text has."""
        weights = self._weights(text)
        return sum(weights[mark] for mark in self.marks(other) & weights.keys()) / (
            sum(weights.values()) or 1
        )


def closeness(text: str, other: str, at: int) -> float:
    """Return how close the words of a text stand, in another, to the place `at`; each counts by its distance."""
    wanted = stems(text) | {f"#{one.value}" for one in numbers(text)}
    marks = [(word.start, word.stem) for word in content(other)]
    marks = sorted(marks + [(one.start, f"#{one.value}") for one in numbers(other)])
    here = sum(1 for start, _ in marks if start < at)
    distances = (
        here - n if n < here else n - here + 1 for n, (_, mark) in enumerate(marks) if mark in wanted
    )
    return sum(1 / (1 + distance) for distance in distances)


def matter(case: Case, claim: Claim) -> str:
    """Return what a claim says, with what its place adds: the actor of a fact, the parties of a relation, the time."""
    if claim.part == "actors" and claim.key == "text":
        actor = case.brief.actors[int(claim.path.split()[1]) - 1]
        return f"— {actor.in_source or actor.name}; {claim.words}"
    if claim.part == "relations" and claim.key == "what":
        parties = case.brief.relations[int(claim.path.split()[1]) - 1].between
        return f"— {parties.actor}; {claim.words}; {parties.target}"
    if isinstance(claim.item, KeyFigure):
        return f"{claim.item.figure} {claim.item.label}"
    if isinstance(claim.item, Event):
        return f"{claim.item.what if claim.key == 'when' else claim.words} — {claim.item.when}"
    return claim.words
