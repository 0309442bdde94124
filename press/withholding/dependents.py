"""What is left of a brief after the cut in; without what rests on something withheld, and numbered without gaps, out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from string import ascii_uppercase
from typing import Any

from press.brief import Brief, Item, Source
from press.citations import Citation, cited
from press.marked import Text
from press.sources import Paragraph, Report
from press.trees import changed, every
from press.values import Numbers, Parties
from press.withholding.mentions import judgments, renamed, sources

# Fields whose words are not ours to change.
THEIRS = ("sources", "quote", "source_says", "in_source", "url")


@dataclass(frozen=True)
class Left:
    """What is left of a brief; the texts that went because they rest on something withheld, and of how many items."""

    brief: Brief
    gone: tuple[Text, ...]
    count: int = 0


def let_go(brief: Brief, numbers: Mapping[int, int]) -> Left:
    """Let go what rests on something withheld: relations of lost actors, signs of lost judgments, sources cited no more.

    `numbers` maps the numbers of the judgments that are left to their new ones.
    """
    names = {str(actor.name) for actor in brief.actors}
    lost: list[Item] = []

    def resting(values: tuple[Any, ...]) -> tuple[Any, ...]:
        lost.extend(one for one in values if isinstance(one, Item) and not _rests(one, names, numbers))
        return tuple(changed(one, tuple, resting) for one in values if one not in lost)

    brief = changed(brief, tuple, resting)
    used = {citation.source for citation in _citations(brief)}
    kept = tuple(one for one in brief.sources if str(one.id or "") in used) or brief.sources
    cited_no_more = tuple(one for one in brief.sources if one not in kept)
    gone = tuple(every((*lost, *cited_no_more), Text))
    return Left(replace(brief, sources=kept), gone, len(lost))


def _rests(item: Item, names: set[str], numbers: Mapping[int, int]) -> bool:
    """Tell whether all parties of an item, and one of the judgments that it names, are left."""
    values = [getattr(item, one.name) for one in fields(item)]
    parties = (one for one in values if isinstance(one, Parties))
    named = (one for one in values if isinstance(one, Numbers))
    return all({str(one.actor), str(one.target)} <= names for one in parties) and all(
        any(number in numbers for number in one.numbers) for one in named
    )


def _citations(brief: Brief) -> Iterator[Citation]:
    yield from every(brief, Citation)
    for text in every(brief, Text):
        for _, _, references in cited(text):
            yield from references


# ---------------------------------------------------------------------- numbers without gaps


def renumbered(brief: Brief, numbers: Mapping[int, int], letters: Mapping[str, str]) -> Brief:
    """Return what is left of a brief with new numbers of judgments and letters of sources, wherever they are named."""

    def moved(one: Numbers) -> Numbers:
        return replace(one, numbers=tuple(sorted(numbers[n] for n in one.numbers if n in numbers)))

    brief = changed(brief, Numbers, moved)
    brief = changed(brief, Text, lambda one: renamed(one, judgments, numbers), THEIRS)
    if not letters:
        return brief
    brief = changed(brief, Citation, lambda one: replace(one, source=letters.get(one.source, one.source)))
    brief = changed(brief, Text, lambda one: _recited(one, letters), THEIRS)
    if len(letters) > 1:
        brief = changed(brief, Text, lambda one: renamed(one, sources, letters), THEIRS)
    return replace(brief, sources=tuple(_lettered(one, letters) for one in brief.sources))


def new_letters(before: Iterable[Source], left: Iterable[Source]) -> dict[str, str]:
    """Map the letters of the sources that are left to new ones, where a gap in A, B, C would tell that one is missing."""
    old = [str(one.id or "") for one in before]
    kept = [str(one.id or "") for one in left]
    if old == kept or old != list(ascii_uppercase[: len(old)]):
        return {}
    return dict(zip(kept, ascii_uppercase if len(kept) > 1 else [""], strict=False))


def _lettered(source: Source, letters: Mapping[str, str]) -> Source:
    new = letters[str(source.id or "")]
    return replace(source, id=Text(new, source.id.where if source.id else None) if new else None)


def _recited(text: Text, letters: Mapping[str, str]) -> Text:
    """Write the letters in the brackets of a text anew."""
    words = str(text)
    for start, end, _ in reversed(cited(text)):
        inside = "".join(letters.get(letter, letter) for letter in words[start:end])
        words = words[:start] + inside + words[end:]
    return text if words == text else Text(words, text.where)


def relabelled(
    reports: tuple[Report, ...], left: Iterable[Source], letters: Mapping[str, str]
) -> tuple[Report, ...]:
    """Return the reports of the sources that are left, each under the letter that it has now."""
    described = {str(one.id or ""): one for one in left}
    named = ((letters.get(one.id, one.id), one) for one in reports)
    return tuple(_relabelled(one, described[label]) for label, one in named if label in described)


def _relabelled(report: Report, source: Source) -> Report:
    label = str(source.id or "")
    blocks = (replace(one, source=label) if isinstance(one, Paragraph) else one for one in report.blocks)
    return replace(report, id=label, source=source, blocks=tuple(blocks))
