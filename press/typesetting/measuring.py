"""Resolved runs in, measured words out, with the places where each may be cut."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, zip_longest
from typing import NamedTuple

from press.typesetting.bidi import levels, needs_levels
from press.typesetting.breaking import END, NEVER, Box, Break, Cut
from press.typesetting.cutting import places
from press.typesetting.faces import Face
from press.typesetting.shaping import SOFT_HYPHEN, Manner, Shaped, Shapes, clusters, shapes

_SPACES = " \u00a0"
_TOKEN = re.compile("[^ \u00a0]+|[ \u00a0]+")
_STRETCH, _SHRINK = 0.5, 0.3
# What it costs to part a small word or the day of a date from what follows, a sign or a scale from what precedes, a reference.
_CLINGING, _DANGLING, _REFERENCE = 30.0, 250.0, 1000.0
_DANGLERS = re.compile(r"[·|=/&]$|[¶§]|\[\d")
# What a figure is not parted from: 1.6 million, 40 percent, 3 milliards.
_SCALES = re.compile(r"(?:[mb]illion|trillion|thousand|millier|milliard)s?\b|per ?cent\b|%")
_DASHES = ("–", "—")
_RAGGED_HYPHEN = 3.5  # how much dearer a hyphen is where lines need not be full
_WINDOW = 1000  # letters that no line can hold


class Sort(NamedTuple):
    """What a run's letters are set in: size in points, tracking in 1/1000 em; `aside`: a reference."""

    text: str
    face: Face
    size: float
    features: tuple[str, ...]
    lang: str
    tracking: float
    aside: bool = False


class Piece(NamedTuple):
    """Shaped letters of one run at one level; `width` in points, `gaps`: spaces that may stretch."""

    run: int
    level: int
    shaped: Shaped
    width: float
    gaps: int


class Word(NamedTuple):
    """What stands between two spaces, and the space behind it; `start` is its offset in the paragraph."""

    start: int
    text: str
    pieces: tuple[Piece, ...]
    glue: tuple[Piece, ...]


class Manners(NamedTuple):
    """What the paragraph asks of breaking: justified, hyphens, hanging punctuation, direction."""

    justified: bool
    hyphens: bool
    hang: bool
    backward: bool


