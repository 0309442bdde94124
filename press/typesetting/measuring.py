"""Resolved runs in, measured words out, with the places where each may be cut."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from press.typesetting.bidi import levels, needs_levels
from press.typesetting.breaking import END, NEVER, Box, Break, Cut
from press.typesetting.cutting import places
from press.typesetting.faces import Face
from press.typesetting.shaping import SOFT_HYPHEN, Manner, Shaped, clusters, shape

TOKEN = re.compile("[^ \u00a0]+|[ \u00a0]+")
STRETCH, SHRINK = 0.5, 0.3
OPENING = frozenset("“‘„‚«‹\"'")
STOPS = {
    "-": 0.7,
    "\u2010": 0.7,
    SOFT_HYPHEN: 0.7,
    ".": 0.7,
    ",": 0.7,
    "،": 0.7,
    "۔": 0.7,
    "–": 0.4,
    "—": 0.3,
}
STOPS |= dict.fromkeys("”’»›\"'", 0.7)
SMALL_WORD = 2
RAGGED_HYPHEN = 3.5  # how much dearer a hyphen is where lines need not be full
WINDOW = 1000  # letters that no line can hold


class Sort(NamedTuple):
    """What a run's letters are set in: size in points, tracking in 1/1000 em."""

    text: str
    face: Face
    size: float
    features: tuple[str, ...]
    lang: str
    tracking: float


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
        self.words = list(self._words())
        self.boxes = [self._box(word) for word in self.words]
        self._cuts: dict[int, tuple[Cut, ...]] = {}

    def _words(self) -> Iterator[Word]:
        at = start = 0
        text = ""
        pieces: list[Piece] = []
        glue: list[Piece] = []
        for run, sort in enumerate(self.sorts):
            for token in TOKEN.findall(sort.text):
                made = self._pieces(run, token, at)
                if token[0] in " \u00a0":
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

    def _pieces(self, run: int, token: str, at: int) -> list[Piece]:
        if self.levels is None:
            return self._shaped(run, token, 0)
        ranks = self.levels[at : at + len(token)]
        edges = [0, *(i for i in range(1, len(ranks)) if ranks[i] != ranks[i - 1]), len(ranks)]
        pieces: list[Piece] = []
        for begin, end in pairwise(edges):
            pieces += self._shaped(run, token[begin:end], ranks[begin])
        return pieces

    def _shaped(self, run: int, text: str, level: int, hyphen: bool = False) -> list[Piece]:
        sort = self.sorts[run]
        manner = Manner(sort.features, sort.lang, level % 2 == 1, sort.tracking)
        parts = shape(sort.face, text, manner, hyphen)
        gaps = len(text) if text[0] in " \u00a0" else 0
        return [Piece(run, level, part, part.width * sort.size / 1000, gaps) for part in parts]

    def _box(self, word: Word) -> Box:
        width = sum([piece.width for piece in word.pieces])
        space = sum([piece.width for piece in word.glue])
        held = not word.pieces or any("\u00a0" in piece.shaped.text for piece in word.glue)
        small = len(word.text) <= SMALL_WORD and word.text.isalpha()
        cost = NEVER if held else 25.0 if small else 0.0
        give = space if self.manners.justified else 0.0
        lead = trail = 0.0
        if self.manners.hang and word.pieces:
            lead, trail = hang_before(word.pieces), hang_behind(word.pieces)
        return Box(width, space, give * STRETCH, give * SHRINK, cost, lead, trail)

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
        dear = 1.0 if self.manners.justified else RAGGED_HYPHEN
        for at, hyphen, cost in places(word.text, self.sorts[word.pieces[0].run].lang, self.manners.hyphens):
            front, back = self.part(index, 0, at, hyphen), self.part(index, at, len(word.text))
            overhang = hang_behind(front) if self.manners.hang else 0.0
            yield Cut(at, _width(front) - overhang, _width(back), cost * dear, hyphen)

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
        ends = list(accumulate(map(len, clusters(text[at : at + WINDOW])), initial=at))
        fits, wide = 1, len(ends) - 1
        while fits < wide:
            middle = (fits + wide + 1) // 2
            if _width(self.part(index, at, ends[middle])) <= room:
                fits = middle
            else:
                wide = middle - 1
        end = ends[fits]
        rest = _width(self.part(index, end, len(text))) if len(text) - end <= WINDOW else NEVER
        return Cut(end, room, rest)


def hang_before(pieces: Sequence[Piece]) -> float:
    """Return how many points of a line's first letter may hang out before it: opening quotation marks."""
    return _overhang(pieces[0], 0, 1.0 if pieces[0].shaped.text[0] in OPENING else 0.0)


def hang_behind(pieces: Sequence[Piece]) -> float:
    """Return how many points of a line's last letter may hang out behind it: hyphens, stops, quotes."""
    return _overhang(pieces[-1], -1, STOPS.get(pieces[-1].shaped.text[-1], 0.0))


def _overhang(piece: Piece, at: int, share: float) -> float:
    shaped = piece.shaped
    return share * shaped.glyphs[at].advance * piece.width / shaped.width if share and shaped.width else 0.0


def _width(pieces: Sequence[Piece]) -> float:
    return sum(piece.width for piece in pieces)
