"""cited: every judgment, fact, figure, event and relation names the paragraphs that it rests on.

The numbers are those of the source's paragraphs; `python build.py paragraphs source/report.txt` lists
them. Write cites: 1, 2 under an item of several lines, and [1, 2] at the end of a sentence. With several
sources the letter of the source comes first: A3, B7.

An error: a paragraph that does not exist; a fact, relation or event that cites nothing. A warning: a
sentence of the bottom line or of a section without a reference; a source that nothing cites.

    wrong   - Gaining influence and strength despite Taliban pressure.
    right   - Gaining influence and strength despite Taliban pressure. [6]
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding
from press.problems import Severity

_MUST = {("actors", "text"), ("relations", "what"), ("timeline", "what"), ("key_figures", "figure")}
_MUST |= {("key_judgments", "judgment"), ("quotes", "quote")}
_SHOULD = {("bottom_line", "text"), ("sections", "text"), ("why_it_matters", "text"), ("sections", "items")}


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each citation that leads nowhere and each statement that lacks one."""
    yield from _astray(case)
    for claim in case.claims:
        kind = (claim.part, claim.key)
        if kind in _MUST and claim.start == 0 and not claim.around:
            hint = "add the numbers of the paragraphs that say so, in square brackets: [3]"
            yield claim.error((0, len(claim.words)), "this cites no paragraph of the source", hint)
        elif kind in _SHOULD and not claim.cites and claim.words[-1:] not in ":;":
            hint = "end it with the numbers of the paragraphs that say so: [3]"
            yield claim.warning((0, len(claim.words)), "this sentence cites no paragraph of the source", hint)
    yield from _unused(case)


def _astray(case: Case) -> Iterator[Finding]:
    seen, known = set(), set[int]()
    for claim in case.claims:
        for citation in claim.around if id(claim.around) not in known else ():
            if citation.where in seen or case.paragraph(citation):
                continue
            seen.add(citation.where)
            report = case.reports.get(citation.source)
            if report:
                count = len(report.paragraphs)
                message = f"there is no paragraph {citation}; {report.file} has {count}"
                hint = f"look it up: python build.py paragraphs {report.file}"
            else:
                message, hint = _no_source(case, citation.source)
            yield Finding(citation.where, "", message, hint, place=claim.path)
        known.add(id(claim.around))


def _no_source(case: Case, letter: str) -> tuple[str, str]:
    known = ", ".join(one for one in case.reports if one)
    if not letter:
        return (
            "the number does not say which source it means",
            f"put the letter of the source before it: {known}",
        )
    if not known:
        return f"there is no source {letter}: the only source has no letter", "leave the letter out"
    return f"there is no source {letter}", f"use one of the letters {known}, or add the source under sources:"


def _unused(case: Case) -> Iterator[Finding]:
    used = {one.source for claim in case.claims for one in claim.around}
    for letter, report in case.reports.items():
        if letter not in used:
            hint = "cite it where the brief relies on it, or take it out of sources:"
            where, place = report.source.file.where, f"source {letter}".strip()
            yield Finding(
                where, "", f"nothing in the brief cites {report.file}", hint, Severity.WARNING, place
            )