class Measured:
    """A paragraph's words with their widths, and where each may be cut."""

    def __init__(self, sorts: Sequence[Sort], manners: Manners) -> None:
        self.sorts, self.manners = sorts, manners
        text = "".join(sort.text for sort in sorts)
        self.levels = levels(text, manners.backward) if needs_levels(text, manners.backward) else None
        self._held = "\u00a0" in text
        self._known: dict[tuple[int, str, int, bool], tuple[Piece, ...]] = {}
        self._cuts: dict[int, tuple[Cut, ...]] = {}
        self.words = list(self._words())
        self.boxes = [self._box(word, after) for word, after in zip_longest(self.words, self.words[1:])]

    def _words(self) -> Iterator[Word]:
        at = start = 0
        text = ""
        pieces: list[Piece] = []
        glue: list[Piece] = []
        for run, sort in enumerate(self.sorts):
            for token in _TOKEN.findall(sort.text):
                made = self._pieces(run, token, at)
                if token[0] in _SPACES:
                    glue += made
                else:
                    if glue:
                        yield Word(start, text, tuple(pieces), tuple(glue))
                        start, text, pieces, glue = at, "", [], []
                    text += token
                    pieces += made
                at += len(token)
        if pieces or glue:
            yield Word(start, text, tuple(pieces), tuple(glue))

    def _pieces(self, run: int, token: str, at: int) -> tuple[Piece, ...]:
        if self.levels is None:
            return self._shaped(run, token, 0)
        ranks = self.levels[at : at + len(token)]
        edges = [0, *(i for i in range(1, len(ranks)) if ranks[i] != ranks[i - 1]), len(ranks)]
        pieces: tuple[Piece, ...] = ()
        for begin, end in pairwise(edges):
            pieces += self._shaped(run, token[begin:end], ranks[begin])
        return pieces

    def _shaped(self, run: int, text: str, level: int, hyphen: bool = False) -> tuple[Piece, ...]:
        key = run, text, level, hyphen
        found = self._known.get(key)
        if found is None:
            em = self.sorts[run].size / 1000
            gaps = len(text) if text[0] in _SPACES else 0
            parts = self._shapes(run, level % 2 == 1, hyphen)[text]
            found = tuple([Piece(run, level, part, part.width * em, gaps) for part in parts])
            self._known[key] = found
        return found

    def _shapes(self, run: int, backward: bool, hyphen: bool) -> Shapes:
        sort = self.sorts[run]
        return shapes(sort.face, Manner(sort.features, sort.lang, backward, sort.tracking), hyphen)

    def _box(self, word: Word, following: Word | None) -> Box:
        pieces = word.pieces
        width, space = _width(pieces), _width(word.glue)
        aside = self._aside(word)
        cost = NEVER if self._holds(word) else 0.0
        if following is not None and not cost:
            cost = self._parting(word, following)
        give = space if self.manners.justified else 0.0
        lead = trail = 0.0
        if pieces:
            lead, trail = self.lead(pieces), self.trail(pieces)
        return Box(width, space, give * _STRETCH, give * _SHRINK, cost, lead, trail, aside)

    def _holds(self, word: Word) -> bool:
        return not word.pieces or (self._held and any("\u00a0" in piece.shaped.text for piece in word.glue))

    def _aside(self, word: Word) -> bool:
        return bool(word.pieces) and self.sorts[word.pieces[0].run].aside

    def _parting(self, word: Word, following: Word) -> float:
        # No line begins with a reference or a dash; a long reference may run over.
        if self._aside(following):
            return _REFERENCE if self._aside(word) else NEVER
        if following.text in _DASHES:
            return NEVER
        if _DANGLERS.match(following.text) or (word.text[-1:].isdigit() and _SCALES.match(following.text)):
            return _DANGLING
        return _CLINGING if len(word.text) <= 2 and word.text.isalnum() else 0.0

    def lead(self, pieces: Sequence[Piece]) -> float:
        """Return how many points of a line that begins with `pieces` hang out before it."""
        first = pieces[0]
        return first.shaped.lead * self.sorts[first.run].size / 1000 if self.manners.hang else 0.0

    def trail(self, pieces: Sequence[Piece]) -> float:
        """Return how many points of a line that ends with `pieces` hang out behind it."""
        last = pieces[-1]
        return last.shaped.trail * self.sorts[last.run].size / 1000 if self.manners.hang else 0.0

    def cuts(self, index: int) -> tuple[Cut, ...]:
        """Return the places where word `index` may be cut, with the widths before and behind them."""
        found = self._cuts.get(index)
        if found is None:
            found = self._cuts[index] = tuple(self._cut_list(index))
        return found

    def _cut_list(self, index: int) -> Iterator[Cut]:
        word = self.words[index]
        if not word.pieces:
            return
        dear = 1.0 if self.manners.justified else _RAGGED_HYPHEN
        for at, hyphen, cost in places(word.text, self.sorts[word.pieces[0].run].lang, self.manners.hyphens):
            front, back = self.part(index, 0, at, hyphen), self.part(index, at, len(word.text))
            yield Cut(at, _width(front) - self.trail(front), _width(back), cost * dear, hyphen)

    def part(self, index: int, begin: int, end: int, hyphen: bool = False) -> list[Piece]:
        """Return the letters of word `index` from `begin` to `end`, shaped on their own."""
        word = self.words[index]
        if hyphen and word.text[end - 1] == SOFT_HYPHEN:
            end -= 1
        made: list[Piece] = []
        at = 0
        for piece in word.pieces:
            text = piece.shaped.text
            inner = text[max(begin - at, 0) : max(end - at, 0)]
            at += len(text)
            last = hyphen and at >= end
            if inner == text and not last:
                made.append(piece)
            elif inner:
                made += self._shaped(piece.run, inner, piece.level, last)
            if at >= end:
                break
        return made

    def offset(self, place: Break) -> int:
        """Return how many letters of the paragraph stand before a place, the spaces behind it among them."""
        word = self.words[place.word]
        if place.at != END:
            return word.start + place.at
        return word.start + len(word.text) + sum(len(piece.shaped.text) for piece in word.glue)

    def chop(self, index: int, at: int, room: float) -> Cut:
        """Cut a word longer than a line between two letters, so that it fills `room` points from `at`."""
        text = self.words[index].text
        ends = list(accumulate(map(len, clusters(text[at : at + _WINDOW])), initial=at))
        fits, wide = 1, len(ends) - 1
        while fits < wide:
            middle = (fits + wide + 1) // 2
            if _width(self.part(index, at, ends[middle])) <= room:
                fits = middle
            else:
                wide = middle - 1
        end = ends[fits]
        rest = _width(self.part(index, end, len(text))) if len(text) - end <= _WINDOW else NEVER
        return Cut(end, room, rest)


def _width(pieces: Sequence[Piece]) -> float:
    return sum([piece.width for piece in pieces])
