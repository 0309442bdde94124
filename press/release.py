"""The cut: a checked brief and an audience in; what that audience may see, and what was withheld, out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any

from press.audiences import Audience
from press.brief import Brief, Item, Sign
from press.citations import Citation, Cites
from press.marked import Text
from press.markings import Marking, lowest
from press.problems import Problem, Problems, Where
from press.sources import Report
from press.values import Numbers

_LEAVES = (Text, str, int, bool, date, type(None), Where, Marking, Cites, Citation, Numbers)
_NEVER_PRINTED = ("section_markings", "accept", "where")


@dataclass(frozen=True)
class Release:
    """A brief as one audience may see it: every item carries its marking, `banner` is the highest of them."""

    brief: Brief
    audience: Audience
    banner: Marking
    reports: tuple[Report, ...]


@dataclass(frozen=True)
class Withheld:
    """The texts that were cut away, with their places: for the proofs, never for the layout."""

    texts: tuple[Text, ...]


class _Cut:
    """One walk over every field of a brief; whatever it does not know how to judge it refuses to let through."""

    def __init__(self, brief: Brief, audience: Audience) -> None:
        self.audience = audience
        self.ceiling = audience.ceiling or lowest(brief.marking.scheme)
        self.kept: list[Marking] = [brief.marking]
        self.withheld: list[Text] = []

    def sees(self, marking: Marking, item: Item) -> bool:
        named = item.audiences is None or self.audience.name in item.audiences.names
        return named and marking.within(self.ceiling)

    def walk(self, value: Any, marking: Marking) -> Any:
        """Return the value without what the audience may not see; None for an item that goes altogether."""
        if isinstance(value, _LEAVES):
            return value
        if isinstance(value, tuple):
            kept = (self.walk(one, marking) for one in value)
            return tuple(one for one in kept if one is not None)
        if not is_dataclass(value) or isinstance(value, type):
            raise TypeError(f"the cut does not know {type(value).__name__}")
        if isinstance(value, Item):
            marking = value.marking or marking
            if not self.sees(marking, value):
                self.withheld += texts(value)
                return None
            self.kept.append(marking)
            value = replace(value, marking=marking)
        changed = {one.name: self.walk(getattr(value, one.name), marking) for one in fields(value)}
        return replace(value, **changed)


def texts(value: Any) -> Iterator[Text]:
    """Yield every text that stands anywhere in a value."""
    for _, text in _marked(value, Marking("")):
        yield text


def cut(brief: Brief, reports: tuple[Report, ...], audience: Audience) -> tuple[Release, Withheld]:
    """Cut a checked brief to what an audience may see; raise Refused if a part is lost that no brief may lack."""
    problems = Problems()
    one = _Cut(brief, audience)
    if not brief.marking.within(one.ceiling):
        hint = "raise the audience's ceiling, or build for other audiences"
        problems.add(
            brief.marking.where,
            "ceiling",
            f"{brief.marking.name} is above what {audience.name} may see, so nothing is left",
            hint,
        )
    parts = {str(part.part): part.marking for part in brief.section_markings}
    changed = {
        name: one.walk(getattr(brief, name), parts.get(name, brief.marking))
        for name in (f.name for f in fields(brief))
        if name not in _NEVER_PRINTED
    }
    release = _without_dependents(brief, replace(brief, **changed, accept=(), section_markings=()), one)
    problems.take(_lost(brief, release, audience))
    problems.stop()
    banner = max(one.kept, key=lambda marking: marking.level.rank)
    printed = reports if audience.source_text else ()
    return Release(release, audience, banner, printed), Withheld(tuple(one.withheld))


def banner_of(release: Release, printed: Iterable[Text]) -> Marking:
    """Return the highest marking among the texts that a document really prints."""
    marked = {text.where: marking for marking, text in _marked(release.brief, release.brief.marking)}
    found = [marked[text.where] for text in printed if text.where in marked]
    return max([release.brief.marking, *found], key=lambda marking: marking.level.rank)


def _marked(value: Any, marking: Marking) -> Iterator[tuple[Marking, Text]]:
    if isinstance(value, Text):
        yield marking, value
    elif isinstance(value, tuple):
        for one in value:
            yield from _marked(one, marking)
    elif is_dataclass(value) and not isinstance(value, Where | Marking):
        marking = (value.marking or marking) if isinstance(value, Item) else marking
        for one in fields(value):
            yield from _marked(getattr(value, one.name), marking)


def _lost(before: Brief, after: Brief, audience: Audience) -> Iterator[Problem]:
    for name in ("bottom_line", "key_judgments", "sources"):
        if not getattr(after, name):
            where = getattr(before, name)[0].where
            message = f"nothing of {name} is left for {audience.name}, and no brief can do without it"
            yield Problem(
                where, "required", message, "lower the marking of one item, or leave the audience out"
            )
    for actor in after.actors:
        if not actor.facts:
            yield Problem(
                actor.where,
                "required",
                f"no fact about {actor.name} is left for {audience.name}",
                "mark the whole actor as high as its facts",
            )


def _without_dependents(before: Brief, after: Brief, one: _Cut) -> Brief:
    """Take away what rests on something withheld, and count the judgments anew."""
    names = {str(actor.name) for actor in after.actors}
    relations = tuple(r for r in after.relations if {str(r.between.actor), str(r.between.target)} <= names)
    one.withheld += texts(tuple(r for r in after.relations if r not in relations))
    kept = {judgment.where: n for n, judgment in enumerate(after.key_judgments, 1)}
    numbers = {n: kept[j.where] for n, j in enumerate(before.key_judgments, 1) if j.where in kept}
    watch = tuple(_renumbered(sign, numbers) for sign in after.watch)
    one.withheld += texts(tuple(s for s, w in zip(after.watch, watch, strict=True) if w is None))
    return replace(after, relations=relations, watch=tuple(sign for sign in watch if sign is not None))


def _renumbered(sign: Sign, numbers: dict[int, int]) -> Sign | None:
    if sign.affects is None:
        return sign
    left = tuple(sorted(numbers[n] for n in sign.affects.numbers if n in numbers))
    return replace(sign, affects=replace(sign.affects, numbers=left)) if left else None
