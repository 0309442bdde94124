"""Actor boxes, two side by side, each with its kind and the facts that the source gives."""

from collections.abc import Iterator
from typing import Any

from press.kit import Actor, Desk, Frame, Tag


def block(desk: Desk, across: int = 2) -> Iterator[Any]:
    actors = desk.brief.actors
    if not actors:
        return
    yield desk.section(desk.word("actors"), [desk.balanced([_box(desk, one) for one in actors], across)])


def _box(desk: Desk, actor: Actor) -> Any:
    look = Frame(pad=(5, 0, 3, 0), rule_above=desk.ink("accent"), rule_width=0.8)
    heading = desk.words([*desk.portion(actor), *desk.runs(actor.name, "actor")], "actor", "H3")
    called = desk.word("in_source", name=actor.in_source) if actor.in_source else None
    told = [actor.kind, called]
    kind = [desk.words(desk.joined(told, "side", desk.say(" · ")), "side")] if any(told) else []
    return desk.boxed(
        [heading, *kind, desk.bullets(actor.facts, "side_bullet")], look, Tag("Sect"), around=(0, 6)
    )
