"""The timeline: each event's time, what happened beside it or below it, and a spine with a dot at each."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Dot, Either, Frame, Group, Points, Tag, Words, spine

LONGEST, LEAST = 11.5, 31  # em: the widest column of times, and the least width of a frame for two columns
DOT, MIDDLE = (
    0.24,
    0.24,
)  # em: the radius of a dot, and how far above the baseline small letters have their middle
GUTTER, GAP = 12.0, 6.0  # points


def block(desk: Desk, beside: bool = True) -> Iterator[Any]:
    events = desk.brief.timeline
    if not events:
        return
    whens = [desk.words(desk.when(one.when), "when", "Lbl") for one in events]
    whats = [
        desk.words([*desk.portion(one), *desk.runs(one.what, "reason")], "reason", "LBody") for one in events
    ]
    pairs = zip(whens, whats, strict=True)
    if beside:
        wide = min(max(one.natural for one in whens), LONGEST * desk.style("when").size)
        rows = [
            _row(desk, pair, wide, (number == 1, number == len(events)))
            for number, pair in enumerate(pairs, 1)
        ]
    else:
        rows = [desk.kept(pair, Tag("LI"), around=(0, 4)) for pair in pairs]
    listed = Group(Tag("L", attributes={"List": {"ListNumbering": "/None"}}), rows)
    yield desk.section(desk.word("timeline"), [listed])


def _row(desk: Desk, pair: tuple[Words, Words], wide: float, ends: tuple[bool, bool]) -> Either:
    """Set one event: what happened stands beside its time, in a narrow frame or large print below it."""
    when, what = pair
    em = what.style.size
    two = desk.columns([(Points(wide), [when]), (1, [what])], 2 * GUTTER, always=True)
    line = max(when.baseline, what.baseline)
    one = desk.kept([when, what])
    least = LEAST * em if desk.look.house.columns else float("inf")
    settings = (
        _spined(desk, two, Dot(wide + GUTTER, line - MIDDLE * em, DOT * em), ends),
        _spined(desk, one, Dot(DOT * em, when.baseline - MIDDLE * em, DOT * em), ends, GUTTER * em / 10),
    )
    return Either(least, *settings, Tag("LI").add(*filter(None, (when.tag, what.tag))))


def _spined(desk: Desk, piece: Any, dot: Dot, ends: tuple[bool, bool], start: float = 0.0) -> Any:
    behind = spine(dot, desk.ink("rule"), desk.ink("accent"), ends, desk.rtl)
    gap = 0.0 if ends[1] else desk.spaced(0, GAP)[1]
    return desk.boxed([piece], Frame(pad=(0, 0, gap, start), behind=behind))
