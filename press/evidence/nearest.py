"""A claim in; the sentences of the paragraphs that it cites, the one that says most of it first, out."""

from dataclasses import dataclass

from press.evidence.bearing import Bearing, matter
from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.wording.sentences import sentences
from press.evidence.wording.stems import content
from press.sources import Paragraph


@dataclass(frozen=True)
class Sentence:
    """A sentence of a paragraph; `share` from 0 to 1 is how much of the claim it says."""

    paragraph: Paragraph
    text: str
    share: float

    @property
    def short(self) -> str:
        """The sentence, cut for a message."""
        return self.text if len(self.text) <= 120 else self.text[:117].rsplit(" ", 1)[0] + " …"


def rank(bearing: Bearing, case: Case, claim: Claim) -> list[Sentence]:
    """Return the sentences of the cited paragraphs, the one that says most of the claim first."""
    return _ranked(bearing, case, claim, matter(case, claim))


def rank_by_words(bearing: Bearing, case: Case, claim: Claim) -> list[Sentence]:
    """Return the same sentences, with names, numbers and dates left out of account."""
    words = (claim.words[one.start : one.end].casefold() for one in content(claim.words) if not one.name)
    return _ranked(bearing, case, claim, " ".join(words))


def _ranked(bearing: Bearing, case: Case, claim: Claim, wanted: str) -> list[Sentence]:
    found = []
    for paragraph in case.evidence(claim.cites):
        case.spend(claim, len(paragraph.text) // 2 + 25 * len(sentences(paragraph.text)))
        for start, end in sentences(paragraph.text):
            text = paragraph.text[start:end]
            found.append(Sentence(paragraph, text, bearing.share(wanted, text)))
    return sorted(found, key=lambda one: -one.share)
