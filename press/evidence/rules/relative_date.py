"""relative-date: “recently”, “yesterday” and “this year” mean nothing to a reader who does not know from when.

Where the brief takes such a word from a source, it is told once, at the source: either say when it was, as far
as that is known, or accept it with what you know:

    accept:
      - warning: relative-date
        in: source 12
        reason: The article does not say when; before 27 November 2024.

Such a word of the brief's own, which no cited paragraph has, is told where it stands. Between quotation marks
it may stay.

    wrong   - Some figures travelled to Afghanistan last month. [12]
    right   - Some figures travelled to Afghanistan before 27 November 2024. [12]
"""

import re
from collections.abc import Iterator

from press.evidence.case import Case, warn_source
from press.evidence.finding import Finding
from press.evidence.wording.sentences import quoted

_RELATIVE = re.compile(
    r"\b(?:recent(?:ly)?|lately|yesterday|today|tomorrow|tonight|nowadays|currently|at present|at the moment"
    r"|this (?:week|month|year|morning|evening)|last (?:week|month|year|night|summer|winter|spring|autumn)"
    r"|(?:a |an |\w+ )?(?:days?|weeks?|months?|years?|decades?) ago)\b",
    re.IGNORECASE,
)
_SKIPPED = {"quote", "source_says", "because", "by"}
_PARTS = {"watch", "gaps", "caveats", "comments", "source_summary", "glossary"}


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each relative date, at the source if it has it too."""
    told = set()
    for claim in case.told:
        if claim.key in _SKIPPED or claim.part in _PARTS:
            continue
        inside = quoted(claim.words)
        for word in _RELATIVE.finditer(claim.words):
            if any(start <= word.start() < end for start, end in inside):
                continue
            sources = [(one, found) for one in case.grounds(claim) if (found := _RELATIVE.search(one.text))]
            for paragraph, found in sources:
                if paragraph.label not in told:
                    message = (
                        f"the source does not say from when it counts “{found[0]}”, and the brief repeats it"
                    )
                    hint = "say when it was, or accept it with a reason that says what is known"
                    yield warn_source(paragraph, found.span(), message, hint)
                told.add(paragraph.label)
            if not sources:
                message = f"“{word[0]}” has no date, and will be wrong for later readers"
                yield claim.warning(word.span(), message, "say when it was, as far as the source says it")
