"""A brief and what is left of it for an audience in; what a release cannot do without and has lost, as problems, out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from press.brief import Brief, Item, Term
from press.marked import Text
from press.problems import Problem
from press.reading.entries import declared
from press.trees import every
from press.withholding.dependents import THEIRS
from press.withholding.mentions import LAST, Mention, counts, judgments, ours, source_counts, sources


@dataclass(frozen=True)
class Loss:
    """A brief, what is left of it for an audience, before anything is renumbered, and what went.

    `numbers` maps the judgments that are left to their new numbers; `emptied` names items that lost all of a part.
    """

    before: Brief
    after: Brief
    audience: str
    numbers: Mapping[int, int]
    emptied: tuple[tuple[Item, str], ...]


def lost(loss: Loss) -> Iterator[Problem]:
    """Yield what a release cannot do without, and what would betray what is withheld."""
    yield from _required(loss)
    for item, name in loss.emptied:
        message = f"nothing of {name} is left for {loss.audience}, but what holds it is not withheld"
        yield Problem(item.where, "required", message, "mark the whole as high as its parts")
    yield from _explanations(loss)
    for text in every(loss.after, Text, THEIRS):
        yield from _mentions(text, loss)
        yield from _miscounts(text, loss)


def _required(loss: Loss) -> Iterator[Problem]:
    for key, one in declared(Brief).items():
        held: Any = getattr(loss.before, one.name)
        if one.required and isinstance(held, tuple) and held and not getattr(loss.after, one.name):
            message = f"nothing of {key} is left for {loss.audience}, and no brief can do without it"
            hint = "lower the marking of one item, or leave the audience out"
            yield Problem(held[0].where, "required", message, hint)


def _explanations(loss: Loss) -> Iterator[Problem]:
    """Yield withheld explanations of abbreviations that are used, and explanations of those that are used no more."""
    left = {str(one.term) for one in loss.after.glossary}
    told, whole = _prose(loss.after), _prose(loss.before)
    for one in loss.before.glossary:
        used = _use(one).search
        if str(one.term) not in left and used(told):
            message = f"{one.term} stands in what {loss.audience} gets, but its explanation is withheld"
            hint = "lower the marking of the explanation, or write the full name"
            yield Problem(one.where, "required", message, hint)
        if str(one.term) in left and not used(told) and used(whole):
            message = (
                f"{one.term} stands only in what is withheld from {loss.audience}, which gets its explanation"
            )
            hint = "mark the explanation as high as what it explains"
            yield Problem(one.where, "derived", message, hint)


def _prose(brief: Brief) -> str:
    """Return all words of a brief but those that explain abbreviations or speak to the press itself."""
    return "\n".join(every(brief, Text, ("glossary", "accept", "section_markings")))


def _use(term: Term) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(term.term)}(?:['’]?s)?(?!\w)")


def _mentions(text: Text, loss: Loss) -> Iterator[Problem]:
    """Yield where a text that is left names a judgment or a source that is not."""
    count = len(loss.before.key_judgments)
    for one in ours(text, judgments):
        number = count if one.meant == LAST else one.meant
        if isinstance(number, int) and 1 <= number <= count and number not in loss.numbers:
            yield _told(text, one, f"judgment {number} is withheld from {loss.audience}, but this names it")
    known, kept = ({str(one.id) for one in brief.sources if one.id} for brief in (loss.before, loss.after))
    for one in ours(text, sources):
        if one.meant in known - kept:
            message = f"nothing that {loss.audience} gets rests on source {one.meant}, but this names it"
            yield _told(text, one, message)


def _miscounts(text: Text, loss: Loss) -> Iterator[Problem]:
    """Yield where a text that is left says how many judgments or sources there are, and some of them are not."""
    before, after = loss.before, loss.after
    for all_of, left, noun, find in (
        (len(before.key_judgments), len(loss.numbers), "judgments", counts),
        (len(before.sources), len(after.sources), "sources", source_counts),
    ):
        for one in ours(text, find):
            if one.meant == all_of != left:
                message = f"{loss.audience} gets {left} of {all_of} {noun}, but this counts them all"
                yield _told(text, one, message)


def _told(text: Text, mention: Mention, message: str) -> Problem:
    hint = "take the mention out, or mark this as high as what it speaks of"
    return Problem(text.at(mention.start, mention.end - mention.start), "required", message, hint)
