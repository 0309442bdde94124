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

from press.brief import Actor
from press.evidence.bearing import Bearing
from press.evidence.case import BACKWARDS, Case
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.nearest import Sentence, rank
from press.evidence.wording.names import keys
from press.evidence.wording.sentences import quoted

_SKIPPED = {"quote", "source_says", "by", "name", "when", "in_source", "actor", "target", "kind"}
_BRACKETED = re.compile(r"\s*\(([^()]+)\)\s*$")
_ENOUGH = 0.5


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each actor who is probably another one."""
    bearing = Bearing(case)
    for claim in case.told:
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
        yield from _elsewhere(case, claim, places, bearing)


def _named(actor: Actor, words: str) -> list[tuple[int, int]]:
    bracketed = _BRACKETED.search(actor.name)
    forms = [str(actor.name), *([bracketed[1], actor.name[: bracketed.start()]] if bracketed else [])]
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return [match.span() for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", words)]


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
    case: Case, claim: Claim, places: dict[str, list[tuple[int, int]]], bearing: Bearing
) -> Iterator[Finding]:
    cited = case.evidence(claim.cites)
    if len(cited) != 1 or not places:
        return
    said = rank(bearing, case, claim)
    if not said or said[0].share < _ENOUGH:
        return
    text = cited[0].text
    heard = keys(said[0].text) | case.heading_names(cited[0])
    if BACKWARDS.search(said[0].text):
        heard |= keys(text[: text.index(said[0].text)])
    for found in places.values():
        words = claim.words[slice(*found[0])]
        if not keys(words) & heard and keys(words) & keys(text):
            yield _misplaced(claim, found[0], said[0])


def _misplaced(claim: Claim, span: tuple[int, int], said: Sentence) -> Finding:
    label = said.paragraph.label
    message = f"paragraph {label} does not say this of “{claim.words[slice(*span)]}”: “{said.short}”"
    return claim.warning(span, message, "name the actor of whom it says this")
