"""name: people, places and organisations in a statement are named in a paragraph that it cites.

A name may take another form: its adjective or plural (Afghan, Afghans, Afghanistan), the abbreviation or the
full name that glossary: or actors: gives for it, its initials, another spelling of its accents; of a person
the family name alone, and of a company its name without Corporation, if the report goes on so. The heading above the
paragraph counts, and so does the paragraph before if this one begins with “it”, “they” or “the group”. A
name that stands in a quarter of all paragraphs, and is no actor, is the setting and may stand anywhere.

An actor must be named in the paragraphs of each of its facts and relations. If the source calls it something
else, say what: then the reader can see that this is our reading.

    wrong   - name: Iran
              facts:
                - Afraid of ISIS on its borders. [18]           (the source has “The Islamic Republic”)
    right   - name: Iran
              in_source: The Islamic Republic

An actor that is not named is an error, another name is a warning.
"""

import re
from collections.abc import Iterable, Iterator

from press.brief import Actor, Brief
from press.evidence.case import Case, listed
from press.evidence.claims import Claim
from press.evidence.finding import Finding
from press.evidence.wording.names import Name, keys, names
from press.evidence.wording.sentences import quoted
from press.evidence.wording.stems import stems

_SKIPPED = {"quote", "source_says", "by", "in_source", "name", "when", "likelihood", "confidence"}
_BRACKETED = re.compile(r"\s*\(([^()]+)\)\s*$")
_KIND = re.compile(
    r"\s+(?:Corporation|Corp|Incorporated|Inc|Limited|Ltd|LLC|PLC|Company|Co|GmbH|AG|SA|Project)\.?$"
)
_PERSON = re.compile(r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[\w'’-]*[A-Z][\w'’-]*|van|von|der|de|bin|ibn))+")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)

Forms = tuple[frozenset[str], ...]


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each actor, a warning for each other name, that the cited paragraphs do not have."""
    actors = {str(actor.name): _forms_of(case, actor) for actor in case.brief.actors}
    told = ((one.name, one.in_source or "") for one in case.brief.actors)
    forms = tuple(
        _forms(case.brief, *one) for one in (*told, *((term.term,) for term in case.brief.glossary))
    )
    for claim in case.told:
        if claim.key in _SKIPPED or (not names(claim.words) and claim.part != "actors"):
            continue
        named = frozenset().union(*(case.named_in(one) for one in case.grounds(claim)))
        if claim.key in ("actor", "target") or claim.part == "actors":
            yield from _actor(case, claim, actors, named)
        if claim.key not in ("actor", "target") and case.english:
            yield from _others(case, claim, forms, named)


def _forms_of(case: Case, actor: Actor) -> Forms:
    """Return the forms of an actor's name, with the short ones by which a report goes on: Burhan, Corel."""
    forms = _forms(case.brief, actor.name, actor.in_source or "")
    short = [_KIND.sub("", one) for one in (actor.name, actor.in_source or "") if _KIND.search(one)]
    last = [one.split()[-1] for one in (actor.name, actor.in_source or "") if _PERSON.fullmatch(one)]
    others = frozenset().union(*(keys(one.name) for one in case.brief.actors if one is not actor))
    alone = (keys(one) for one in last if case.goes_alone(one) and not keys(one) & others)
    return (*forms, *(keys(one) for one in short), *alone)


def _forms(brief: Brief, *given: str) -> Forms:
    """Return the sets of keys by which a name may go: as given, in brackets, and as the glossary explains them."""
    texts = {_ARTICLE.sub("", one) for one in given if one}
    for one in list(texts):
        if bracketed := _BRACKETED.search(one):
            texts |= {bracketed[1], one[: bracketed.start()]}
    for term in brief.glossary:
        pair = {str(term.term), re.split(r"[,;(]", term.meaning)[0].strip()}
        texts |= pair if pair & texts else set()
    return tuple(found for text in sorted(texts) if (found := keys(text)))


def _actor(case: Case, claim: Claim, actors: dict[str, Forms], named: frozenset[str]) -> Iterator[Finding]:
    """Check the actor of a fact, or a party of a relation."""
    name = claim.words if claim.part == "relations" else _actor_of(case.brief, claim)
    if name not in actors or any(form <= named for form in actors[name]):
        return
    grounds = case.grounds(claim)
    if not actors[name] and any(stems(name) <= stems(one.text) for one in grounds):
        return
    hint = _where_named(case, actors[name]) or "say under in_source: what the source calls this actor"
    yield claim.error((0, len(claim.words)), f"{listed(grounds)} does not name “{name}”", hint)


def _actor_of(brief: Brief, claim: Claim) -> str:
    return str(brief.actors[int(claim.path.split()[1]) - 1].name)


def _others(case: Case, claim: Claim, forms: tuple[Forms, ...], named: frozenset[str]) -> Iterator[Finding]:
    inside, said = quoted(claim.words), keys(claim.words)
    meant = [(group, form) for group in forms for form in group if form <= said]
    named |= _initialled(claim.words, named)
    missing = [
        name
        for name in names(claim.words)
        if not any(start <= name.start < end for start, end in inside)
        and not _is_named(case, name, meant, named)
    ]
    for start, end, found in _runs(missing, claim.words):
        message = f"“{claim.words[start:end]}” is not named in {listed(case.grounds(claim))}"
        hint = (
            _where_named(case, (frozenset(found),))
            or "use the source's name, or explain yours in the glossary"
        )
        yield claim.warning((start, end), message, hint)


def _initialled(words: str, named: frozenset[str]) -> frozenset[str]:
    """Return the keys of each run of names whose initials are named: United Arab Emirates for UAE."""
    runs = ((re.sub(r"[^A-Z]", "", words[start:end]), run) for start, end, run in _runs(names(words), words))
    return frozenset(one for initials, run in runs if initials.lower() in named for one in run)


def _is_named(
    case: Case, name: Name, meant: list[tuple[Forms, frozenset[str]]], named: frozenset[str]
) -> bool:
    if name.key in named:
        return True
    groups = [group for group, form in meant if name.key in form]
    if not groups:
        parts = frozenset(name.key.split("-"))
        usual = name.key in case.setting or (name.first and not case.is_name(name))
        return usual or (len(parts) > 1 and parts <= named)
    return any(form <= named for group in groups for form in group)


def _runs(missing: Iterable[Name], words: str) -> Iterator[tuple[int, int, list[str]]]:
    """Put names together that stand side by side."""
    run: list[Name] = []
    for name in missing:
        if run and words[run[-1].end : name.start].strip():
            yield run[0].start, run[-1].end, [one.key for one in run]
            run = []
        run.append(name)
    if run:
        yield run[0].start, run[-1].end, [one.key for one in run]


def _where_named(case: Case, forms: Forms) -> str:
    if not case.may_search():
        return ""
    for paragraph in case.paragraphs:
        if any(form <= keys(paragraph.text) for form in forms):
            return f"cite paragraph {paragraph.label}, which has the name"
    return ""
