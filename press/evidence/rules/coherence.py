"""coherence: the brief says of one thing that it is one thing likely.

A sentence of the bottom line or a section that says the same as a judgment has the same word for likelihood. Two
judgments that say the opposite of each other have likelihoods that can both be true: if one is likely, its
opposite is unlikely.

    wrong   bottom_line: The Taliban are very likely to keep military dominance. [2]
            key_judgments:
              - judgment: The Taliban are likely to keep military dominance.
    right   the same word in both
"""

from collections.abc import Iterator

from press.brief import Judgment
from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.denials import denials
from press.evidence.wording.stems import stems
from press.scales import SCALES, Scale, Term, find, range_of

_PARTS = {"bottom_line", "why_it_matters", "sections", "title", "subtitle", "timeline"}
_ALIKE = 0.7


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each word for likelihood that contradicts a judgment."""
    scale = SCALES[case.brief.scale]
    judgments = case.brief.key_judgments
    for claim in case.claims:
        if claim.part in _PARTS:
            yield from _repeated(claim, judgments, scale)
        elif claim.key == "judgment" and claim.start == 0:
            yield from _opposite(claim, judgments, scale)


def _repeated(claim: Claim, judgments: tuple[Judgment, ...], scale: Scale) -> Iterator[Finding]:
    found = [match for match in find(scale, claim.words) if match.term]
    if len(found) != 1:
        return
    alike = [
        (_alike(claim.words, one.judgment), number)
        for number, one in enumerate(judgments, 1)
        if _is_denied(claim.words) == _is_denied(one.judgment)
    ]
    share, number = max(alike, default=(0.0, 0))
    if share < _ALIKE:
        return
    term = range_of(scale, judgments[number - 1].likelihood)
    if term and term is not found[0].term:
        message = f"“{found[0].words}” here, but “{judgments[number - 1].likelihood}” in judgment {number}"
        yield claim.error((found[0].start, found[0].end), message, "write the same word in both")


def _opposite(claim: Claim, judgments: tuple[Judgment, ...], scale: Scale) -> Iterator[Finding]:
    ours = range_of(scale, claim.item.likelihood)
    for number, other in enumerate(judgments, 1):
        if other is claim.item:
            break
        theirs = range_of(scale, other.likelihood)
        differ = _is_denied(claim.text) != _is_denied(other.judgment)
        if (
            ours
            and theirs
            and differ
            and _alike(claim.text, other.judgment) >= 0.9
            and not _complement(ours, theirs)
        ):
            message = (
                f"“{claim.item.likelihood}” and “{other.likelihood}” in judgment {number} cannot both be true"
            )
            yield claim.error(
                (0, len(claim.text)), message, "bring the two likelihoods to about 100% together"
            )


def _complement(one: Term, other: Term) -> bool:
    return one.low + other.low <= 100 <= one.high + other.high


def _is_denied(text: str) -> bool:
    return any("likely" not in text[one.start : one.end] for one in denials(text))


def _alike(one: str, other: str) -> float:
    """Return the share of words of content that two sentences have in common, words for likelihood left out."""
    first, second = (stems(text) - _LIKELIHOOD for text in (one, other))
    return len(first & second) / len(first | second) if first | second else 0.0


_LIKELIHOOD = stems(
    "likely unlikely probable improbable probably certain almost highly chance remote odds nearly"
)
