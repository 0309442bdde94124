"""negation: what the source denies the brief does not assert, and the other way round.

A not, no, never, without or unlikely, and what it governs, is compared with the sentence of the cited
paragraphs that comes nearest to the statement.

    wrong   - Will normalise relations with the Taliban. [14]         (the source has “will not normalise”)
    wrong   - Not funded by the main branch of ISIS. [10]
    right   - Will not normalise relations with the Taliban. [14]

It is a warning, because the same can be said with other words: then accept it with the reason.
"""

import re
from collections import Counter
from collections.abc import Iterator

from press.evidence.bearing import Bearing
from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.nearest import Sentence, rank, rank_by_words
from press.evidence.wording.denials import Denial, denials
from press.evidence.wording.sentences import quoted, sentences
from press.evidence.wording.stems import content, content_words, stems
from press.sources import fold

_SKIPPED = {
    "quote",
    "source_says",
    "by",
    "name",
    "when",
    "actor",
    "target",
    "label",
    "kind",
    "in_source",
    "figure",
}
# What the article does not say is no denial of what it says.
_OF_SOURCE = re.compile(
    r"\b(?:article|report|source|text|we)\b[^,;:]{0,30}"
    r"\b(?:say|give|name|state|mention|explain|describe|tell|specify|identify|know|see)",
    re.IGNORECASE,
)
# A likelihood is our own reading, so it may deny what the source does not.
_ESTIMATE = re.compile("unlikely|improbab", re.IGNORECASE)
# `Nor has the court` leaves out its verb, so what is denied stands in the sentence before.
_ELLIPTIC = re.compile(r"\W*(?:nor|neither)\b", re.IGNORECASE)
_NOTHING = re.compile("no|none|nothing|nobody|no one|neither", re.IGNORECASE)
_NEAR = 40  # letters before a denial, among which its verb stands
_CLOSE = 0.5
# Verbs that say little beside their object: to conduct no airstrikes, to carry out none.
_LIGHT = stems("conduct carry make made take taken hold have provide")


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each denial that was lost or added."""
    bearing = Bearing.of(case)
    for claim in case.told if case.english else ():
        if claim.key in _SKIPPED or claim.part in ("caveats", "gaps") or not claim.cites:
            continue
        said = rank(bearing, case, claim)
        if said and not _literal(claim, said):
            yield from _added(claim, said)
            yield from list(_lost(claim, said)) or _lost(claim, rank_by_words(bearing, case, claim))


def _literal(claim: Claim, said: list[Sentence]) -> bool:
    """Tell whether a statement is the source's own sentence, or a part of it."""
    words = fold(claim.words).text.strip(" .")
    return any(words in fold(one.text).text for one in said)


def _ours(claim: Claim) -> list[Denial]:
    inside = quoted(claim.words)
    return [one for one in denials(claim.words) if not any(start <= one.start < end for start, end in inside)]


def _added(claim: Claim, said: list[Sentence]) -> Iterator[Finding]:
    denied = set().union(*(_denied(one) for one in said))
    known = set().union(*(stems(one.text) for one in said))
    of_source = _OF_SOURCE.search(claim.words)
    if _denied_next(said[0]):
        return
    for one in _ours(claim):
        heads = set(one.denied[:2])
        if _ESTIMATE.match(claim.words, one.start) or set(one.denied) & denied:
            continue
        if _ELLIPTIC.match(claim.words) and _denied(said[0]):
            continue
        if of_source and of_source.end() <= one.end + 12:
            continue
        word = claim.words[one.start : one.end]
        plain = said[0].share >= _CLOSE and not denials(said[0].text)
        if heads & known or plain:
            message = f"paragraph {said[0].paragraph.label} does not deny this: “{said[0].short}”"
            yield claim.warning(
                (one.start, one.end), message, f"take “{word}” away, or cite where it is denied"
            )


def _denied_next(said: Sentence) -> bool:
    """Tell whether a sentence is denied as a whole, by itself or by the one behind it: `The NHM denies this.`"""
    text = said.paragraph.text
    starts = [(start, text[start:end]) for start, end in sentences(text)]
    behind = [words for start, words in starts if start > text.find(said.text)][:1]
    return any(not one.denied for words in (said.text, *behind) for one in denials(words))


def _lost(claim: Claim, said: list[Sentence]) -> Iterator[Finding]:
    denied = {stem for one in _ours(claim) for stem in (*one.denied, *_before(claim.words, one))}
    asserted = {word.stem for word in content(claim.words) if not word.name} - denied
    near = [one for one in said if one.share >= 0.95 * said[0].share]
    if not said[0].share or not all(_contradicted(one, asserted) for one in near):
        return
    message = f"paragraph {said[0].paragraph.label} denies this: “{said[0].short}”"
    yield claim.warning(
        (0, len(claim.words)), message, "say what the source denies, with its not, no or without"
    )


def _before(words: str, one: Denial) -> list[str]:
    """Return the verb of what names nothing: to publish no figures is not to publish any."""
    if not _NOTHING.fullmatch(words, one.start, one.end):
        return []
    near = words[max(0, one.start - _NEAR) : one.start]
    return [word.stem for word in content_words(near) if not word.name][-1:]


def _contradicted(said: Sentence, asserted: set[str]) -> bool:
    """Tell whether a sentence denies what is asserted, and does not assert it elsewhere."""
    times = Counter(word.stem for word in content(said.text))
    times.subtract(stem for one in denials(said.text) for stem in one.denied)
    for one in denials(said.text):
        denied = [stem for stem in one.denied if stem not in _LIGHT and times[stem] <= 0]
        if set(denied[:1]) & asserted or len(set(denied) & asserted) > 1:
            return True
    return False


def _denied(said: Sentence) -> set[str]:
    return {stem for one in denials(said.text) for stem in one.denied}
