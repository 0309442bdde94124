"""support: a statement cites the paragraph that says it.

The words, names, numbers and dates of each statement are looked up in all paragraphs. If one that is not cited
has clearly more of them than any that is, the number is probably wrong: a slip of the finger, or a paragraph
that was added to the source since.

    wrong   - Continues to operate in Afghanistan without attracting attention. [12]
    right   - Continues to operate in Afghanistan without attracting attention. [11]

It is a warning, because a summary may use none of the source's words: then accept it with the reason.
"""

import re
from collections.abc import Iterator

from press.brief import Judgment
from press.evidence.bearing import Bearing, matter
from press.evidence.case import Case, listed
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.sources import Paragraph, find

_SKIPPED = {"quote", "source_says", "by", "name", "when", "actor", "target", "label", "kind", "in_source"}
_CLEARLY = 0.2
_WELL = 0.6
_BRACKETED = re.compile(r"((?<=— )[^—;]+?) \(([A-Z][\w-]+)\)(?=;)")
# What we do not know, and what we warn of, is told in words of our own.
_OURS = {"gaps": 0.6, "caveats": 0.6}


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each statement that another paragraph bears out clearly better than those it cites."""
    bearing = Bearing.of(case)
    for claim in case.told if case.english else ():
        cited = case.evidence(claim.cites)
        if claim.key in _SKIPPED or not cited or _is_anchored(claim, cited):
            continue
        case.spend(claim, 5 * len(case.paragraphs) + len(claim.words))
        better = [_better(bearing, claim, words, cited) for words in _readings(case, claim)]
        if best := better[0] if all(better) else None:
            message = f"paragraph {best.label} says more of this than {listed(cited)}"
            hint = f"compare paragraph {best.label}: “{best.text[:100]}…”"
            yield claim.warning((0, len(claim.words)), message, hint)


def _is_anchored(claim: Claim, cited: tuple[Paragraph, ...]) -> bool:
    """Tell whether a judgment, which is ours, rests on words that the cited paragraphs do have."""
    return isinstance(claim.item, Judgment) and any(True for _ in find(claim.item.source_says, cited))


def _readings(case: Case, claim: Claim) -> Iterator[str]:
    """Yield what a claim says, under each name that its actor goes by: a report may use one of them at a time."""
    words = matter(case, claim)
    yield words
    yield from (
        words.replace(match[0], match[group]) for match in _BRACKETED.finditer(words) for group in (1, 2)
    )


def _better(bearing: Bearing, claim: Claim, words: str, cited: tuple[Paragraph, ...]) -> Paragraph | None:
    """Return the paragraph that says clearly more than all those that are cited do together."""
    shares = bearing.shares(words)
    best = max(shares, key=lambda one: (shares[one], -one.number), default=None)
    if best is None or best in cited:
        return None
    return best if _is_clear(claim, bearing.share_of(words, cited), shares[best]) else None


def _is_clear(claim: Claim, here: float, best: float) -> bool:
    """Tell whether the other paragraph has clearly more; twice the margin if the cited one has most of it."""
    margin = _OURS.get(claim.part, _CLEARLY)
    return best - here > (2 * margin if here > _WELL else margin)
