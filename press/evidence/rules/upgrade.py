"""upgrade: nothing is said more strongly than the source says it.

The word in likelihood: is compared with source_says:. May, might, could and suggests leave it open: then
write `not stated`. Likely and expected bear out likely or unlikely, and so does a plain statement of what is or
was; “no sign of” bears out one step more; only will or certain bears out almost certain. The other way round,
a source that says how likely something is should not become `not stated`.

In facts, events and other sentences a hedge of the source must stay too.

    wrong   likelihood: very likely
            source_says: would likely be able to maintain this advantage
    right   likelihood: likely
    wrong   - Prominent figures have travelled to Afghanistan. [12]     (the source has “the report suggests”)
    right   - Prominent figures have, the report suggests, travelled to Afghanistan. [12]
"""

import re
from collections.abc import Iterator

from press.brief import Judgment
from press.evidence.bearing import Bearing
from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.nearest import Sentence, rank
from press.evidence.wording.hedges import Hedge, Strength, hedges
from press.evidence.wording.sentences import quoted
from press.evidence.wording.stems import content
from press.scales import SCALES, Scale, range_of

_PARTS = {"actors", "timeline", "bottom_line", "sections", "relations", "why_it_matters"}
_KEYS = {"text", "what", "items"}
_CERTAIN = re.compile(r"\b(?:will|certain(?:ly)?|inevitabl[ey]|always|undoubtedly)\b", re.IGNORECASE)
_ATTRIBUTED = re.compile(
    r"\b(?:accus\w+|claim\w*|alleg\w+|believe\w*|fear\w*|afraid|suspect\w*|concern\w*|(?:said|reported) to)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each likelihood and each statement that is stronger than its source."""
    scale, bearing = SCALES[case.brief.scale], Bearing.of(case)
    for claim in case.told if case.english else ():
        if claim.part in _PARTS and claim.key in _KEYS and claim.cites:
            yield from _statement(claim, rank(bearing, case, claim))
    for claim in case.claims:
        if claim.key == "likelihood":
            yield from _likelihood(claim, claim.item, scale)


def _likelihood(claim: Claim, judgment: Judgment, scale: Scale) -> Iterator[Finding]:
    said = hedges(judgment.source_says)
    weakest = min((one.strength for one in said), default=None)
    term = range_of(scale, judgment.likelihood)
    words = ", ".join(f"“{judgment.source_says[one.start : one.end]}”" for one in said)
    if term is None:
        if weakest is Strength.LIKELY or weakest is Strength.FIRM:
            message = f"the source does say how likely it is: {words}"
            yield claim.warning(
                (0, len(claim.words)), message, f"write the word of {scale.name} that comes nearest"
            )
        return
    strength = abs(scale.terms.index(term) - len(scale.terms) // 2)
    if weakest is None and not _CERTAIN.search(judgment.source_says):
        weakest, words = Strength.LIKELY, "only what is or was"
    if weakest is not None and strength > weakest:
        message = f"“{judgment.likelihood}” is stronger than the source, which says {words}"
        yield claim.warning((0, len(claim.words)), message, _weaker(scale, weakest, scale.terms.index(term)))


def _weaker(scale: Scale, most: Strength, at: int) -> str:
    middle = len(scale.terms) // 2
    if most is Strength.OPEN:
        return "write not stated, and may or could in the judgment"
    return (
        f"write {scale.terms[middle + most if at > middle else middle - most].name} here and in the judgment"
    )


def _statement(claim: Claim, said: list[Sentence]) -> Iterator[Finding]:
    if not said or hedges(claim.words) or _ATTRIBUTED.search(claim.words):
        return
    inside = quoted(claim.words)
    asserted = {
        word.stem
        for word in content(claim.words)
        if not word.name and not any(start <= word.start < end for start, end in inside)
    }
    near = [one for one in said if one.share >= 0.9 * said[0].share]
    dropped = [_dropped(one, asserted) for one in near]
    if said[0].share and dropped and all(dropped) and dropped[0]:
        hedge = said[0].text[dropped[0].start : dropped[0].end]
        message = f"paragraph {said[0].paragraph.label} says this with “{hedge}”: “{said[0].short}”"
        yield claim.warning((0, len(claim.words)), message, f"say “{hedge}” too, or whose claim it is")


def _dropped(said: Sentence, asserted: set[str]) -> Hedge | None:
    for one in hedges(said.text):
        governed = set(one.governed)
        if set(one.governed[:1]) & asserted or len(governed & asserted) > 1:
            return one
    return None
