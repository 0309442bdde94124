"""Text in, the embedding level of each character out, and the parts of lines in visual order (UAX #9)."""

import unicodedata
from collections.abc import Sequence

_OPENING = {"(": ")", "[": "]", "{": "}", "\u2329": "\u232a", "\u27e8": "\u27e9", "\u300c": "\u300d"}
_CLOSING = set(_OPENING.values())
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}
_RIGHT = {"R", "AL", "AN"}
_NEUTRAL = {"B", "S", "WS", "ON", "BN"}
_EXPLICIT = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def needs_levels(text: str, backward: bool) -> bool:
    """Tell whether anything in the paragraph runs right to left."""
    return backward or (
        not text.isascii() and any(c > "\u058f" and unicodedata.bidirectional(c) in _RIGHT for c in text)
    )


def runs_backward(text: str) -> bool | None:
    """Tell by its first strong letter (P2) whether a text runs right to left; None if it has none."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((kind in _RIGHT for kind in kinds if kind in ("L", "R", "AL")), None)


def levels(text: str, backward: bool) -> list[int]:
    """Return the level of each character after W1-W7, N0-N2, I1-I2; explicit marks (X1-X8) count as BN."""
    base = "R" if backward else "L"
    kinds = [_kind(char) for char in text]
    _resolve_marks(kinds, base)
    _resolve_numbers(kinds, base)
    _resolve_signs(kinds)
    _resolve_latin_numbers(kinds, base)
    _resolve_brackets(text, kinds, base)
    _resolve_neutrals(kinds, base)
    if backward:
        return [1 if kind == "R" else 2 for kind in kinds]
    return [{"L": 0, "R": 1}.get(kind, 2) for kind in kinds]


def visual(ranks: Sequence[int]) -> list[int]:
    """Return the parts of a line from left to right, given their levels in reading order (L2)."""
    order = list(range(len(ranks)))
    odd = [rank for rank in ranks if rank % 2]
    if not odd:
        return order
    for level in range(max(ranks), min(odd) - 1, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and ranks[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1
    return order


def _kind(char: str) -> str:
    kind = unicodedata.bidirectional(char) or "L"
    return "BN" if kind in _EXPLICIT else kind


def _resolve_marks(kinds: list[str], base: str) -> None:
    # W1
    before = base
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = before
        elif kind != "BN":
            before = kind


def _resolve_numbers(kinds: list[str], base: str) -> None:
    # W2, W3
    strong = base
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        elif kind == "AL":
            kinds[at] = "R"


def _resolve_signs(kinds: list[str]) -> None:
    # W4, then W5, then W6
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and (kind, before) in (("ES", "EN"), ("CS", "EN"), ("CS", "AN")):
            kinds[at] = before
    for start, end in _stretches(kinds, {"ET", "BN"}):
        if "EN" in (kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""):
            first = next((at for at in range(start, end) if kinds[at] == "ET"), end)
            kinds[first:end] = ["EN"] * (end - first)
    for at, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[at] = "ON"


def _resolve_latin_numbers(kinds: list[str], base: str) -> None:
    # W7
    strong = base
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _resolve_brackets(text: str, kinds: list[str], base: str) -> None:
    # N0
    for start, end in _pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        if not inside:
            continue
        found = base if base in inside else _strong_before(kinds, start, base)
        for bracket in (start, end):
            kinds[bracket] = found
            at = bracket + 1
            while at < len(text) and _kind(text[at]) == "NSM":
                kinds[at] = found
                at += 1


def _strong_before(kinds: list[str], at: int, base: str) -> str:
    earlier = (_strong(kinds[i]) for i in range(at - 1, -1, -1))
    return next((kind for kind in earlier if kind in ("L", "R")), base)


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    # BD16
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        if kinds[at] != "ON":
            continue
        if char in _OPENING:
            if len(opened) == 63:
                break
            opened.append((_OPENING[char], at))
        elif char in _CLOSING:
            depth = next((d for d in range(len(opened) - 1, -1, -1) if _same(opened[d][0], char)), None)
            if depth is not None:
                pairs.append((opened[depth][1], at))
                del opened[depth:]
    return sorted(pairs)


def _same(one: str, other: str) -> bool:
    return _SAME.get(one, one) == _SAME.get(other, other)


def _resolve_neutrals(kinds: list[str], base: str) -> None:
    # N1, N2
    for start, end in _stretches(kinds, _NEUTRAL):
        before = _strong(kinds[start - 1]) if start else base
        after = _strong(kinds[end]) if end < len(kinds) else base
        kinds[start:end] = [before if before == after else base] * (end - start)


def _strong(kind: str) -> str:
    return "R" if kind in ("EN", "AN") else kind


def _stretches(kinds: list[str], wanted: set[str]) -> list[tuple[int, int]]:
    found = []
    at = 0
    while at < len(kinds):
        if kinds[at] in wanted:
            start = at
            while at < len(kinds) and kinds[at] in wanted:
                at += 1
            found.append((start, at))
        at += 1
    return found
