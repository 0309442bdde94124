"""direction: what rises, lies above or gets better in the source does not fall, lie below or get worse in the brief.

A word for a direction (rose, above, improved, best) is compared with the sentence of the cited paragraphs that
comes nearest to the statement, and with source_says: for a judgment. A chance in percent that source_says: gives
must lie in the range of the word for likelihood.

    wrong   The number of people in need fell to 1.4 million. [4]       (the source has “rose to 1.4 million”)
    wrong   Above-average rains are likely.                               (source_says: below-average rains)
    right   The number of people in need rose to 1.4 million. [4]

It is a warning, because the same can be said the other way round (imports fell, so prices rose): then accept it
with the reason.
"""

import re
from collections.abc import Iterator, Sequence

from press.brief import Judgment
from press.evidence.bearing import Bearing
from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.nearest import rank
from press.evidence.wording.numbers import numbers
from press.evidence.wording.sentences import quoted
from press.scales import SCALES, range_of

_SKIPPED = {"quote", "source_says", "by", "name", "actor", "target", "in_source", "figure", "when"}
_CLOSE = 0.3
_PAIRS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (
            "r(?:ise[sn]?|ose|ising)|increas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owing)|climb(?:s|ed|ing)?"
            "|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|higher|doubl(?:es|ed|ing)|expand(?:s|ed|ing)?|up from",
            "f(?:all|alls|ell|allen|alling)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|dropp?(?:s|ed|ing)?"
            "|shr(?:ink|inks|ank|unk|inking)|plung(?:e|es|ed|ing)|lower|halv(?:es|ed|ing)|contract(?:s|ed|ing)|down from",
        ),
        ("above|exceed(?:s|ed|ing)?", "below|short of"),
        ("improv(?:e|es|ed|ing|ement)", "worsen(?:s|ed|ing)?|deteriorat(?:e|es|ed|ing|ion)"),
        ("best|highest|largest|most", "worst|lowest|smallest|least"),
        ("gain(?:s|ed|ing)?", "los(?:e|es|t|ing)"),
        ("accept(?:s|ed|ing)?|approv(?:es?|ed|ing)", "reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)"),
        ("north(?:ern)?", "south(?:ern)?"),
        ("east(?:ern)?", "west(?:ern)?"),
    )
)
_DIRECTIONS = tuple(pair for one, other in _PAIRS for pair in ((one, other), (other, one)))
_CHANCE = re.compile(r"\b(?:chances?|probabilit(?:y|ies)|likelihood|odds)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each direction that the source has the other way round, and for chances out of range."""
    bearing = Bearing.of(case)
    for claim in case.told if case.english else ():
        if claim.key in _SKIPPED or claim.part in ("caveats", "gaps") or not claim.cites:
            continue
        texts = [
            (one.paragraph.label, one.text) for one in rank(bearing, case, claim)[:1] if one.share >= _CLOSE
        ]
        whole = " ".join(paragraph.text for paragraph in case.evidence(claim.cites))
        yield from _turned(claim, texts, whole)
    for claim in case.claims if case.english else ():
        if claim.key == "judgment" and claim.start == 0 and isinstance(claim.item, Judgment):
            yield from _turned(claim, [("", str(claim.item.source_says))], str(claim.item.source_says))
            yield from _out_of_range(case, claim, claim.item)


def _turned(claim: Claim, texts: list[tuple[str, str]], whole: str) -> Iterator[Finding]:
    """Yield where a claim goes one way, the sentence nearest to it the other, and nothing that is cited the same."""
    inside = quoted(claim.words)
    for ours, theirs in _DIRECTIONS:
        found = next((one for one in ours.finditer(claim.words) if not _is_in(one.start(), inside)), None)
        if not found or theirs.search(claim.words) or ours.search(whole):
            continue
        for label, text in texts:
            if other := theirs.search(text):
                where = f"paragraph {label} has" if label else "source_says: has"
                message = f"{where} “{other[0]}”, and the brief says “{found[0]}”"
                hint = f"compare them, and write “{other[0]}” if it is so"
                yield claim.warning((found.start(), found.end()), message, hint)
                return


def _is_in(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _out_of_range(case: Case, claim: Claim, judgment: Judgment) -> Iterator[Finding]:
    term = range_of(SCALES[case.brief.scale], judgment.likelihood)
    said = str(judgment.source_says)
    shares = [one for one in numbers(said) if one.unit == "%"]
    if term is None or len(shares) != 1 or not _CHANCE.search(said):
        return
    if not term.low <= shares[0].value <= term.high:
        words = said[shares[0].start : shares[0].end].strip()
        message = f"source_says: gives a chance of {words}, and “{term.name}” means {term.low} to {term.high} percent"
        hint = "write the word of the scale whose range has that chance"
        yield claim.warning((0, len(claim.words)), message, hint)
