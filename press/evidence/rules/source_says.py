"""source-says: the words that a likelihood rests on stand in a paragraph that the judgment cites.

source_says: holds the source's exact words from which you read how likely something is. They are looked
up letter for letter, like a quotation, in the paragraphs of cites:. So a second reader can see whether
the word for the likelihood is the source's own or your reading of it.

    wrong   source_says: will probably be able to maintain this advantage     (the source has “would likely”)
    right   source_says: would likely be able to maintain this advantage

This rule protects the source's words: no reason in accept: can excuse it.
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding
from press.evidence.quoting import missing


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each judgment whose source_says is not in a cited paragraph."""
    for claim in case.claims:
        if claim.key != "source_says" or claim.start:
            continue
        if fault := missing(case, claim.text, case.evidence(claim.around)):
            yield claim.error((0, len(claim.text)), *fault)
