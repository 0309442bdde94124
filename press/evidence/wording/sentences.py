"""A text in; its sentences, and what stands in it between double quotation marks, out."""

import re

# A stop after these, or after a single capital, does not end a sentence.
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|St|Nos?|vs|cf|pp?|paras?|fig|Jan|Feb|Mar|Apr|Aug"
    r"|Sept?|Oct|Nov|Dec|[A-Z]|e\.g|i\.e)\.$"
)
_STOP = re.compile(r"[.!?][\"”’')\]]*(?=\s+[“‘\"'(\[]*[A-Z0-9]|\s*$)")
_QUOTED = re.compile(r"“([^“”]*)”|„([^„“”]*)[“”]|«\s?([^«»]*?)\s?»|(?<![\w\"])\"([^\"]*)\"(?![\w\"])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence begins and ends; a paragraph reference after the stop belongs to none."""
    found, start = [], 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "." and _ABBREVIATION.search(
            text[max(0, stop.start() - 8) : stop.start() + 1]
        ):
            continue
        found.append((start, stop.end()))
        start = stop.end() + len(text[stop.end() :]) - len(text[stop.end() :].lstrip())
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def quoted(text: str) -> list[tuple[int, int]]:
    """Return where the words between double quotation marks begin and end, without the marks."""
    return [
        match.span(match.lastindex or 0) for match in _QUOTED.finditer(text) if match[match.lastindex or 0]
    ]
