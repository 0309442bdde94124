"""The cut: a checked brief and an audience in; what that audience may see, and what was withheld, out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from press.audiences import Audience
from press.brief import Brief, Item
from press.citations import Citation, Cites
from press.marked import Text
from press.markings import Marking, highest, lowest
from press.problems import Problem, Problems, Severity, Where
from press.protection import Protection, protected, texts_in
from press.sources import Report
from press.trees import every, is_branch
from press.values import Numbers
from press.withholding.copies import Copy
from press.withholding.dependents import let_go, new_letters, relabelled, renumbered
from press.withholding.losses import Loss, lost

_LEAVES = (Text, str, int, bool, date, type(None), Where, Marking, Cites, Citation, Numbers)
_NEVER_PRINTED = ("section_markings", "accept", "where")


@dataclass(frozen=True)
class Release:
    """A brief as one audience may see it: every item carries its marking, `banner` is the highest of them.

    `left_out` is how many items were withheld, if the audience is to be told, and else None; `copy` says whose it is,
    if it is one reader's own.
    """

    brief: Brief
    audience: Audience
    banner: Marking
    reports: tuple[Report, ...]
    left_out: int | None = None
    copy: Copy | None = None

    def personal(self, copy: Copy) -> "Release":
        """Return the same release as one reader's own copy, which knows of no other reader."""
        to = (copy.reader.mailbox,) if copy.reader.mailbox else ()
        return replace(self, copy=copy, audience=replace(self.audience, recipients=(), to=to, cc=(), bcc=()))


@dataclass(frozen=True)
class Withheld:
    """The texts that were cut away, with their places: for the proofs, never for the layout."""

    texts: tuple[Text, ...]

    def also(self, texts: Iterable[Text]) -> "Withheld":
        """Return the same with more texts that must not be found."""
        return Withheld((*self.texts, *texts))


def cut(brief: Brief, reports: tuple[Report, ...], audience: Audience) -> tuple[Release, Withheld]:
    """Cut a checked brief to what an audience may see; raise Refused for a part that is lost but needed."""
    problems, knife = Problems(), _Knife(brief, audience)
    problems.take(_unfit(brief, audience))
    problems.stop()
    whole, told = knife.brief(), knife.audience()
    numbers = knife.numbers()
    left = let_go(whole, numbers)
    problems.take(lost(Loss(brief, left.brief, str(audience.name), numbers, tuple(knife.emptied))))
    problems.stop()
    letters = new_letters(brief.sources, left.brief.sources)
    kept = renumbered(left.brief, numbers, letters)
    printed = relabelled(reports, kept.sources, letters) if audience.source_text else ()
    left_out = knife.count + left.count if audience.tell_withheld else None
    release = Release(kept, told, kept.marking, printed, left_out)
    release = replace(release, banner=banner_of(release, every((kept, told), Text)))
    reasons = (one.reason for one in brief.accept)
    return release, Withheld((*knife.withheld, *left.gone, *reasons))


def barred(brief: Brief, audience: Audience) -> Problem | None:
    """Tell why an audience gets nothing of a brief: it is marked above its ceiling, or in another scheme; None if it may."""
    ceiling = audience.ceiling or lowest(brief.marking)
    if brief.marking.within(ceiling):
        return None
    known = brief.marking.meaning and ceiling.meaning
    message = f"{brief.marking.name} is above what {audience.name} may see, so nothing is left"
    hint = "raise the audience's ceiling, or build for other audiences"
    if known and brief.marking.scheme != ceiling.scheme:
        message = f"{brief.marking.name} cannot be compared with {ceiling.name}, up to which {audience.name} may see"
        hint = f"give {audience.name} a ceiling of {brief.marking.scheme.name}"
    return Problem(brief.marking.where, "ceiling", message, hint)


def admitted(brief: Brief, audiences: Iterable[Audience]) -> tuple[tuple[Audience, ...], tuple[Problem, ...]]:
    """Return the audiences that may get something of a brief, and a note for each that may not; errors if none may."""
    judged = [(one, barred(brief, one)) for one in audiences]
    allowed = tuple(one for one, problem in judged if problem is None)
    severity = Severity.NOTE if allowed else Severity.ERROR
    return allowed, tuple(replace(problem, severity=severity) for _, problem in judged if problem)


