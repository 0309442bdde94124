"""Flowables one below the other: pieces and a width and height in; which stand where, and which did not fit, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from press.typesetting.paragraph import BASELINE

_SLACK = 1e-3
_FEW = 2
_LIFTED = 2.5  # points by which a heading may rather stand higher than it asks for


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


def fill(
    pieces: Sequence[Any], width: float, height: float, line: float = 0.0, tight: float = 1.0
) -> tuple[list[Standing], list[Any]]:
    """Put pieces below each other until the height is used up; return where they stand, and the rest, split where it may be.

    Headings stand on a grid of lines, if one is given in points; spaces are multiplied by `tight`.
    """
    standing: list[Standing] = []
    rest = list(pieces)
    top = 0.0
    while rest:
        piece = rest[0]
        space = gap(standing[-1].piece, piece) * tight if standing else 0.0
        space += _down(rest, top + space, width, line)
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


def _down(pieces: Sequence[Any], top: float, width: float, line: float) -> float:
    """Return how far below a place, or a little above it, a heading has to stand, so that what it heads is on the grid."""
    head = pieces[0]
    if not line or len(pieces) < _FEW or not hasattr(head, "baseline") or not wants_company(head):
        return 0.0
    first = top + float(head.wrap(width, 1e6)[1]) + gap(head, pieces[1]) + _baseline(pieces[1], line)
    down = (BASELINE * line - first) % line
    return down - line if line - down <= _LIFTED else down


def _baseline(piece: Any, line: float) -> float:
    """Return how far below its top the first letters of a piece stand; those of the body, if they are not known."""
    columns = getattr(piece, "columns", None)
    first = columns[0][1][0] if columns and columns[0][1] else piece
    return float(getattr(first, "baseline", BASELINE * line))


def _retract(standing: list[Standing], rest: list[Any]) -> tuple[list[Standing], list[Any]]:
    """Send on what would be left alone at the foot, or leave something alone at the head of what follows."""
    keep = len(standing) - _alone([one.piece for one in standing], rest)
    while keep > 0 and wants_company(standing[keep - 1].piece):
        keep -= 1
    if keep == 0 or not rest:
        return standing, rest
    return standing[:keep], [one.piece for one in standing[keep:]] + rest


def _alone(above: Sequence[Any], below: Sequence[Any]) -> int:
    """Return how many pieces go on: one with a note on it that does, one for a list's last item, its first without a second."""
    if not below or not above:
        return 0
    if getattr(getattr(below[0], "style", None), "keep_previous", False):
        return 1
    begun, left = _items(above[::-1], below[0]), _items(below, below[0])
    whole = begun == len(above) or not wants_company(above[-begun - 1])
    return int((begun == 1 and not whole) or (left == 1 and begun > _FEW))


def _items(pieces: Sequence[Any], like: Any) -> int:
    """Return how many of the first pieces are items of the same list."""
    count = 0
    while count < len(pieces) and _listed(pieces[count], like):
        count += 1
    return count


def _listed(piece: Any, like: Any) -> bool:
    return bool(
        getattr(piece, "label", None) and getattr(like, "label", None) and piece.style.name == like.style.name
    )


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
