"""A brief and its reports in; what the rules look at out: claims, and the paragraphs that they cite."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from press.brief import Brief
from press.citations import Citation
from press.evidence.claims import Claim, read_claims
from press.evidence.finding import Finding
from press.evidence.wording.names import Name, key, keys, names
from press.evidence.wording.sentences import sentences
from press.problems import Severity, Where
from press.sources import Paragraph, Report

# About five seconds of work; real briefs with reports of 50 pages take a thirtieth of it.
_COMPARISONS, _A_CLAIM, _LETTERS = 25_000_000, 1_000, 20
_SMALL = re.compile(r"\b[a-z]{2,}\b")
_GROUP = "(?:group|movement|organi[sz]ation|party|force|regime|company|government|agency)"
BACKWARDS = re.compile(
    rf"\b(?:he|she|it|they|(?:this|these|those)(?=\s+(?:is|are|was|were|has|have|can|could|may|would|included?|{_GROUP})\b)"
    rf"|the {_GROUP})\b",
    re.IGNORECASE,
)


class TooMuch(Exception):
    """Holding a brief against its reports takes more comparisons than it may; `where` is how far they got."""

    def __init__(self, where: Where) -> None:
        self.where = where


class Case:
    """A brief held against its reports."""

    def __init__(self, brief: Brief, reports: tuple[Report, ...]) -> None:
        self.brief = brief
        self.reports = {report.id: report for report in reports}
        self._searches, self._left = 25, _COMPARISONS
        self._weights: dict[int, tuple[tuple[Paragraph, ...], int]] = {}
        self._evidence: dict[int, tuple[tuple[Citation, ...], tuple[Paragraph, ...]]] = {}

    @cached_property
    def english(self) -> bool:
        """Tell whether the brief's wording can be read: rules of wording know English only."""
        return str(self.brief.language).casefold().split("-")[0] == "en"

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every stretch of the brief's words with the paragraphs that it rests on."""
        found, around = list[Claim](), None
        for claim in read_claims(self.brief):
            self.spend(claim, _A_CLAIM + (0 if claim.around is around else 5 * len(claim.around)))
            around = claim.around
            found.append(claim)
        return tuple(found)

    @cached_property
    def told(self) -> tuple[Claim, ...]:
        """The claims that say what the reports say."""
        return tuple(claim for claim in self.claims if claim.told)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of every report."""
        return tuple(paragraph for report in self.reports.values() for paragraph in report.paragraphs)

    @cached_property
    def cited(self) -> tuple[Paragraph, ...]:
        """Every paragraph that the brief cites, in the order of the reports."""
        around = {id(claim.around): claim.around for claim in self.claims}
        named = {(one.source, one.number) for cites in around.values() for one in cites}
        return tuple(one for one in self.paragraphs if (one.source, one.number) in named)

    def paragraph(self, citation: Citation) -> Paragraph | None:
        """Return the cited paragraph; None if there is none."""
        report = self.reports.get(citation.source)
        return report.paragraph(citation.number) if report else None

    def evidence(self, citations: tuple[Citation, ...]) -> tuple[Paragraph, ...]:
        """Return the cited paragraphs that exist, each once."""
        known = self._evidence.get(id(citations))
        if known is None:
            found = (self.paragraph(one) for one in citations)
            known = citations, tuple(dict.fromkeys(one for one in found if one))
            self._evidence[id(citations)] = known
        return known[1]

    @cached_property
    def _headings(self) -> dict[tuple[str, int], str]:
        """The heading under which each paragraph stands."""
        found, heading = {}, ""
        for report in self.reports.values():
            for block in report.blocks:
                if isinstance(block, Paragraph):
                    found[report.id, block.number] = heading
                else:
                    heading = block.text
        return found

    def heading_names(self, paragraph: Paragraph) -> frozenset[str]:
        """Return the keys of the names in the heading above a paragraph."""
        return keys(self.heading(paragraph))

    def heading(self, paragraph: Paragraph) -> str:
        """Return the heading under which a paragraph stands, or ``."""
        return self._headings[paragraph.source, paragraph.number]

    def named_in(self, paragraph: Paragraph) -> frozenset[str]:
        """Return the keys of the names in a paragraph and its heading, and in the one before if it begins with `it`."""
        found = keys(paragraph.text) | self.heading_names(paragraph)
        before = self.paragraph(Citation(paragraph.source, paragraph.number - 1, paragraph.where))
        if before and BACKWARDS.search(paragraph.text[: sentences(paragraph.text)[0][1]]):
            found |= keys(before.text)
        return found

    @cached_property
    def _known(self) -> frozenset[str]:
        """The keys of words that the reports write with a capital letter within a sentence, and never without."""
        capital = {one.key for paragraph in self.paragraphs for one in names(paragraph.text) if not one.first}
        small = {word for one in self.paragraphs for word in _SMALL.findall(one.text)}
        return frozenset(capital - {key(word) for word in small})

    @cached_property
    def setting(self) -> frozenset[str]:
        """The keys of names that the reports are about.

        They stand in a quarter of all paragraphs, or in more of a report's than any other name and in its title.
        """
        times = Counter(one for paragraph in self.paragraphs for one in keys(paragraph.text))
        usual = {one for one, count in times.items() if count > 2 and count * 4 >= len(self.paragraphs)}
        for report in self.reports.values():
            own = Counter(one for paragraph in report.paragraphs for one in keys(paragraph.text))
            usual |= {one for one, count in own.most_common(1) if count > 2} & keys(report.source.title)
        return frozenset(usual)

    def is_name(self, name: Name) -> bool:
        """Tell whether a word at the beginning of a sentence is a name, from the reports and the brief's own lists."""
        return name.key in self._known

    def goes_alone(self, word: str) -> bool:
        """Tell whether a report has this name with no other name before or behind it."""
        return key(word) in self._alone

    @cached_property
    def _alone(self) -> frozenset[str]:
        """The keys of names that stand between words that are none, and are never written small."""
        found = set()
        for paragraph in self.paragraphs:
            there = names(paragraph.text)
            for before, one, behind in zip((None, *there), there, (*there[1:], None), strict=False):
                beside = (before and paragraph.text[before.end : one.start] == " ") or (
                    behind and paragraph.text[one.end : behind.start] == " "
                )
                found |= set() if beside or one.first else {one.key}
        return frozenset(found & self._known)

    def may_search(self) -> bool:
        """Count searches for the nearest passage, which are slow; say no after 25 of them."""
        self._searches -= 1
        return self._searches >= 0

    def spend(self, claim: Claim | None, comparisons: int) -> None:
        """Count comparisons with the reports, each of a fifth of a microsecond or so; raise TooMuch in the end."""
        self._left -= comparisons
        if self._left < 0:
            raise TooMuch(claim.text.where if claim else self.brief.where)

    def grounds(self, claim: Claim) -> tuple[Paragraph, ...]:
        """Return what a claim must be borne out by: what it cites, or else its item, or else every report."""
        found = self.evidence(claim.cites) or self.evidence(claim.around) or self.paragraphs
        self.spend(claim, self._weight(found))
        return found

    def _weight(self, paragraphs: tuple[Paragraph, ...]) -> int:
        """Return how many comparisons it takes to search paragraphs once."""
        known = self._weights.get(id(paragraphs))
        if known is None:
            known = paragraphs, len(paragraphs) + sum(len(one.text) for one in paragraphs) // _LETTERS
            self._weights[id(paragraphs)] = known
        return known[1]


def warn_source(paragraph: Paragraph, span: tuple[int, int], message: str, hint: str) -> Finding:
    """Make a warning about words of a report; `accept:` calls the place `source 3`."""
    where = paragraph.at(span[0], span[1] - span[0])
    return Finding(where, "", message, hint, Severity.WARNING, place=f"source {paragraph.label}")


def listed(paragraphs: Iterable[Paragraph]) -> str:
    """Name paragraphs in a message: `paragraph 3`, or `paragraphs 1, 2 and 4`."""
    labels = [one.label for one in paragraphs]
    if len(labels) == 1:
        return f"paragraph {labels[0]}"
    return f"paragraphs {', '.join(labels[:-1])} and {labels[-1]}" if len(labels) <= 8 else "the reports"
