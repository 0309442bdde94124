"""attribution: what somebody claims is told as their claim.

Where a source gives a sentence as somebody's claim (“Pakistan accuses …”, “the ministry said …”), a statement
that repeats it says whose claim it is. What the report itself finds needs no name: its reference says it.

    wrong   - The Taliban support the TTP. [18]
    right   - Accused by Pakistan of supporting the TTP. [18]
    right   - Supports the TTP, Pakistan says. [18]

It is a warning, because a fact may be beyond dispute although somebody said it: then accept it with the reason.
"""

import re
from collections.abc import Iterator

from press.evidence.bearing import Bearing
from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.nearest import Sentence, rank
from press.evidence.wording.names import names
from press.evidence.wording.sentences import quoted
from press.evidence.wording.stems import stems

_VERBS = (
    r"accus(?:es|ed|ing)|claim(?:s|ed)|alleg(?:es|ed)|insist(?:s|ed)|argu(?:es|ed)|stress(?:es|ed)|says|said|stated"
    r"|assert(?:s|ed)|complain(?:s|ed)|believes|(?:den(?:y|ies|ied)|warn(?:s|ed)|announced|declared|told \w+) that"
)
_CLAIM = re.compile(
    rf"(?P<who>(?:[^\s,.;:“”\"]+\s+){{1,6}}?)(?:has |have |had |also |repeatedly )*(?P<verb>{_VERBS})\b(?P<what>.*)",
    re.DOTALL,
)
_TOLD = re.compile(
    rf"\b(?:{_VERBS}|say|claim|accuse|according to|in the words of|calls?|called|describes?|described|reports? that|"
    r"finds?|sees?|warn(?:s|ed)?|announce[sd]?|declare[sd]?|den(?:y|ies|ied)|afraid|fears?|feared|concern\w*|doubts?|suggests?)\b",
    re.IGNORECASE,
)
_PARTS = {"actors", "timeline", "bottom_line", "sections", "relations", "why_it_matters", "title"}
_KEYS = {"text", "what", "items", "title"}
_OF_REPORT = re.compile(
    r"\b(?:report|study|survey|assessment|audit|review|we|this office|it|he|she|they)\b", re.IGNORECASE
)
_ENOUGH = 0.6


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each claim of somebody that the brief tells as a fact."""
    bearing = Bearing.of(case)
    for claim in case.told if case.english else ():
        if claim.part in _PARTS and claim.key in _KEYS and claim.cites and not _TOLD.search(claim.words):
            said = rank(bearing, case, claim)
            if said and said[0].share >= _ENOUGH:
                yield from _claimed(case, claim, said[0])


def _claimed(case: Case, claim: Claim, said: Sentence) -> Iterator[Finding]:
    match = _CLAIM.match(said.text)
    if not match or _OF_REPORT.search(match["who"]) or not names(f"— {match['who']}"):
        return
    ours, what = stems(claim.words) - stems(match["who"]), stems(match["what"])
    if quoted(claim.words) or len(ours & what) < max(2, 0.6 * len(ours)):
        return
    claim_of = f"{match['who'].strip()} {match['verb']} …"
    message = f"paragraph {said.paragraph.label} gives this as somebody's claim: “{claim_of}”"
    yield claim.warning((0, len(claim.words)), message, "say whose claim it is")
