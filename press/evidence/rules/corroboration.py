"""corroboration: one origin told twice is not two sources.

High confidence needs more than one source, and sources that do not copy each other. Two reports that share a
run of 12 words or more, outside quotation marks, count as one origin. A statement that something is confirmed or
corroborated needs two origins in its own citation.

    wrong   confidence: high
            cites: 1, 2               (of the only report)
    right   confidence: moderate
    right   confidence: high
            cites: A3, B7             (of reports that know it independently)

It is a warning: the one source may be the best there is. Then accept it with the reason.
"""

import re
from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.sentences import quoted
from press.problems import Severity
from press.sources import Paragraph

_RUN = 12
_WORD = re.compile(r"\w+")
_CONFIRMED = re.compile(
    r"\b(?:corroborat\w+|independently|confirmed by|two sources|both (?:reports|sources)|several sources)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|nothing|no|never|un\w+|without)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for high confidence and for corroboration that rest on one origin."""
    for claim in case.claims:
        if claim.key == "judgment" and claim.start == 0 and claim.item.confidence == "high":
            yield from _confident(case, claim)
        match = _CONFIRMED.search(claim.words) if claim.part not in ("comments", "watch") else None
        if (
            match
            and claim.cites
            and not _DENIED.search(claim.words)
            and len({one.source for one in claim.cites}) < 2
        ):
            message = f"“{match[0]}” needs two sources, but this cites one"
            yield claim.warning(match.span(), message, "cite the other source too, or take the words away")


def _confident(case: Case, claim: Claim) -> Iterator[Finding]:
    cited = case.evidence(claim.around)
    where, hint = claim.item.where, "write confidence: moderate, or cite a source that knows it independently"
    if len({one.source for one in cited}) < 2:
        message = "confidence: high rests on one source"
        yield Finding(where, "", message, hint, Severity.WARNING, claim.path)
    elif shared := _shared(cited):
        message = (
            f"paragraphs {shared[0].label} and {shared[1].label} share a passage, so they are one origin"
        )
        yield Finding(where, "", message, hint, Severity.WARNING, claim.path)


def _shared(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, Paragraph] | None:
    """Find two paragraphs of different sources with a run of words in common; None if the sources are independent."""
    seen: dict[tuple[str, ...], Paragraph] = {}
    for paragraph in paragraphs:
        for run in _runs(paragraph.text):
            other = seen.setdefault(run, paragraph)
            if other.source != paragraph.source:
                return other, paragraph
    return None


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    for start, end in reversed(quoted(text)):
        text = text[:start] + text[end:]
    words = [word.casefold() for word in _WORD.findall(text)]
    return (tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))
