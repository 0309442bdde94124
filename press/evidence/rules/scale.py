"""scale: one word of one scale says how likely a judgment is, and says it alone.

scale: names the words for likelihood: ICD 203 (two rows of synonyms; use one row throughout) or PHIA.
likelihood: is one of them, or `not stated` if the source says only may, might or could. The same word
stands in the judgment, once; with `not stated` none does. A word of another scale, or with a degree
before it (“more likely”, “not likely”), is no word of the scale. Likelihood and confidence never stand in
one sentence (ICD 203, D.6.e.2.a): the one is about the world, the other about our basis.

    wrong   It is highly likely that they keep dominance.            (a word of PHIA under scale: ICD 203)
    wrong   We judge with moderate confidence that they are likely to keep it.
    right   They are very likely to keep dominance.

Wrong words in a judgment are errors; elsewhere they are warnings.
"""

import re
from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.sentences import quoted
from press.scales import SCALES, Match, Scale, find, range_of

NOT_STATED = "not stated"
_CONFIDENCE = re.compile(
    r"\b(?:low|moderate|medium|high)(?:\s+to\s+(?:moderate|high))?[\s-]confidence\b|\bconfident\b",
    re.IGNORECASE,
)
_ESTIMATES = {"title", "subtitle", "bottom_line", "why_it_matters", "sections", "timeline", "key_judgments"}


def check(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the words for likelihood."""
    scale = SCALES[case.brief.scale]
    for claim in case.claims:
        if claim.key == "likelihood":
            yield from _likelihood(claim, scale)
        elif claim.key == "judgment" and claim.start == 0:
            yield from _judgment(claim, scale)
        elif claim.part in _ESTIMATES and claim.key != "source_says":
            yield from _elsewhere(case, claim, scale)
        yield from _confidence(claim, scale)
    yield from _rows(case, scale)


def _likelihood(claim: Claim, scale: Scale) -> Iterator[Finding]:
    if claim.words.strip() != NOT_STATED and range_of(scale, claim.words) is None:
        words = ", ".join(term.name for term in scale.terms)
        message = f"“{claim.words}” is no word of the scale {scale.name}"
        yield claim.error((0, len(claim.words)), message, f"write one of: {words}; or: {NOT_STATED}")


def _judgment(claim: Claim, scale: Scale) -> Iterator[Finding]:
    wanted = range_of(scale, claim.item.likelihood)
    found = find(scale, claim.text)
    for match in found:
        if match.term is None:
            yield claim.error((match.start, match.end), *_foreign(match, scale))
    known = [match for match in found if match.term]
    if len(known) > 1:
        message = f"the judgment has two words for likelihood, “{known[0].words}” and “{known[1].words}”"
        yield claim.error(
            (known[1].start, known[1].end), message, "make it two judgments, or keep one of the words"
        )
    elif known and wanted is not known[0].term:
        message = f"the judgment says “{known[0].words}”, but likelihood: says “{claim.item.likelihood}”"
        yield claim.error((known[0].start, known[0].end), message, "write the same word in both")
    elif wanted and not found:
        message = f"the judgment does not say “{claim.item.likelihood}”, which likelihood: gives"
        yield claim.error((0, len(claim.text)), message, f"put “{claim.item.likelihood}” into the sentence")


def _foreign(match: Match, scale: Scale) -> tuple[str, str]:
    words = ", ".join(term.name for term in scale.terms)
    return f"“{match.words}” is no word of the scale {scale.name}", f"write one of: {words}"


def _elsewhere(case: Case, claim: Claim, scale: Scale) -> Iterator[Finding]:
    """Tell foreign words in other sentences, unless they are the source's own, as in `less likely to fall ill`."""
    inside = quoted(claim.words)
    for match in find(scale, claim.words):
        free = not any(start <= match.start < end for start, end in inside)
        words = match.words.casefold()
        if (
            match.term is None
            and free
            and not any(words in one.text.casefold() for one in case.evidence(claim.cites))
        ):
            yield claim.warning((match.start, match.end), *_foreign(match, scale))


def _confidence(claim: Claim, scale: Scale) -> Iterator[Finding]:
    confident = _CONFIDENCE.search(claim.words)
    likely = find(scale, claim.words) if confident else ()
    if confident and likely:
        message = f"“{likely[0].words}” and “{confident[0]}” stand in one sentence"
        yield claim.error(
            confident.span(),
            message,
            "say how likely it is here, and how good the basis is under confidence: and because:",
        )


def _rows(case: Case, scale: Scale) -> Iterator[Finding]:
    first: tuple[int, str] | None = None
    for claim in case.claims:
        if claim.key != "judgment":
            continue
        for match in find(scale, claim.words):
            if match.term is None or len(match.term.rows) < 2:
                continue
            first = first or (match.row, match.words)
            if match.row != first[0]:
                message = f"“{match.words}” and “{first[1]}” are of two rows of {scale.name}"
                hint = f"write “{match.term.rows[first[0]][0]}”, which means the same"
                yield claim.warning((match.start, match.end), message, hint)
