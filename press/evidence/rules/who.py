"""who: the actor of a statement is the one of whom the source says it.

The rule name asks whether an actor is named in the cited paragraph at all; this one, whether in the sentence
that says most of the statement, the ones before it or the heading. It also asks about a statement that names
the same actor twice, and about a fact whose object is the actor under whom it stands: mostly two names were
mixed up.

    wrong   - name: Pakistan
              facts:
                - Accuses Jaish al-Adl of supporting the TTP. [18]      (the source has the Taliban)
    right   - Accuses the Taliban of supporting the TTP. [18]

It is a warning, because a summary may put several sentences together: then accept it with the reason.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from press.brief import Actor
from press.evidence.bearing import Bearing
from press.evidence.case import BACKWARDS, Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.nearest import Sentence, rank
from press.evidence.wording.names import keys, names
from press.evidence.wording.sentences import quoted

_SKIPPED = {"quote", "source_says", "by", "name", "when", "in_source", "actor", "target", "kind"}
_BRACKETED = re.compile(r"\s*\(([^()]+)\)\s*$")
_ENOUGH = 0.5
_BEGINNING = 12
_POINTING = re.compile(r"\b(?:this|these|those|such)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\bby\b", re.IGNORECASE)
_SPEAKER = re.compile(
    r"^.*?\b(?:said|says|reported|reports|states|stated|predicted|warned|emphasised|stressed|noted|found|believes?"
    r"|explains?|indicates?|suggests?|assessed|shows?)\s+(?:also\s+)?(?:that\b)?|^according to [^,]*,",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each actor who is probably another one."""
    bearing = Bearing.of(case)
    for claim in case.told if case.english else ():
        if claim.key in _SKIPPED or claim.part in ("caveats", "gaps") or not claim.cites:
            continue
        inside = quoted(claim.words)
        places: dict[str, list[tuple[int, int]]] = {}
        for actor in case.brief.actors:
            found = [
                span for span in _named(actor, claim.words) if not any(s <= span[0] < e for s, e in inside)
            ]
            places |= {str(actor.name): found} if found else {}
        yield from _twice(case, claim, places)
        said = rank(bearing, case, claim) if places else []
        if said and said[0].share >= _ENOUGH:
            yield from _elsewhere(case, claim, places, said[0])
            yield from _subject(case, claim, places, said[0])


def _named(actor: Actor, words: str) -> list[tuple[int, int]]:
    return [match.span() for match in _pattern(str(actor.name)).finditer(words)]


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    bracketed = _BRACKETED.search(name)
    forms = [name, *([bracketed[1], name[: bracketed.start()]] if bracketed else [])]
    longest_first = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{longest_first})(?![\w-])")


def _twice(case: Case, claim: Claim, places: dict[str, list[tuple[int, int]]]) -> Iterator[Finding]:
    own = _own(case, claim)
    for name, found in places.items():
        late = [span for span in found if span[0] > 4] if name == own else found[1:]
        if late:
            message = f"“{claim.words[slice(*late[0])]}” is the subject and the object of one statement"
            yield claim.warning(late[0], message, "name the other actor, or say it with “it” or “they”")


def _own(case: Case, claim: Claim) -> str:
    return str(case.brief.actors[int(claim.path.split()[1]) - 1].name) if claim.part == "actors" else ""


def _elsewhere(
    case: Case, claim: Claim, places: dict[str, list[tuple[int, int]]], said: Sentence
) -> Iterator[Finding]:
    cited = case.evidence(claim.cites)
    if len(cited) != 1:
        return
    text = cited[0].text
    heard = keys(said.text) | case.heading_names(cited[0])
    if BACKWARDS.search(said.text) or _POINTING.search(said.text):
        heard |= keys(text[: text.index(said.text)])
    for found in places.values():
        words = claim.words[slice(*found[0])]
        if not keys(words) & heard and keys(words) & keys(text):
            yield _misplaced(claim, found[0], said)


def _subject(
    case: Case, claim: Claim, places: dict[str, list[tuple[int, int]]], said: Sentence
) -> Iterator[Finding]:
    """Compare who does it: the first actor of a sentence, unless it is told in the passive."""
    found = min(places.values(), key=lambda spans: spans[0])
    if claim.part in ("actors", "relations") or found[0][0] > _BEGINNING or _PASSIVE.search(claim.words):
        return
    told = _SPEAKER.sub("", said.text)
    order = sorted((place, str(one.name)) for one in case.brief.actors if (place := _first(one, told)) >= 0)
    if order and not _PASSIVE.search(told) and order[0][1] not in places:
        message = f"paragraph {said.paragraph.label} says this of “{order[0][1]}”: “{said.short}”"
        yield claim.warning(found[0], message, "name the actor of whom it says this")


def _first(actor: Actor, text: str) -> int:
    """Find where a source first names an actor, by any of its forms; -1 if it does not."""
    forms = [_BRACKETED.sub("", actor.name), *_BRACKETED.findall(actor.name), str(actor.in_source or "")]
    heard = names(text)
    said = {one.key for one in heard}
    wanted = {key for form in forms if keys(form) <= said for key in keys(form)}
    return next((one.start for one in heard if one.key in wanted), -1)


def _misplaced(claim: Claim, span: tuple[int, int], said: Sentence) -> Finding:
    label = said.paragraph.label
    message = f"paragraph {label} does not say this of “{claim.words[slice(*span)]}”: “{said.short}”"
    return claim.warning(span, message, "name the actor of whom it says this")
