"""How the actors relate: a diagram with a number on each arrow, and a table of who does what to whom by these numbers."""

from collections.abc import Iterator
from typing import Any

from press.kit import MOST_ARROWS, MOST_BOXES, Arrow, Desk, Inks, Network, Relation, Run

FEWEST = 3  # relations: two are told sooner than drawn


def block(desk: Desk, diagram: bool = True) -> Iterator[Any]:
    relations = desk.brief.relations
    if not relations:
        return
    names = list(dict.fromkeys(name for one in relations for name in (one.between.actor, one.between.target)))
    fits = FEWEST <= len(relations) <= MOST_ARROWS and len(names) <= MOST_BOXES
    drawn = diagram and fits and desk.look.house.columns
    rows = [_row(desk, one, number if drawn else 0) for number, one in enumerate(relations, 1)]
    picture = [_picture(desk, names)] if drawn else []
    yield desk.section(desk.word("relations"), [*picture, desk.table((), [], rows)])


def _row(desk: Desk, one: Relation, number: int) -> list[Any]:
    sign = [[Run(desk.number(number), ink=desk.ink("accent"))]] if number else []
    who = [*desk.portion(one), *desk.runs(one.between.actor, "table")]
    whom = [Run(desk.say("←\u00a0" if desk.rtl else "→\u00a0")), *desk.runs(one.between.target, "table")]
    return [*sign, who, [*desk.portion(one), *desk.runs(one.what, "table")], whom]


def _picture(desk: Desk, names: list[Any]) -> Any:
    relations = desk.brief.relations
    arrows = [
        Arrow(names.index(one.between.actor), names.index(one.between.target), _sign(desk, number))
        for number, one in enumerate(relations, 1)
    ]
    boxes = [desk.words(f"{name} ", "table_first", None) for name in names]  # parted from what is copied next
    made = Network(boxes, arrows, Inks(desk.ink("accent"), desk.ink("tint"), desk.ink("ground")), desk.rtl)
    told = "; ".join(f"{one.between.actor} → {one.between.target}" for one in relations)
    return desk.picture(made.height, made.paint, desk.word("relations_picture", list=told), around=(4, 8))


def _sign(desk: Desk, number: int) -> Any:
    return desk.words(f"{desk.number(number)} ", "gauge", None)