def _unfit(brief: Brief, audience: Audience) -> Iterator[Problem]:
    """Yield why nothing of a brief can be cut for an audience."""
    if told := barred(brief, audience):
        yield told
    for entry in brief.section_markings:
        if not isinstance(getattr(brief, entry.part, None), tuple):
            message = f"{str(entry.part)!r} is no part that can be marked, so nobody knows what to withhold"
            yield Problem(entry.part.where, "required", message, "name a part of the brief that is a list")


class _Knife:
    """One walk over every field of a brief; whatever it does not know how to judge it refuses to let through."""

    def __init__(self, brief: Brief, audience: Audience) -> None:
        self.whole, self.readers = brief, audience
        self.ceiling = audience.ceiling or lowest(brief.marking)
        self.withheld: list[Text] = []
        self.emptied: list[tuple[Item, str]] = []
        self.count = 0
        self._left: set[int] = set()

    def numbers(self) -> dict[int, int]:
        """Map the numbers of the judgments that are left to their new ones."""
        left = [n for n, one in enumerate(self.whole.key_judgments, 1) if id(one) in self._left]
        return {old: new for new, old in enumerate(left, 1)}

    def brief(self) -> Brief:
        """Cut the brief, part by part."""
        parts: dict[str, list[Marking]] = {}
        for entry in self.whole.section_markings:
            parts.setdefault(str(entry.part), []).append(entry.marking)
        changed: dict[str, Any] = {"accept": (), "section_markings": ()}
        for name in (one.name for one in fields(self.whole) if one.name not in _NEVER_PRINTED):
            value, markings = getattr(self.whole, name), parts.get(name, [])
            if all(one.within(self.ceiling) for one in markings):
                changed[name] = self._walk(value, tuple(markings))
            else:
                self.count += len(value)
                self.withheld += every(value, Text)
                changed[name] = ()
        return replace(self.whole, **changed)

    def audience(self) -> Audience:
        """Cut what is printed of the audience itself; that does not count as left out."""
        count = self.count
        told: Audience = self._walk(self.readers, ())
        self.count = count
        return told

    def _sees(self, item: Item) -> bool:
        named = item.audiences is None or self.readers.name in item.audiences.names
        return named and (item.marking or self.whole.marking).within(self.ceiling)

    def _walk(self, value: Any, held: tuple[Marking, ...]) -> Any:
        """Return the value without what the audience may not see; None for an item that goes altogether.

        `held` are the markings of what holds the value: an item's own marking counts only where it is higher.
        """
        if isinstance(value, _LEAVES):
            return value
        if isinstance(value, tuple):
            kept = (self._walk(one, held) for one in value)
            return tuple(one for one in kept if one is not None)
        if not is_branch(value):
            raise TypeError(f"the cut does not know {type(value).__name__}")
        if not isinstance(value, Item):
            return self._inside(value, held)
        if not self._sees(value):
            self.count += 1
            self.withheld += every(value, Text)
            return None
        self._left.add(id(value))
        held = (*held, value.marking) if value.marking else held
        made = self._inside(replace(value, marking=highest(held or [self.whole.marking])), held)
        names = (one.name for one in fields(value))
        self.emptied += [
            (value, name) for name in names if getattr(value, name) and getattr(made, name) == ()
        ]
        return made

    def _inside(self, value: Any, held: tuple[Marking, ...]) -> Any:
        changed = {one.name: self._walk(getattr(value, one.name), held) for one in fields(value)}
        return replace(value, **changed)


def banner_of(release: Release, printed: Iterable[Text]) -> Marking:
    """Return what protects all texts that a document really prints."""
    wanted = {text.where for text in printed}
    whole = Protection((release.brief.marking,))
    texts = (*protected(release.brief), *texts_in(release.audience, whole))
    found = (held for held, text in texts if text.where in wanted)
    return highest([release.brief.marking, *(marking for held in found for marking in held.markings)])


def above(release: Release, banner: Marking) -> Iterator[Text]:
    """Yield the texts of a release that a document with this banner must not hold."""
    for held, text in protected(release.brief):
        if not all(marking.within(banner) for marking in held.markings):
            yield text
