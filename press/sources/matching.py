"""Words and numbered paragraphs in; where the words stand letter for letter, or what comes nearest, out."""

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press.sources.folding import fold
from press.sources.report import Paragraph

_GAP = re.compile(r"\[[^\]\[]*\]|\.\.\.|…")
_WORD = re.compile(r"\w+(?:['.,-]\w+)*|[^\w\s]")
_MOST_WORDS = 120


@dataclass(frozen=True)
class Place:
    """Where words stand: a paragraph, and the stretches of one of its `readings` that they are."""

    paragraph: Paragraph
    reading: str
    stretches: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Difference:
    """What stands nearest to some words: where, the passage, and the words that differ, theirs and ours."""

    paragraph: Paragraph
    passage: str
    changes: tuple[tuple[str, str], ...]


def find(words: str, paragraphs: Iterable[Paragraph]) -> Iterator[Place]:
    """Yield where the words stand, letter for letter; `…`, `[…]` and `[insertions]` stand for a gap."""
    pieces = tuple(_pieces(words))
    if not pieces:
        return
    for paragraph in paragraphs:
        for reading in paragraph.readings:
            if stretches := _stretches(pieces, reading):
                yield Place(paragraph, reading, stretches)
                break


@dataclass(frozen=True)
class _Piece:
    text: str
    starts_word: bool
    ends_word: bool


def _pieces(words: str) -> Iterator[_Piece]:
    """Cut the words at their gaps; beside an insertion a piece may begin or end within a word."""
    at = 0
    for start, end in [*(gap.span() for gap in _GAP.finditer(words)), (len(words), len(words))]:
        raw = words[at:start]
        piece = fold(raw).text.strip()
        if end == len(words) == start:
            piece = piece.rstrip(",.") or piece
        if piece:
            touches_before = at > 0 and words[at - 1] == "]" and not raw[0].isspace()
            touches_after = words[start : start + 1] == "[" and not raw[-1].isspace()
            yield _Piece(
                piece, not touches_before and piece[0].isalnum(), not touches_after and piece[-1].isalnum()
            )
        at = end


def _stretches(pieces: tuple[_Piece, ...], reading: str) -> tuple[tuple[int, int], ...]:
    folded = fold(reading)
    found, at = [], 0
    for piece in pieces:
        start = _whole(piece, folded.text, at)
        if start < 0:
            return ()
        at = start + len(piece.text)
        found.append(folded.span(start, at))
    return tuple(found)


def _whole(piece: _Piece, text: str, at: int) -> int:
    """Find a piece from `at` on, not within a longer word; -1 if it is not there."""
    while (start := text.find(piece.text, at)) >= 0:
        end = start + len(piece.text)
        cut_before = piece.starts_word and start > 0 and text[start - 1].isalnum()
        cut_after = piece.ends_word and end < len(text) and text[end].isalnum()
        if not cut_before and not cut_after:
            return start
        at = start + 1
    return -1


def nearest(words: str, paragraphs: Iterable[Paragraph]) -> Difference | None:
    """Find the passage that shares most words with these, and how it differs; None if none is like them."""
    ours = _WORD.findall(_GAP.sub(" ", fold(words).text))[:_MOST_WORDS]
    wanted = Counter(word.casefold() for word in ours)
    likely = sorted(paragraphs, key=lambda one: (-_shared(wanted, one), one.number))[:3]
    found = [one for one in (_compare(ours, paragraph) for paragraph in likely) if one]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _shared(wanted: Counter[str], paragraph: Paragraph) -> int:
    words = Counter(word.casefold() for word in _WORD.findall(fold(paragraph.text).text))
    return sum(min(times, words[word]) for word, times in wanted.items())


def _compare(ours: list[str], paragraph: Paragraph) -> tuple[float, Difference] | None:
    text = fold(paragraph.text).text
    spans = [word.span() for word in _WORD.finditer(text)]
    if not spans:
        return None
    theirs = [text[start:end] for start, end in spans]
    window = _window(ours, theirs)
    theirs, spans = theirs[window], spans[window]
    matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks or sum(block.size for block in blocks) * 2 < len(ours):
        return None
    first = max(0, blocks[0].a - blocks[0].b)
    last = min(len(theirs), blocks[-1].a + blocks[-1].size + len(ours) - blocks[-1].b - blocks[-1].size)
    matcher = difflib.SequenceMatcher(None, theirs[first:last], ours, autojunk=False)
    changes = tuple(
        (" ".join(theirs[first + a : first + b]), " ".join(ours[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )
    return matcher.ratio(), Difference(paragraph, text[spans[first][0] : spans[last - 1][1]], changes)


def _window(ours: list[str], theirs: list[str]) -> slice:
    """Choose the stretch of a long paragraph that shares most words with ours, and is twice as long."""
    size = max(2 * len(ours), 60)
    wanted = set(ours)
    hits = [word in wanted for word in theirs]
    best, start, running = -1, 0, sum(hits[:size])
    for n in range(max(1, len(theirs) - size + 1)):
        if running > best:
            best, start = running, n
        running += (hits[n + size] if n + size < len(hits) else 0) - hits[n]
    return slice(start, start + size)
