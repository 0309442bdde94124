"""passage: each part of a section is one thing: a paragraph, a heading, a list or a table.

wrong   - heading: Background
          text: The report covers three months.
right   - heading: Background
        - The report covers three months.
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding

KINDS = ("text", "heading", "items", "table", "picture")


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each passage that is nothing, or several things."""
    for number, section in enumerate(case.brief.sections, 1):
        for passage in section.body:
            there = [kind for kind in KINDS if getattr(passage, kind, None)]
            if len(there) != 1:
                said = f"is {' and '.join(there)} at once" if there else "says nothing"
                hint = "put a dash before each of them" if there else f"write one of {', '.join(KINDS)}"
                yield Finding(passage.where, "", f"this passage {said}", hint, place=f"sections {number}")
