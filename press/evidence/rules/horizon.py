"""horizon: “the next 12 months” have a beginning.

A judgment that looks ahead for a stretch of time needs to say from when, in horizon: with a date or a year. If
the source does not say it either, that is told once, at the source; accept it with what you know:

    accept:
      - warning: horizon
        in: source 2
        reason: From the end of September or from 27 November 2024; the article does not say.

    wrong   judgment: The rivers are likely to rise over the next year.
    right   judgment: The rivers are likely to rise over the next year.
            horizon: until November 2025
"""

import re
from collections.abc import Iterator

from press.brief import Judgment
from press.evidence.case import Case, warn_source
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.dates import dates
from press.evidence.wording.sentences import quoted

_WINDOW = re.compile(
    r"\b(?:next|coming|following)\s+(?:[\w-]+\s+){0,2}(?:days?|weeks?|months?|quarters?|years?|decades?)\b",
    re.IGNORECASE,
)
_PARTS = {"key_judgments", "bottom_line", "title", "subtitle", "sections", "why_it_matters"}
_KEYS = {"judgment", "text", "title", "subtitle", "items"}


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each stretch of time ahead without a beginning, at the source if it has it too."""
    told = set()
    for claim in case.told:
        if claim.part not in _PARTS or claim.key not in _KEYS or _is_anchored(claim):
            continue
        for window in _windows(claim):
            sources = [(one, found) for one in case.grounds(claim) if (found := _WINDOW.search(one.text))]
            for paragraph, found in sources:
                if paragraph.label not in told:
                    message = f"the source does not say when “{found[0]}” begins"
                    hint = "say under horizon: until when it holds, or accept it with a reason that says what is known"
                    yield warn_source(paragraph, found.span(), message, hint)
                told.add(paragraph.label)
            if not sources:
                yield claim.warning(
                    window, "this stretch of time has no beginning", "say until when: by November 2025"
                )


def _windows(claim: Claim) -> list[tuple[int, int]]:
    inside = quoted(claim.words)
    found = (match.span() for match in _WINDOW.finditer(claim.words))
    return [span for span in found if not any(start <= span[0] < end for start, end in inside)]


def _is_anchored(claim: Claim) -> bool:
    """Tell whether the judgment or its own sentence names a date or a year."""
    stated = claim.item.horizon if isinstance(claim.item, Judgment) else None
    return bool(stated and dates(stated)) or any(one.year for one in dates(claim.words))
