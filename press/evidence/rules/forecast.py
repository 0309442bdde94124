"""forecast: what is still to come is not told as a fact.

“Will” says that something is certain. In a judgment, the bottom line or a section, a forecast has a word for its
likelihood; “will” stays where a cited paragraph has it too, as an announcement or an intention.

    wrong   The Taliban will keep military dominance. [2]
    right   The Taliban are likely to keep military dominance. [2]
    right   The United States will not normalise relations until these rights are restored. [14]
"""

import re
from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding
from press.evidence.wording.sentences import quoted
from press.scales import SCALES, find

_WILL = re.compile(
    r"\b(?:will|won['’]t|is going to|are going to|is bound to|are bound to)\b(?! of\b)", re.IGNORECASE
)
_SAID = re.compile(
    r"\b(?:will|won['’]t|would|shall|going to|plans? to|intends? to|pledged?|vowed?|promised?|due)\b",
    re.IGNORECASE,
)
_PARTS = {
    "title",
    "subtitle",
    "bottom_line",
    "why_it_matters",
    "key_judgments",
    "sections",
    "timeline",
    "actors",
}
_KEYS = {"title", "subtitle", "text", "judgment", "items", "what", "alternative"}


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each will that is ours and not the source's."""
    scale = SCALES[case.brief.scale]
    for claim in case.claims:
        if claim.part not in _PARTS or claim.key not in _KEYS or find(scale, claim.words):
            continue
        inside = quoted(claim.words)
        for match in _WILL.finditer(claim.words):
            said = any(_SAID.search(one.text) for one in case.grounds(claim))
            if not said and not any(start <= match.start() < end for start, end in inside):
                hint = "say how likely it is, or whose announcement it is"
                yield claim.warning(match.span(), f"“{match[0]}” makes a forecast a certainty", hint)
