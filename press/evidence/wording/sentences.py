"""A text in; its sentences, and what stands in it between double quotation marks, out."""

import re
from functools import lru_cache

# A stop after these, or after a single capital, does not end a sentence.
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|St|Nos?|vs|cf|pp?|paras?|fig|Jan|Feb|Mar|Apr|Aug"
    r"|Sept?|Oct|Nov|Dec|[A-Z]|e\.g|i\.e)\.$"
)
_STOP = re.compile(r"[.!?][\"”’')\]]*(?=\s+[“‘\"'(\[]*[A-Z0-9]|\s*$)")
_BLANKS = re.compile(r"\s*")
_QUOTED = re.compile(
    r"“([^“”]*)”|„([^„“”]*)[“”]|«\s?([^«»]*?)\s?»|»([^«»]*)«|(?<![\w\"])\"([^\"]*)\"(?![\w\"])"
    # Finnish, Swedish and some typesetters write the closing mark on both sides.
    r"|(?<![\w”.,;:!?])”(?=\S)([^“”]*[^\s“”(\[])”(?!\w)"
)
_MARK = re.compile(r"[“”„«»]|(?<!\d)\"")  # 5" are inches


@lru_cache(maxsize=65536)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence begins and ends; a paragraph reference after the stop belongs to none."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "." and _ABBREVIATION.search(
            text[max(0, stop.start() - 8) : stop.start() + 1]
        ):
            continue
        found.append((start, stop.end()))
        blanks = _BLANKS.match(text, stop.end())
        start = blanks.end() if blanks else stop.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return tuple(found)


@lru_cache(maxsize=65536)
def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the words between double quotation marks begin and end, without the marks."""
    if not any(mark in text for mark in '“”„«"'):
        return ()
    found = ((match, match.lastindex or 0) for match in _QUOTED.finditer(text))
    return tuple(match.span(group) for match, group in found if match[group])


@lru_cache(maxsize=8)
def unpaired(text: str) -> tuple[int, ...]:
    """Return where double quotation marks stand that open or close nothing."""
    if not any(mark in text for mark in '“”„«»"'):
        return ()
    quoted = {at for match in _QUOTED.finditer(text) for at in range(*match.span())}
    return tuple(mark.start() for mark in _MARK.finditer(text) if mark.start() not in quoted)
