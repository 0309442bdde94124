"""number: every number in a statement is one that a cited paragraph gives, with its unit and its “about”.

Figures, ranges, percentages, sums of money and spelled-out numbers are compared by value, so “two
thousand” is 2,000. Dates have rules of their own. A rounded number passes if the statement says about,
nearly or more than.

In a brief in another language than English only the figures are compared.

An error: a number, or its unit, that no cited paragraph has. A warning: the source's about, at least, at
most (or a word like it) was dropped, changed, or put in by us.

    wrong   ISIS-K has 20,000 members. [6]
    wrong   ISIS-K has 2,000 members. [6]           (the source has “about 2,000”)
    right   ISIS-K has about 2,000 members. [6]
"""

import re
from collections.abc import Iterator

from press.brief import KeyFigure
from press.evidence.case import Case, listed
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.numbers import Number, numbers
from press.evidence.wording.sentences import quoted
from press.sources import Paragraph

_LABEL_BOUNDS = {
    "about": "estimate|approximat|about|rough",
    "at least": "minimum|at least|lowest",
    "at most": "maximum|at most|highest",
}
# What holds for at least a year holds within the next year.
_WINDOW = re.compile(r"\b(?:in|within|over|during) the (?:next|coming|following)\s*$", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)|\d(?:[\d.,\u00a0\u202f\u066b\u066c]*\d)?")
_SKIPPED = {"quote", "source_says", "when", "by", "in_source"}


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each number that no cited paragraph gives, a warning for each lost `about`."""
    for claim in case.told:
        if claim.key in _SKIPPED:
            continue
        if not case.english:
            yield from _figures(case, claim)
            continue
        inside = quoted(claim.words)
        for number in numbers(claim.words):
            if not _is_count(claim, number) and not any(start <= number.start < end for start, end in inside):
                yield from _compare(case, claim, number)


def _figures(case: Case, claim: Claim) -> Iterator[Finding]:
    """Compare the bare figures of a brief in another language: 2 000, 2.000 and ۲٬۰۰۰ are 2,000."""
    grounds = case.grounds(claim)
    theirs = {_plain(one[0]) for paragraph in grounds for one in _FIGURE.finditer(paragraph.text)}
    for one in _FIGURE.finditer(claim.words):
        if _plain(one[0]) not in theirs:
            message = f"“{one[0]}” does not stand in {listed(grounds)}"
            yield claim.error(one.span(), message, "correct the number, or cite the paragraph that has it")


def _plain(figure: str) -> str:
    return "".join(str(int(letter)) for letter in figure if letter.isdecimal())


def _is_count(claim: Claim, number: Number) -> bool:
    """Tell whether a spelled-out number up to ten in a title may count something of our own: four reports."""
    return not claim.around and number.value <= 10 and claim.words[number.start : number.end].isalpha()


def _compare(case: Case, claim: Claim, number: Number) -> Iterator[Finding]:
    grounds = case.grounds(claim)
    theirs = [(one, paragraph) for paragraph in grounds for one in numbers(paragraph.text)]
    case.spend(claim, 3 * len(theirs))
    same = [(one, paragraph) for one, paragraph in theirs if one.value == number.value]
    span = (number.start, number.end)
    words = claim.words[number.start : number.end].strip()
    matches = [(one, paragraph) for one, paragraph in same if one.unit == number.unit]
    bound = number.bound or _label_bound(claim)
    if matches:
        if not any(_agree(one.bound, bound, claim.words[: number.start]) for one, _ in matches):
            yield claim.warning(span, *_unbounded(words, bound, *matches[0]))
    elif same:
        other, paragraph = same[0]
        given = paragraph.text[other.start : other.end].strip()
        message = f"paragraph {paragraph.label} gives the number with another unit: “{given}”"
        yield claim.error(span, message, f"write “{given}”, or cite the paragraph that has “{words}”")
    elif not (bound and any(one.unit == number.unit and number.rounds(one.value) for one, _ in theirs)):
        yield claim.error(
            span, f"“{words}” does not stand in {listed(grounds)}", _elsewhere(case, number, theirs)
        )


def _agree(theirs: str, ours: str, before: str) -> bool:
    if theirs == ours or (not theirs and ours == "about"):
        return True
    return theirs == "at least" and not ours and bool(_WINDOW.search(before))


def _label_bound(claim: Claim) -> str:
    if not isinstance(claim.item, KeyFigure):
        return ""
    label = claim.item.label
    return next((name for name, words in _LABEL_BOUNDS.items() if re.search(words, label, re.IGNORECASE)), "")


def _unbounded(words: str, bound: str, theirs: Number, paragraph: Paragraph) -> tuple[str, str]:
    if theirs.bound:
        ours = f"“{bound}”" if bound else "nothing"
        message = f"paragraph {paragraph.label} has “{theirs.bound}” before this number; the brief has {ours}"
        return message, f"write “{theirs.bound} {words}”"
    return f"paragraph {paragraph.label} gives this number without “{bound}”", f"take “{bound}” away"


def _elsewhere(case: Case, number: Number, theirs: list[tuple[Number, Paragraph]]) -> str:
    for paragraph in case.paragraphs:
        if any(one.value == number.value and one.unit == number.unit for one in numbers(paragraph.text)):
            return f"cite paragraph {paragraph.label}, which has it"
    if theirs:
        given = ", ".join(
            dict.fromkeys(paragraph.text[one.start : one.end].strip() for one, paragraph in theirs[:6])
        )
        return f"write a number that it gives: {given}"
    return "leave the number out: the cited text has none, and no report has this one"
