"""acronym: an abbreviation is explained, once, and as the source explains it.

Every abbreviation in the brief stands under glossary:, or behind its full name in brackets where it is first
used, or in the name of an actor. A handful that everyone knows (US, UN, EU …) need no explanation. Where a
report spells an abbreviation out, the glossary must mean the same.

    wrong   - Its cooperation with the TPP raises concern. [13]
    right   - Its cooperation with the TTP raises concern. [13]
            glossary:
              TTP: Tehreek-e-Taliban Pakistan
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.names import keys
from press.evidence.wording.sentences import quoted
from press.problems import Severity

_ACRONYM = re.compile(r"(?<![\w'’.-])[A-Z][A-Z&]+(?:-[A-Z]+)?(?:-?\d+)?(?=s?(?![\w]|-[A-Z]))")
_KNOWN = {
    "US",
    "USA",
    "UK",
    "UN",
    "EU",
    "NATO",
    "AIDS",
    "HIV",
    "COVID-19",
    "TLP",
    "OK",
    "GDP",
    "CEO",
    "NGO",
    "PDF",
    "TV",
    "CD",
    "DVD",
}
_ROMAN = re.compile(r"[IVX]+")
_SPELLED = re.compile(
    r"(?:The\s+)?((?:[A-Z][\w'’-]*(?:\s+(?:of|for|the|and|on|in|to|de|e)\b)*\s+){1,10})\((?:the\s+)?([A-Z][A-Z&-]+)\)"
)
_BRACKETED = re.compile(r"\(([A-Z][A-Z&-]+)\)\s*$")
_SKIPPED = {"source_says", "quote", "in_source"}


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each abbreviation that is not explained or is explained in another way."""
    explained = {str(one.term) for one in case.brief.glossary} | _KNOWN
    for text in dict.fromkeys(claim.text for claim in case.claims):
        explained |= {match[2] for match in _SPELLED.finditer(text)}
    for claim in case.claims:
        if claim.part == "actors" and claim.key == "name":
            explained |= set(_ACRONYM.findall(claim.text))
    seen: set[str] = set()
    for claim in case.claims:
        for start, end in _unexplained(claim, explained):
            word = claim.words[start:end]
            if word not in seen:
                hint = f"add it under glossary:, or write its full name before it: Full Name ({word})"
                yield claim.warning((start, end), f"{word} is not explained", hint)
            seen.add(word)
    yield from _otherwise(case)
    yield from _misspelled(case)


def _unexplained(claim: Claim, explained: set[str]) -> Iterator[tuple[int, int]]:
    if claim.key in _SKIPPED or claim.part == "glossary":
        return
    inside = quoted(claim.words)
    for match in _ACRONYM.finditer(claim.words):
        known = match[0] in explained or _ROMAN.fullmatch(match[0])
        if not known and not any(start <= match.start() < end for start, end in inside):
            yield match.span()


def _otherwise(case: Case) -> Iterator[Finding]:
    """Compare the glossary with what the reports spell out."""
    for number, entry in enumerate(case.brief.glossary, 1):
        for paragraph in case.paragraphs:
            for name, acronym in _spelled(paragraph.text):
                if acronym == entry.term and not _parts(entry.meaning) & _parts(name):
                    message = f"paragraph {paragraph.label} explains {acronym} as “{name}”"
                    yield Finding(
                        entry.meaning.where,
                        "",
                        message,
                        f"write {acronym}: {name}",
                        place=f"glossary {number}",
                    )


def _misspelled(case: Case) -> Iterator[Finding]:
    """Compare the abbreviation in an actor's name with its initials, unless a report uses it."""
    for number, actor in enumerate(case.brief.actors, 1):
        match = _BRACKETED.search(actor.name)
        if match is None or any(
            re.search(rf"\b{re.escape(match[1])}\b", one.text) for one in case.paragraphs
        ):
            continue
        full = actor.name[: match.start()].strip()
        initials = iter(re.findall(r"\b\w|[A-Z]", full))
        if not all(any(letter == one.upper() for one in initials) for letter in match[1] if letter.isalpha()):
            where = actor.name.at(match.start(1), len(match[1]))
            message, hint = (
                f"{match[1]} does not stand for “{full}”",
                "write the abbreviation that the report uses",
            )
            yield Finding(where, "", message, hint, Severity.WARNING, f"actors {number}")


def _parts(text: str) -> set[str]:
    return {part for one in keys(text) for part in one.split("-")}


@lru_cache(maxsize=65536)
def _spelled(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((match[1].strip(), match[2]) for match in _SPELLED.finditer(text))
