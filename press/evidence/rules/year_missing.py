"""year-missing: a source gives a month or a day without its year, and the brief gives or needs the year.

“July to September” means something only to a reader who knows the year. Where the brief states a date and
cites a paragraph that names a month without a year, somebody has to decide which year it is, once, and
say from what they know it:

    accept:
      - warning: year-missing
        in: source 3
        reason: 2024, from the publication date.

A month whose year the same report gives in another paragraph is known. In the brief's own words a day or
a month needs its year, unless it is a quotation.

    wrong   - 26 November: The report is published. [3]
    right   - 2024-11-26: The report is published. [3]
"""

from collections.abc import Iterator

from press.evidence.case import Case, warn_source
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.dates import MONTHS, Dated, dates
from press.evidence.wording.sentences import quoted
from press.sources import Paragraph

_UNTOLD = {"quote", "source_says", "comments"}


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each date without a year in a paragraph from which the brief takes a date."""
    dated = [claim for claim in case.told if any(one.year or one.month for one in dates(claim.words))]
    used = {paragraph for claim in dated for paragraph in case.evidence(claim.cites or claim.around)}
    for paragraph in case.cited:
        if paragraph in used:
            yield from _in_source(case, paragraph)
    for claim in case.claims:
        if not {claim.key, claim.part} & _UNTOLD:
            yield from _in_brief(claim)


def _yearless(text: str) -> Iterator[Dated]:
    """Yield dates without a year, unless a year stands in the same text before them."""
    year = False
    for one in dates(text):
        if one.month and not one.year and not year:
            yield one
        year = year or bool(one.year)


def _in_source(case: Case, paragraph: Paragraph) -> Iterator[Finding]:
    known = {
        one.month
        for other in case.reports[paragraph.source].paragraphs
        for one in dates(other.text)
        if one.year
    }
    for one in _yearless(paragraph.text):
        if one.month not in known:
            message = f"the source does not say in which year “{MONTHS[(one.month or 1) - 1]}” lies"
            hint = "accept it with a reason that says which year it is, and how you know"
            yield warn_source(paragraph, (one.start, one.end), message, hint)


def _in_brief(claim: Claim) -> Iterator[Finding]:
    inside = quoted(claim.words)
    for one in _yearless(claim.words):
        if not any(start <= one.start < end for start, end in inside) and claim.part not in (
            "title",
            "subtitle",
        ):
            yield claim.warning((one.start, one.end), "this date has no year", "add the year")
