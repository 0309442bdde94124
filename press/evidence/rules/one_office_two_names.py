"""one-office-two-names: a source calls what seems to be one office by two names.

“The Special Inspector General for Afghanistan Reconstruction” here and “the US inspector general” there may be
one office or two, and the brief must not decide it in silence. It is told once, at the second name; say under
caveats: how you read it, or name no office, and accept it:

    accept:
      - warning: one-office-two-names
        in: source 3
        reason: Told to the reader under caveats; we name no office.

    wrong   by: SIGAR                                   (the paragraph has “the US inspector general”)
    right   by: the inspector general's report
"""

import re
from collections.abc import Iterator

from press.evidence.case import Case, warn_source
from press.evidence.finding import Finding
from press.sources import Paragraph

_HEADS = (
    "inspector general|secretary[- ]general|attorney general|auditor general|director[- ]general|comptroller general"
    "|special envoy|special representative|special rapporteur|special coordinator|high commissioner|high representative"
)
_OFFICE = re.compile(
    rf"(?P<before>(?:\b[A-Z][\w.'’-]*\s+){{0,4}}?)\b(?P<head>{_HEADS})\b(?P<after>(?:\s+(?:for|of|on)\s+(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)?)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?|this|that|its|their|our|his|her)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning where a report that the brief cites gives an office its second name."""
    for report in case.reports.values():
        if any(one.source == report.id for one in case.cited):
            yield from _second_names(report.paragraphs)


def _second_names(paragraphs: tuple[Paragraph, ...]) -> Iterator[Finding]:
    """Compare the full name of an office, with its `for …`, with shorter names that begin otherwise."""
    full: dict[str, tuple[str, set[str]]] = {}
    short: dict[str, tuple[Paragraph, re.Match[str]]] = {}
    for paragraph in paragraphs:
        for match in _OFFICE.finditer(paragraph.text):
            head, before = match["head"].casefold().replace("-", " "), _before(match)
            if match["after"]:
                full.setdefault(head, (match[0].strip(), before))
            elif before:
                short.setdefault(head, (paragraph, match))
    for head, (name, words) in full.items():
        if head in short and not _before(short[head][1]) <= words:
            paragraph, match = short[head]
            message = f"“{match[0].strip()}” and “{name}” may be one office or two"
            hint = "say under caveats: how you read it, and accept it with a reason"
            yield warn_source(paragraph, match.span(), message, hint)


def _before(match: re.Match[str]) -> set[str]:
    return {word.casefold() for word in _ARTICLE.sub("", match["before"]).split()}
