"""A good brief in; the same with one fault, kind by kind, as changes of its text, out."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from press.brief import Brief
from press.evidence.claims import Claim, read_claims
from press.evidence.wording.dates import MONTHS, WEEKDAYS, dates
from press.evidence.wording.numbers import numbers
from press.evidence.wording.sentences import quoted
from press.marked import Text
from press.problems import Where
from press.scales import SCALES, range_of
from press.scales import find as find_terms
from press.sources import Report
from press.sources import find as find_words


@dataclass(frozen=True)
class Good:
    """A brief that passes, its text and its reports."""

    text: str
    brief: Brief
    reports: tuple[Report, ...]

    @property
    def claims(self) -> list[Claim]:
        return list(read_claims(self.brief))

    @property
    def told(self) -> list[Claim]:
        return [
            one for one in self.claims if one.told and one.cites and one.key not in ("quote", "source_says")
        ]

    def spliced(self, *changes: tuple[Where, str]) -> str:
        """Put other words at places of the text, from the end to the beginning."""
        lines = self.text.split("\n")
        for where, words in sorted(changes, key=lambda one: (one[0].line, one[0].column), reverse=True):
            line, at = lines[where.line - 1], where.column - 1
            lines[where.line - 1] = line[:at] + words + line[at + where.length :]
        return "\n".join(lines)


Change = tuple[Where, str]


def _at(claim: Claim, start: int, end: int) -> Where | None:
    """The place of words of a claim, if they stand on one line."""
    where = claim.text.at(claim.start + start, end - start)
    return where if where.text[where.column - 1 :][: where.length] == claim.words[start:end] else None


def _replaced(claim: Claim, start: int, end: int, words: str) -> Iterator[tuple[Change, ...]]:
    where = _at(claim, start, end)
    if where and claim.words[start:end] != words:
        yield ((where, words),)


def _free(claim: Claim, at: int) -> bool:
    return not any(start <= at < end for start, end in quoted(claim.words))


def word_in_a_quote(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    vocabulary = sorted(
        {w for r in good.reports for p in r.paragraphs for w in re.findall(r"[a-z]{4,}", p.text)}
    )
    for claim in good.claims:
        spans = [(0, len(claim.words))] if claim.key in ("quote", "source_says") else quoted(claim.words)
        for start, end in spans:
            for word in re.finditer(r"[^\W\d_]{2,}", claim.words[start:end]):
                first = start + word.start()
                yield from _replaced(claim, first, first + len(word[0]), rng.choice(vocabulary))


def quote_speaker(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    speakers = [str(one.name) for one in good.brief.actors] + [str(one.by) for one in good.brief.quotes]
    for claim in good.claims:
        if claim.part == "quotes" and claim.key == "by" and claim.start == 0:
            for speaker in speakers:
                if speaker.split(",")[0] != claim.text.split(",")[0]:
                    yield from _replaced(claim, 0, len(claim.text), speaker)


def paraphrase(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    for claim in good.told:
        words = claim.words.strip().rstrip(".,;:")
        start = claim.words.index(words)
        everything = [p for r in good.reports for p in r.paragraphs]
        if (
            len(words.split()) > 2
            and not quoted(claim.words)
            and not next(find_words(words, everything), None)
        ):
            yield from _replaced(claim, start, start + len(words), f"“{words}”")


def number(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    for claim in good.told:
        for one in numbers(claim.words):
            digits = re.match(r"[\d,.]*\d", claim.words[one.start : one.end])
            if digits and _free(claim, one.start):
                text = digits[0]
                longer = text[0] + text if "." in text else text + "0"
                for changed in sorted(
                    {longer, "1" + text, str(int(text[0]) % 9 + 1) + text[1:], _next(text)}
                ):
                    yield from _replaced(claim, one.start, one.start + len(text), changed)


def _next(text: str) -> str:
    return text[:-1] + str((int(text[-1]) + 1) % 10)


def unit(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    others = {
        "months": "weeks",
        "years": "months",
        "year": "month",
        "month": "year",
        "days": "weeks",
        "weeks": "days",
    }
    others |= {
        "percent": "percentage points",
        "million": "billion",
        "billion": "million",
        "hours": "days",
        "km": "miles",
    }
    for claim in good.told:
        for one in numbers(claim.words):
            for old, new in others.items():
                found = re.search(rf"\b{old}\b", claim.words[one.start : one.end])
                if found and _free(claim, one.start):
                    first = one.start + found.start()
                    yield from _replaced(claim, first, first + len(old), new)


def dropped_about(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    bounds = r"(?i)\b(about|around|at least|more than|nearly|almost|up to|over|an estimated|fewer than|less than) +"
    for claim in good.told:
        for one in numbers(claim.words):
            found = list(re.finditer(bounds, claim.words[: one.start])) if one.bound else []
            if found and one.start - found[-1].end() < 20 and _free(claim, one.start):
                yield from _replaced(claim, found[-1].start(), found[-1].end(), "")


def date(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    for claim in good.claims:
        if not (claim.told and claim.around) or claim.key in ("quote", "source_says"):
            continue
        for one in dates(claim.words):
            words = claim.words[one.start : one.end]
            for changed in _other_dates(words, rng):
                if _free(claim, one.start):
                    yield from _replaced(claim, one.start, one.end, changed)


def _other_dates(words: str, rng: random.Random) -> Iterator[str]:
    if year := re.search(r"\d{4}", words):
        step = 10 if words.endswith("s") else 1
        yield words.replace(year[0], str(int(year[0]) - step))
        yield words.replace(year[0], str(int(year[0]) + step))
    if iso := re.fullmatch(r"(\d{4})-(\d\d)(-\d\d)?", words):
        yield f"{iso[1]}-{int(iso[2]) % 12 + 1:02d}{iso[3] or ''}"
        if iso[3]:
            yield f"{iso[1]}-{iso[2]}-{int(iso[3][1:]) % 28 + 1:02d}"
    for n, month in enumerate(MONTHS):
        if month in words:
            yield words.replace(month, MONTHS[(n + 1) % 12])


def weekday(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    for claim in good.claims:
        for n, day in enumerate(WEEKDAYS):
            for found in re.finditer(rf"\b{day}\b,? (?=\d|[A-Z])", claim.words):
                yield from _replaced(claim, found.start(), found.start() + len(day), WEEKDAYS[(n + 2) % 7])


def _short(name: Text) -> str:
    bracketed = re.search(r"\(([^)]+)\)$", name)
    return bracketed[1] if bracketed else str(name)


def name(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    shorts = [_short(one.name) for one in good.brief.actors]
    for claim in good.told:
        if claim.part == "relations" and claim.key in ("actor", "target"):
            for other in good.brief.actors:
                yield from _replaced(claim, 0, len(claim.words), str(other.name))
            continue
        for short in shorts:
            for found in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", claim.words):
                if _free(claim, found.start()) and claim.part not in ("caveats", "gaps"):
                    others = [one for one in shorts if one != short]
                    for other in rng.sample(others, min(3, len(others))):
                        yield from _replaced(claim, found.start(), found.end(), other)


def _citations(good: Good, changed: Callable[[int, int], list[int]]) -> Iterator[tuple[Change, ...]]:
    last = {report.id: len(report.paragraphs) for report in good.reports}
    seen = set()
    for claim in good.told:
        for one in claim.cites:
            if one.where in seen or "-" in one.where.text[one.where.column - 1 :][: one.where.length]:
                continue
            seen.add(one.where)
            for other in changed(one.number, last[one.source]):
                yield ((one.where, f"{one.source}{other}"),)


def off_by_one(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    yield from _citations(good, lambda n, last: [m for m in (n - 1, n + 1) if 1 <= m <= last])


def beyond(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    yield from _citations(good, lambda n, last: [last + 1, last + 10])


def likelihood_up(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    scale = SCALES[good.brief.scale]
    for judgment in good.brief.key_judgments:
        if judgment.likelihood == "not stated":
            text, old = judgment.judgment, re.search(r"\b(may|could|might)( be)?\b", judgment.judgment)
            if old:
                new = "is likely to" + (" be" if old[2] else "")
                yield (text.at(old.start(), len(old[0])), new), (judgment.likelihood.at(0, 10), "likely")
            continue
        (match,) = find_terms(scale, judgment.judgment)
        at = scale.terms.index(range_of(scale, judgment.likelihood))  # type: ignore[arg-type]
        step = at + (1 if at > 3 else -1)
        if 0 <= step < len(scale.terms):
            word = scale.terms[step].name
            yield (
                (judgment.judgment.at(match.start, len(match.words)), word),
                (judgment.likelihood.at(0, len(judgment.likelihood)), word),
            )


def negation_dropped(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    for claim in good.told:
        for found in re.finditer(r"\b(not yet|not|no|never|without|neither|nor) +", claim.words):
            if _free(claim, found.start()) and claim.part not in ("caveats", "gaps"):
                yield from _replaced(claim, found.start(), found.end(), "")


def negation_added(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    auxiliary = r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might)\b(?! not)"
    for claim in good.told:
        if claim.part in ("caveats", "gaps", "key_figures") or claim.key in ("actor", "target"):
            continue
        found = re.search(auxiliary, claim.words)
        if found and _free(claim, found.start()):
            yield from _replaced(claim, found.start(), found.end(), found[0] + " not")
            continue
        verb = re.search(r"^\s*([A-Z][a-z]+s|[A-Z][a-z]+ed|[A-Z][a-z]+ing)\b", claim.words)
        if verb and claim.part == "actors":
            yield from _replaced(claim, verb.start(1), verb.end(1), "Not " + verb[1].lower())


def acronym(good: Good, rng: random.Random) -> Iterator[tuple[Change, ...]]:
    for claim in good.claims:
        if not claim.told and claim.part not in ("watch", "gaps", "caveats"):
            continue
        for found in re.finditer(r"(?<![\w-])[A-Z]{3,}(?![\w-])", claim.words):
            letters = found[0]
            swapped = letters[:-2] + letters[-1] + letters[-2]
            changed = swapped if swapped != letters else letters[:-1] + chr((ord(letters[-1]) - 64) % 26 + 65)
            if _free(claim, found.start()) and claim.key not in ("source_says", "quote"):
                yield from _replaced(claim, found.start(), found.end(), changed)


KINDS: dict[str, Callable[[Good, random.Random], Iterator[tuple[Change, ...]]]] = {
    "word in a quote": word_in_a_quote,
    "quote speaker": quote_speaker,
    "paraphrase in quotation marks": paraphrase,
    "citation beyond the end": beyond,
    "number": number,
    "unit": unit,
    "dropped about": dropped_about,
    "date": date,
    "weekday": weekday,
    "likelihood one step up": likelihood_up,
    "name": name,
    "citation off by one": off_by_one,
    "negation dropped or added": lambda good, rng: chain(
        negation_dropped(good, rng), negation_added(good, rng)
    ),
    "acronym": acronym,
}
