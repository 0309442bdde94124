"""verbatim: words between “double quotation marks” are a report's own, letter for letter.

Wherever a brief has words between double quotation marks, they must stand, in the same order and
spelling, in a paragraph that the sentence cites; in a sentence that cites none, in any paragraph of any
report. So must every quote: of the list of quotes. Only the shape of quotation marks, dashes and blanks
may differ, and hyphens at line ends.

To leave words out, write … or […]; to put in a word of your own, write it [in square brackets]. Both
halves are looked up. A comma or a full stop of your own may stand before the closing mark. A mark without
its partner is refused, since nobody could tell which words it holds.

    wrong   The report sees “no sign of any willingness to change”. [16]
    right   The report sees “no sign of a willingness to change”. [16]
    right   The Taliban show “no sign of a willingness to change […] policies”. [16]

Words that are yours and nobody's quotation go without marks, or between ‘single’ ones. This rule protects
the source's words: no reason in accept: can excuse it.
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.quoting import missing
from press.evidence.wording.sentences import quoted, unpaired


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each quotation whose words are not the source's, and for each mark without a partner."""
    for claim in case.claims:
        yield from _unpaired(claim)
        for start, end in _quotations(claim):
            words = claim.text[start:end]
            if fault := missing(case, words, case.evidence(claim.cites or claim.around)):
                yield claim.error((start - claim.start, end - claim.start), *fault)


def _unpaired(claim: Claim) -> Iterator[Finding]:
    for at in unpaired(claim.text):
        if claim.start <= at < claim.end:
            message = f"this {claim.text[at]} has no partner, so nobody can tell which words are quoted"
            hint = "put the other quotation mark where the quotation begins or ends, or take this one away"
            yield claim.error((at - claim.start, at - claim.start + 1), message, hint)


def _quotations(claim: Claim) -> list[tuple[int, int]]:
    """Find the quotations that end in this stretch: the citation follows the end."""
    if claim.key == "quote":
        return [(0, len(claim.text))] if claim.start == 0 else []
    if claim.key == "source_says":
        return []
    return [span for span in quoted(claim.text) if claim.start < span[1] <= claim.end]
