"""actors: a relation runs between two of the brief's actors, and each actor stands there once.

The names on both sides of the arrow are names under actors:, letter for letter.

    wrong   - TTP -> al-Qaeda: cooperates with [13]
    right   - Tehreek-e-Taliban Pakistan (TTP) -> al-Qaeda: cooperates with [13]
"""

import difflib
from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each party that is no actor, and for each doubled actor."""
    names = [str(actor.name) for actor in case.brief.actors]
    for number, actor in enumerate(case.brief.actors, 1):
        if actor.name in names[: number - 1]:
            place = f"actors {number}"
            yield Finding(
                actor.name.where, "", f"{actor.name} is an actor twice", "put the facts together", place=place
            )
    for number, relation in enumerate(case.brief.relations, 1):
        for party in (relation.between.actor, relation.between.target):
            if party not in names:
                near = [one for one in names if party in one] or difflib.get_close_matches(
                    party, names, 1, 0.4
                )
                hint = f"write {near[0]}" if near else "add it under actors:, with a fact and its source"
                yield Finding(
                    party.where,
                    "",
                    f"{party!r} is not the name of an actor",
                    hint,
                    place=f"relations {number}",
                )
