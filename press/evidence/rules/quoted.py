"""quoted: a quote: stands inside quotation marks in the source, and is given to the one who said it.

Most sentences of a report are its author's paraphrase of what somebody said. Only words that the source
itself puts between quotation marks are a quotation, and only they may be printed as a pull quote. The
name in by: must be that of the speaker whom the source names beside the quotation.

    wrong   quote: Afghan soil is being used against the country
            by: Pakistan
            cites: 18               (the source reports this without quotation marks)
    right   a fact under actors: Says that Afghan soil is used against it. [18]

This rule protects the source's words: no reason in accept: can excuse it.
"""

import re
from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.names import names
from press.evidence.wording.sentences import quoted, sentences
from press.sources import Place, find

_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’']+(?:['’]\w[^‘’']*)*)[’'](?!\w)")
_WORD = re.compile(r"\w+")
_SAYING = (
    "said|says|say|wrote|writes|states|stated|shows|showed|reports|reported|added|adds|told|warned|warns|noted|notes|"
    "argued|argues|stressed|stresses|claimed|claims|asked|announced|declared|concluded|concludes|explained|explains|"
    "called|calls|described|describes|insisted|replied|acknowledged|assessed|assesses|found|finds|indicates|indicated"
)
_SPEAKER = re.compile(
    rf"(?:according to\s+([^,.;]+))|([^,.;:]*?)\s+(?:has\s+|have\s+|had\s+)?(?:{_SAYING})\b", re.IGNORECASE
)
_EMPTY = frozenset(
    ("the", "a", "an", "of", "on", "in", "to", "by", "and", "s", "its", "his", "her", "their", "for")
)
_PRONOUNS = {"he", "she", "it", "they", "i", "we"}
_BLANK = re.compile("_{2,}")


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each pull quote that is no quotation in the source, or somebody else's."""
    speakers = {claim.path: claim for claim in case.claims if claim.part == "quotes" and claim.key == "by"}
    for claim in case.claims:
        if claim.part != "quotes" or claim.key != "quote" or claim.start:
            continue
        places = list(find(claim.text, case.evidence(claim.around)))
        marked = [place for place in places if _inside_marks(place)]
        if places and not marked:
            message = (
                f"paragraph {places[0].paragraph.label} has these words, but not between quotation marks"
            )
            hint = "make it a fact or a sentence without quotation marks: it is the author's paraphrase"
            yield claim.error((0, len(claim.text)), message, hint)
        elif (
            marked
            and claim.path in speakers
            and not any(_fits(case, place, speakers[claim.path]) for place in marked)
        ):
            yield _foreign(speakers[claim.path], marked[0])


def _inside_marks(place: Place) -> bool:
    spans = [*quoted(place.reading), *(match.span(1) for match in _SINGLE.finditer(place.reading))]
    return all(any(start <= first and last <= end for start, end in spans) for first, last in place.stretches)


def _foreign(speaker: Claim, place: Place) -> Finding:
    beside = " ".join(_BLANK.sub("“…”", _beside(place)).split())
    message = f"paragraph {place.paragraph.label} does not give these words to “{speaker.text}”"
    return speaker.error((0, len(speaker.text)), message, f"name the speaker whom it names: “{beside[:120]}”")


def _beside(place: Place) -> str:
    """Return the sentence round the quotation, without the words between quotation marks."""
    text, first = place.reading, place.stretches[0][0]
    bare = _blanked(text)
    around = next((span for span in sentences(bare) if span[0] <= first < span[1]), (0, len(text)))
    return bare[around[0] : around[1]]


def _blanked(text: str) -> str:
    for start, end in quoted(text):
        text = text[: start - 1] + "_" * (end - start + 2) + text[end + 1 :]
    return text


def _fits(case: Case, place: Place, by: Claim) -> bool:
    """Tell whether by:, up to its first comma, shares a word with whom the source names as speaking."""
    claimed = _words(by.text.split(",")[0])
    beside = _beside(place).replace("_", "")
    named = _speakers(_lead(case, place)) or _speakers(beside)
    words = set().union(*(_words(one) for one in named)) if named else _words(beside)
    if not words or words & _PRONOUNS:
        words |= _words(_before(case, place))
    near = _words(_before(case, place) + " " + _blanked(place.reading))
    wide = near | _words(_earlier(case, place))
    return bool(claimed & words) and _names(by.text.split(",")[0]) <= near and _names(by.text) <= wide


def _speakers(text: str) -> list[str]:
    """Return whom a text names as speaking."""
    return [match[1] or match[2] for match in _SPEAKER.finditer(text) if (match[1] or match[2] or "").strip()]


def _lead(case: Case, place: Place) -> str:
    """Return the line above the paragraph if it leads to what follows: `The minister said:`."""
    above = case.heading(place.paragraph)
    return above if above.endswith(":") else ""


def _before(case: Case, place: Place) -> str:
    """Return where whom a pronoun means stands: this paragraph up to the quotation, or else the one before, too."""
    here = " ".join((_lead(case, place), place.reading[: place.stretches[0][0]]))
    if any(not one.first or case.is_name(one) for one in names(here)):
        return here
    return f"{_earlier(case, place)} {here}"


def _earlier(case: Case, place: Place) -> str:
    """Return the paragraph before, or ``."""
    before = (place.paragraph.source, place.paragraph.number - 1)
    return " ".join(one.text for one in case.paragraphs if (one.source, one.number) == before)


def _words(text: str) -> set[str]:
    return {word for word in (one.casefold() for one in _WORD.findall(text)) if word not in _EMPTY}


def _names(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\b[A-Z]\w+", text)} - _EMPTY
