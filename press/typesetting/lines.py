"""Measured words and a width in, lines out: which letters stand on each, and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from press.typesetting.balancing import balance
from press.typesetting.bidi import visual
from press.typesetting.breaking import END, Break, Measure, break_lines, fill_lines
from press.typesetting.measuring import Manners, Measured, Piece, Sort

# What a ragged line may lack without offence: em, but at most a share of the line.
_RAG, _RAG_SHARE = 3.0, 0.15


@dataclass(frozen=True)
class Form:
    """What lines are set to, lengths in points; `first` is added to `indent` on the first line; `balance`: evenly long.

    `mirrored`: lines begin at the right edge, whichever way their words run.
    """

    width: float
    align: Literal["start", "end", "centre", "justify"]
    indent: float
    first: float
    manners: Manners
    balance: bool = False
    mirrored: bool = False


class Line(NamedTuple):
    """Letters in reading order, begun at `x` points from the left; `extra` points are added to every gap.

    `start` and `end` are offsets in the paragraph; `places`: left edges of the pieces if some run backward.
    """

    start: int
    end: int
    x: float
    extra: float
    pieces: tuple[Piece, ...]
    places: tuple[float, ...] | None


@lru_cache(maxsize=4096)
def set_lines(sorts: tuple[Sort, ...], form: Form) -> tuple[Line, ...]:
    """Set a paragraph; raises MissingGlyph if a letter cannot be set."""
    measured = Measured(sorts, form.manners)
    if not measured.words:
        return ()
    rest = max(form.width - form.indent, 0.0)
    give = max(min(_RAG * max(sort.size for sort in sorts), _RAG_SHARE * rest), 1.0)
    measure = Measure(max(rest - form.first, 0.0), rest, 0.0 if form.manners.justified else give)
    boxes = measured.boxes
    breaks = (
        (balance(boxes, measure) if form.balance else [])
        or break_lines(boxes, measured.cuts, measure)
        or fill_lines(boxes, measured.cuts, measured.chop, measure)
    )
    return tuple(_lines(measured, form, breaks))


def _lines(measured: Measured, form: Form, breaks: Sequence[Break]) -> Iterator[Line]:
    start = Break(0, 0)
    for number, end in enumerate(breaks):
        first = form.first if number == 0 else 0.0
        last = number == len(breaks) - 1
        yield _line(measured, form, (start, end), (first, last))
        start = Break(end.word + 1, 0) if end.at == END else end


def _line(measured: Measured, form: Form, span: tuple[Break, Break], edge: tuple[float, bool]) -> Line:
    start, end = span
    first, last = edge
    pieces = _letters(measured, start, end)
    glue = list(measured.words[end.word].glue) if end.at == END else []
    lead = trail = 0.0
    if pieces:
        lead, trail = measured.lead(pieces), measured.trail(pieces)
    length = sum([piece.width for piece in pieces])
    begin = form.indent + first - lead
    slack = form.width - begin + trail - length
    gaps = sum([piece.gaps for piece in pieces])
    extra = 0.0
    if gaps and form.align == "justify" and (not last or slack < 0):
        extra, length, slack = slack / gaps, length + slack, 0.0
    begin += {"end": slack, "centre": slack / 2}.get(form.align, 0.0)
    x = form.width - begin - length if form.mirrored else begin
    letters = (*pieces, *glue)
    offsets = measured.offset(start), measured.offset(end)
    return Line(*offsets, x, extra, letters, _places(measured, letters, len(glue), (x, extra)))


def _letters(measured: Measured, start: Break, end: Break) -> list[Piece]:
    if start.word == end.word:
        until = len(measured.words[end.word].text) if end.at == END else end.at
        return measured.part(start.word, start.at, until, end.hyphen)
    first = measured.words[start.word]
    pieces = measured.part(start.word, start.at, len(first.text)) if start.at else list(first.pieces)
    pieces += first.glue
    for word in measured.words[start.word + 1 : end.word]:
        pieces += word.pieces
        pieces += word.glue
    last = measured.words[end.word]
    pieces += last.pieces if end.at == END else measured.part(end.word, 0, end.at, end.hyphen)
    return pieces


def _places(
    measured: Measured, pieces: Sequence[Piece], glue: int, pen: tuple[float, float]
) -> tuple[float, ...] | None:
    if measured.levels is None:
        return None
    base = int(measured.manners.backward)
    ranks = [piece.level for piece in pieces]
    if glue:  # UAX #9, rule L1: what trails the line runs with the paragraph
        ranks[-glue:] = [base] * glue
    x, extra = pen
    x -= sum(p.width + extra * p.gaps for p in pieces[len(pieces) - glue :]) if base and glue else 0.0
    places = [0.0] * len(pieces)
    for at in visual(ranks):
        places[at] = x
        x += pieces[at].width + extra * pieces[at].gaps
    return tuple(places)
