"""Black is black alone, and printed over what lies under it.

Type below 24 points that is nearly black in more than one ink gets coloured fringes when the plates do not
meet exactly. Type in full black alone overprints, so that no paper shows round its letters. White that
overprints is never seen at all.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.stage import Painted

_RICH, _DARK, _TRACE = 24.0, 0.85, 0.005


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield rich black in small type, black type that knocks out, and white that overprints."""
    for one in drawn.painted:
        inks = one.shade.inks
        if not inks or one.mark or "All" in inks or one.kind not in ("text", "fill", "stroke"):
            continue
        if words := _wrong(one, inks):
            yield Finding(words, one.page, one.number)


def _wrong(one: Painted, inks: dict[str, float]) -> str:
    black, others = inks.get("Black", 0.0), sum(amount for name, amount in inks.items() if name != "Black")
    if one.over and black + others < _TRACE:
        return f"white {one.kind} overprints, so it is not seen"
    if one.kind != "text":
        return ""
    if black >= _DARK and others > _TRACE and one.size < _RICH:
        return f"type of {one.size:.1f} points is in rich black: {_told(inks)}"
    if black > 1 - _TRACE and others <= _TRACE and not one.over:
        return f"black type of {one.size:.1f} points does not overprint"
    return ""


def _told(inks: dict[str, float]) -> str:
    return ", ".join(f"{name} {amount:.0%}" for name, amount in inks.items() if amount > _TRACE)
