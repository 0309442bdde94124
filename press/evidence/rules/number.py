"""number: every number in a statement is one that a cited paragraph gives, with its unit and its “about”.

Figures, ranges, percentages, sums of money and spelled-out numbers are compared by value, so “two
thousand” is 2,000. Dates have rules of their own. A rounded number passes if the statement says about,
nearly or more than; so does a part for its percentage (two in three for 63.2%), and a count of what a
paragraph lists with semicolons, and the years or months between two dates that the statement gives.

In a brief in another language than English only the figures are compared.

An error: a number, or its unit, that no cited paragraph has. A warning: the source's about, at least, at
most (or a word like it) was dropped, changed, or put in by us; or a number that is the sum or the
difference of two that the cited paragraphs give, or what their percentage leaves of a hundred.

    wrong   ISIS-K has 20,000 members. [6]
    wrong   ISIS-K has 2,000 members. [6]           (the source has “about 2,000”)
    right   ISIS-K has about 2,000 members. [6]
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from math import ceil, floor

from press.brief import KeyFigure
from press.evidence.case import Case, listed
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.dates import dates
from press.evidence.wording.numbers import Number, numbers
from press.evidence.wording.sentences import quoted
from press.sources import Paragraph

# How many of the smaller unit a larger one is.
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAYS = {"day": 1, "week": 7}
_AGE = re.compile(r"\b(?:age|aged|old)\b", re.IGNORECASE)
_LABEL_BOUNDS = {
    "about": "estimate|approximat|about|rough",
    "at least": "minimum|at least|lowest",
    "at most": "maximum|at most|highest",
}
# What holds for at least a year holds within the next year.
_WINDOW = re.compile(r"\b(?:in|within|over|during) the (?:next|coming|following)\s*$", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)|\d(?:[\d.,\u00a0\u202f\u066b\u066c]*\d)?")
# By how many points a part, such as a third, may stand beside the percentage that it rounds.
_NEAR = 5
_FEW = 30  # numbers of the cited paragraphs that are reckoned with
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
    if _is_span(claim, number) or any(_same(number, one, above) for above, one in _above(case, grounds)):
        return
    theirs = [(one, paragraph) for paragraph in grounds for one in numbers(paragraph.text)]
    before = {one.unit for one in numbers(claim.words) if one.start < number.start}
    case.spend(claim, 10 * len(theirs) + len(numbers(claim.words)))
    same = [(one, paragraph) for one, paragraph in theirs if one.value == number.value]
    span = (number.start, number.end)
    words = claim.words[number.start : number.end].strip()
    matches = [
        pair for pair in theirs if _same(number, pair[0], pair[1].text) or _as_before(before, number, pair[0])
    ]
    bound = number.bound or _label_bound(claim)
    if matches:
        if not any(_agree(one.bound, bound, claim.words[: number.start]) for one, _ in matches):
            yield claim.warning(span, *_unbounded(words, bound, *matches[0]))
    elif same:
        other, paragraph = same[0]
        given = paragraph.text[other.start : other.end].strip()
        message = f"paragraph {paragraph.label} gives the number with another unit: “{given}”"
        yield claim.error(span, message, f"write “{given}”, or cite the paragraph that has “{words}”")
    elif not any(_stands_for(number, one) for one, _ in theirs) and not _counts(number, grounds):
        message = f"“{words}” does not stand in {listed(grounds)}"
        if sum_ := _worked_out(number, theirs):
            hint = "accept it with the reason, or write the numbers that the source gives"
            yield claim.warning(span, f"{message}; it may be {sum_}", hint)
        else:
            yield claim.error(span, message, _elsewhere(case, number, theirs))


def _above(case: Case, grounds: tuple[Paragraph, ...]) -> Iterator[tuple[str, Number]]:
    """Yield the numbers of the headings above the paragraphs, each with its heading."""
    for above in dict.fromkeys(case.heading(one) for one in grounds):
        yield from ((above, one) for one in numbers(above))


def _same(ours: Number, theirs: Number, text: str) -> bool:
    """Tell whether two numbers are one: 24 months are two years, and who is 18 is 18 years old."""
    if ours.unit == theirs.unit or (not ours.unit and theirs.unit == "year" and _AGE.search(text)):
        return ours.value == theirs.value
    return any(
        ours.value * units.get(ours.unit, 0) == theirs.value * units.get(theirs.unit, 0) != 0
        for units in (_MONTHS, _DAYS)
    )


def _as_before(before: set[str], ours: Number, theirs: Number) -> bool:
    """Tell whether a number leaves out the unit that one before it has: 67.8 years, 65.5 for men."""
    return not ours.unit and ours.value == theirs.value and theirs.unit in before


def _is_span(claim: Claim, number: Number) -> bool:
    """Tell whether a number of years or months is the time between two dates that the statement gives."""
    months = {"year": 12, "month": 1}.get(number.unit)
    ends = [one for one in dates(claim.words) if one.year and not one.decade]
    if months is None or len(ends) != 2:
        return False
    first, last = ((one.year or 0) * 12 + (one.month or 1) + ((one.day or 1) - 1) / 31 for one in ends)
    between = abs(last - first) / months
    times = {"at least": floor(between), "at most": ceil(between)}.get(number.bound, round(between))
    return times == number.value


def _stands_for(ours: Number, theirs: Number) -> bool:
    """Tell whether a rounded number of ours is theirs, or a part of ours their percentage: two in three, 63.2%."""
    if ours.unit == theirs.unit:
        return bool(ours.bound) and ours.rounds(theirs.value)
    if ours.unit or theirs.unit != "%" or not 0 < ours.value < 1:
        return False
    above = theirs.value - ours.value * 100
    wrong = {"at least": above < 0, "at most": above > 0}.get(ours.bound, False)
    near = {"": 1, "about": _NEAR}.get(ours.bound, 2 * _NEAR)
    return abs(above) <= near and not wrong


def _worked_out(ours: Number, theirs: list[tuple[Number, Paragraph]]) -> str:
    """Say how a number may have been reckoned: a sum or a difference of two, or what is left of a hundred percent."""
    near = [
        (one.value, paragraph.text[one.start : one.end].strip())
        for one, paragraph in theirs[:_FEW]
        if ours.unit in ("", one.unit)
    ]
    for value, words in near:
        if ours.unit == "%" and _hits(ours, 100 - value):
            return f"what {words} leaves of a hundred"
    for (first, one), (second, other) in combinations(near, 2):
        if _hits(ours, abs(first - second)):
            less, more = (one, other) if first < second else (other, one)
            return f"{more} less {less}"
        if _hits(ours, first + second):
            return f"{one} and {other} together"
    return ""


def _hits(ours: Number, exact: Fraction) -> bool:
    return ours.value == exact or (bool(ours.bound) and ours.rounds(exact))


def _counts(number: Number, grounds: tuple[Paragraph, ...]) -> bool:
    """Tell whether a small number counts what a cited paragraph lists, one thing behind each semicolon."""
    items = (one.text.rpartition(": ")[2].split(";") for one in grounds if ";" in one.text)
    return not number.unit and any(len(listed) == number.value for listed in items)


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
