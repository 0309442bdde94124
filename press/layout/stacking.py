"""Flowables one below the other: pieces and a width and height in; which stand where, and which did not fit, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_SLACK = 1e-3
_FEW = 2


@dataclass(frozen=True)
class Standing:
    """A piece with its distance from the top of its area and its height, in points."""

    piece: Any
    top: float
    height: float


def gap(above: Any, below: Any) -> float:
    """Return the space between two pieces in points: the larger of what each asks for."""
    return max(float(above.getSpaceAfter()), float(below.getSpaceBefore()))


def stack(pieces: Sequence[Any], width: float) -> tuple[list[Standing], float]:
    """Put pieces below each other with no limit; return where they stand and their height in points."""
    standing: list[Standing] = []
    top = 0.0
    for piece in pieces:
        if standing:
            top += gap(standing[-1].piece, piece)
        height = float(piece.wrap(width, 1e6)[1])
        standing.append(Standing(piece, top, height))
        top += height
    return standing, top


def fill(pieces: Sequence[Any], width: float, height: float) -> tuple[list[Standing], list[Any]]:
    """Put pieces below each other until the height is used up; return where they stand, and the rest, split where it may be."""
    standing: list[Standing] = []
    rest = list(pieces)
    top = 0.0
    while rest:
        piece = rest[0]
        space = gap(standing[-1].piece, piece) if standing else 0.0
        left = height - top - space
        tall = float(piece.wrap(width, max(left, 0.0))[1])
        if tall <= left + _SLACK and _company(rest, width, left - tall):
            standing.append(Standing(piece, top + space, tall))
            top += space + tall
            rest.pop(0)
            continue
        parts = piece.split(width, max(left, 0.0)) if tall > left + _SLACK else []
        for part in parts:
            part.block = getattr(piece, "block", "")
        if parts:
            tall = float(parts[0].wrap(width, left)[1])
            standing.append(Standing(parts[0], top + space, tall))
            rest[:1] = parts[1:]
        return _retract(standing, rest)
    return standing, rest


def _retract(standing: list[Standing], rest: list[Any]) -> tuple[list[Standing], list[Any]]:
    """Send headings that would be left alone at the foot along with what they belong to."""
    keep = len(standing)
    while keep > 0 and wants_company(standing[keep - 1].piece):
        keep -= 1
    if keep == 0 or not rest:
        return standing, rest
    return standing[:keep], [one.piece for one in standing[keep:]] + rest


def wants_company(piece: Any) -> bool:
    """Tell whether a piece must stay with what follows it."""
    style = getattr(piece, "style", None)
    return bool(getattr(piece, "keep_next", False) or (style is not None and style.keep_next))


def _company(pieces: list[Any], width: float, left: float) -> bool:
    """Tell whether what must stay with the first piece has room for at least its beginning."""
    above = pieces[0]
    for below in pieces[1 : _FEW + 2]:
        if not wants_company(above):
            return True
        left -= gap(above, below)
        tall = float(below.wrap(width, max(left, 0.0))[1])
        if tall > left + _SLACK:
            return bool(left > 0 and below.split(width, left))
        left -= tall
        above = below
    return True
