"""Actor boxes, two side by side, each with its kind and the facts that the source gives."""

from collections.abc import Iterator
from typing import Any

from press.kit import Actor, Desk, Frame, Run, Tag


def block(desk: Desk, across: int = 2) -> Iterator[Any]:
    actors = desk.brief.actors
    if not actors:
        return
    yield desk.section(desk.word("actors"), [desk.balanced([_box(desk, one) for one in actors], across)])


def _box(desk: Desk, actor: Actor) -> Any:
    look = Frame(pad=(5, 0, 3, 0), rule_above=desk.ink("accent"), rule_width=0.5)
    heading = desk.words([*desk.portion(actor), *desk.runs(actor.name, "actor")], "actor", "H3")
    kind = desk.joined([actor.kind], "side", "")
    if actor.in_source:
        kind += [Run(desk.say(" · "))] if kind else []
        kind += desk.filled("in_source", "side", name=actor.in_source)
    told = [desk.words([*desk.portion(actor), *kind], "side")] if kind else []
    return desk.boxed(
        [heading, *told, desk.bullets(actor.facts, "side_bullet")], look, Tag("Sect"), around=(0, 6)
    )
