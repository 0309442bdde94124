"""hedge: a statement is weakened once, by a word that says how much.

Two hedges in a row (“could potentially”, “may possibly”) say no more than one. “Reportedly”, “allegedly” and
“it is believed” hide who reports, alleges or believes: the reference to the paragraph, or a name, says it. What
a cited paragraph itself says with such a word keeps it.

    wrong   - Figures have reportedly travelled to Afghanistan. [12]
    right   - Figures have, the report suggests, travelled to Afghanistan. [12]
    wrong   The cooperation could potentially become a threat.
    right   The cooperation could become a threat.
"""

import re
from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding
from press.evidence.wording.sentences import quoted

_MODAL = "may|might|could|can|would"
_DOUBT = "possibly|potentially|perhaps|maybe|conceivably|arguably|theoretically"
_EMPTY = re.compile(
    rf"\b(?:(?P<double>(?:{_MODAL})\s+(?:well\s+)?(?:{_DOUBT})|(?:{_DOUBT})\s+(?:{_MODAL})"
    rf"|(?:seems?|appears?) to (?:possibly|potentially|perhaps|be likely))"
    r"|(?P<hidden>reportedly|allegedly|supposedly|purportedly"
    r"|it is (?:widely |generally )?(?:believed|thought|said|understood|reported)"
    r"|some (?:say|believe|argue)|observers (?:say|believe)|sources say))\b",
    re.IGNORECASE,
)
_SKIPPED = {"quote", "source_says", "in_source"}


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each hedge that carries nothing."""
    for claim in case.claims:
        if claim.key in _SKIPPED or claim.part == "comments":
            continue
        inside = quoted(claim.words)
        for match in _EMPTY.finditer(claim.words):
            if any(start <= match.start() < end for start, end in inside):
                continue
            if match["hidden"] and any(match[0].lower() in one.text.lower() for one in case.grounds(claim)):
                continue
            if match["double"]:
                yield claim.warning(match.span(), f"“{match[0]}” hedges twice", "keep one of the two words")
            else:
                message = f"“{match[0]}” does not say who says so"
                yield claim.warning(
                    match.span(), message, "name who says so, or let the paragraph reference do it"
                )
