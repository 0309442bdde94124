"""Measured words and the length of lines in, the places where lines end out: the best of all ways."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

END = -1
NEVER = float("inf")

# Demerits, on the scale of Knuth and Plass: a line of badness b costs (_LINE + b) squared.
_LINE, _LADDER, _LAST_HYPHEN, _CONTRAST = 10.0, 20_000.0, 5_000.0, 5_000.0
_SHORT_LAST, _ALONE = 600_000.0, 3_000_000.0
_TOLERANCE, _HOPELESS, _ANY = 2.7, 50.0, float("inf")
_EPSILON, _NOTHING = 1e-6, 1e-3  # points; nothing to stretch or to shrink


class Box(NamedTuple):
    """A word and the space after it, lengths in points.

    Ending a line after it costs `cost` (NEVER: it may not); `lead` and `trail` may hang out of a line that it
    begins or ends. What is said `aside`, a reference, makes no last line of its own.
    """

    width: float
    space: float = 0.0
    stretch: float = 0.0
    shrink: float = 0.0
    cost: float = 0.0
    lead: float = 0.0
    trail: float = 0.0
    aside: bool = False


class Cut(NamedTuple):
    """A place inside a word: `front` points up to it, with the hyphen that it puts in, `back` behind it."""

    at: int
    front: float
    back: float
    cost: float = 0.0
    hyphen: bool = False


class Break(NamedTuple):
    """Where a line ends: in word `word` before its character `at`, or behind the word (END)."""

    word: int
    at: int = END
    hyphen: bool = False


class Measure(NamedTuple):
    """The length of the first line and of the others; `give`: what a ragged line may lack; in points."""

    first: float
    rest: float
    give: float = 0.0


class _Node(NamedTuple):
    x: float
    stretch: float
    shrink: float
    room: float
    demerits: float
    ratio: float
    place: Break
    before: "_Node | None"


_Cuts = Callable[[int], Sequence[Cut]]
_Chop = Callable[[int, int, float], Cut]


def break_lines(boxes: Sequence[Box], cuts: _Cuts, measure: Measure) -> list[Break]:
    """Return where the lines end so that all of them together look best; [] if some word fits on no line."""
    if sum(box.width + box.space for box in boxes) <= measure.first:
        return [Break(len(boxes) - 1)]
    return _Fit(boxes, cuts, measure, _TOLERANCE).run() or _Fit(boxes, cuts, measure, _ANY).run()


class _Fit:
    def __init__(self, boxes: Sequence[Box], cuts: _Cuts, measure: Measure, tolerance: float) -> None:
        self.boxes, self.cuts, self.measure, self.tolerance = boxes, cuts, measure, tolerance
        self.contrast = 0.0 if measure.give else _CONTRAST
        self.x = list(accumulate((box.width + box.space for box in boxes), initial=0.0))
        self.stretch = list(accumulate((box.stretch for box in boxes), initial=0.0))
        self.shrink = list(accumulate((box.shrink for box in boxes), initial=0.0))
        self.said = next((at for at in range(len(boxes) - 1, 0, -1) if not boxes[at].aside), 0)

    def run(self) -> list[Break]:
        final = len(self.boxes) - 1
        active = [_Node(self.boxes[0].lead, 0.0, 0.0, self.measure.first, 0.0, 0.0, Break(-1), None)]
        for word, box in enumerate(self.boxes):
            end = self.x[word] + box.width - box.trail
            if word < final and self._far(active[0], word, end):
                continue
            least = end - self.shrink[word] - _EPSILON
            fitting = [n for n in active if least - n.x + n.shrink <= n.room]
            if len(fitting) < len(active):
                fitting += self._cut_nodes(active, word)
            if word == final:
                return _trail(self._last(fitting, end))
            if box.cost != NEVER:
                span = word, end, self.x[word + 1] + self.boxes[word + 1].lead
                node = self._best(fitting, span, Break(word), box.cost)
                fitting += [node] if node else []
            active = fitting
            if not active:
                break
        return []

    def _far(self, oldest: _Node, word: int, end: float) -> bool:
        # The oldest node has the fullest line: if that one is too empty to end here, all are.
        give = self.stretch[word] + self.measure.give - oldest.stretch
        return oldest.room - end + oldest.x > self.tolerance * max(give, _NOTHING)

    def _cut_nodes(self, active: list[_Node], word: int) -> list[_Node]:
        x, width = self.x[word], self.boxes[word].width
        made: list[_Node] = []
        for cut in self.cuts(word):
            span = word, x + cut.front, x + width - cut.back
            node = self._best(active + made, span, Break(word, cut.at, cut.hyphen), cut.cost)
            if node:
                made.append(node)
        return made

    def _best(
        self, active: list[_Node], span: tuple[int, float, float], place: Break, cost: float
    ) -> _Node | None:
        word, end, start = span
        stretch, shrink = self.stretch[word] + self.measure.give, self.shrink[word]
        found, least, found_ratio = None, _ANY, 0.0
        for node in active:
            slack = node.room - end + node.x
            give = stretch - node.stretch if slack >= 0 else shrink - node.shrink
            ratio = slack / (give if give > _EPSILON else _NOTHING)
            if ratio < -1 or ratio > self.tolerance:
                continue
            bad = _LINE + 100 * min(abs(ratio), _HOPELESS) ** 3
            demerits = node.demerits + bad * bad
            if self.contrast and abs(ratio - node.ratio) > 1:
                demerits += self.contrast
            if place.hyphen and node.place.hyphen:
                demerits += _LADDER
            if demerits < least:
                found, least, found_ratio = node, demerits, ratio
        if found is None:
            return None
        behind = word if place.at != END else word + 1
        spaces = self.stretch[behind], self.shrink[behind]
        return _Node(start, *spaces, self.measure.rest, least + cost * cost, found_ratio, place, found)

    def _last(self, active: list[_Node], end: float) -> _Node | None:
        found, least = None, _ANY
        for node in active:
            length = end - node.x
            shrink = self.shrink[-2] - node.shrink
            if length - shrink > node.room + _EPSILON:
                continue
            demerits = node.demerits + _LINE * _LINE
            demerits += _LAST_HYPHEN if node.place.hyphen else 0.0
            demerits += self._runt(node)
            if demerits < least:
                found, least = node, demerits
        return found and found._replace(place=Break(len(self.boxes) - 1), before=found)

    def _runt(self, node: _Node) -> float:
        # Demerits of a last line that is too short; a word alone has to be longer than several, most where lines are ragged.
        if node.before is None:
            return 0.0
        length = max(self.x[self.said] + self.boxes[self.said].width - node.x, 0.0)
        alone = node.place.word >= self.said - 1
        dear, share = (_ALONE, 2) if alone and self.measure.give else (_SHORT_LAST, 3 if alone else 4)
        return dear * max(0.0, 1 - length * share / node.room)


def _trail(node: _Node | None) -> list[Break]:
    places = []
    while node and node.before:
        places.append(node.place)
        node = node.before
    return places[::-1]


def fill_lines(boxes: Sequence[Box], cuts: _Cuts, chop: _Chop, measure: Measure) -> list[Break]:
    """Return where lines end if each takes what it can; `chop(word, at, room)` cuts a word too long."""
    breaks: list[Break] = []
    widths = [*(box.width for box in boxes), 0.0]
    begun = word = at = 0
    room, x, rest = measure.first, 0.0, widths[0]
    while word < len(boxes):
        if x + rest <= room + _EPSILON or not rest:
            x += rest + boxes[word].space
            word, at, rest = word + 1, 0, widths[word + 1]
            continue
        if word > begun:
            word = _last_place(boxes, begun, word)
            breaks.append(Break(word - 1))
            at, rest = 0, widths[word]
        else:
            cut = _last_cut(cuts(word), at, widths[word] - rest + room) or chop(word, at, room)
            at, rest = cut.at, cut.back
            if not rest:  # a letter wider than the line
                x = room
                continue
            breaks.append(Break(word, at, cut.hyphen))
        begun, room, x = word, measure.rest, 0.0
    return [*breaks, Break(len(boxes) - 1)]


def _last_place(boxes: Sequence[Box], begun: int, word: int) -> int:
    # Words held together by no-break spaces are parted only if nothing else can be.
    return next((at for at in range(word, begun, -1) if boxes[at - 1].cost != NEVER), word)


def _last_cut(cuts: Sequence[Cut], at: int, room: float) -> Cut | None:
    return next((cut for cut in reversed(cuts) if cut.at > at and cut.front <= room), None)
