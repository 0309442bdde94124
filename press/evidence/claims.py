"""A brief in; every stretch of its words, with the paragraphs that it rests on and its place, out."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any, NamedTuple

from press.brief import Brief, Item
from press.citations import Citation, Cites, cited
from press.evidence.finding import Finding
from press.evidence.wording.sentences import sentences
from press.marked import Text
from press.markings import Marking
from press.problems import Severity, Where

# What says nothing about the world.
_SILENT = {
    "number",
    "series",
    "author",
    "contact",
    "language",
    "reviewed_by",
    "cleared_by",
    "sources",
    "accept",
}
_SILENT |= {"section_markings", "status", "scale", "file", "term"}
# What we say for ourselves: it need not stand in a report unless it cites one.
_OURS = {"source_summary", "watch", "gaps", "caveats", "comments", "glossary"}
_OURS |= {
    "because",
    "alternative",
    "horizon",
    "likelihood",
    "heading",
    "kind",
    "caption",
    "columns",
    "alt",
    "file",
}
_LEAVES = (Citation, Where, Marking)


@dataclass(frozen=True)
class Claim:
    """A stretch of a text that rests on the same paragraphs.

    `path` names the item as people count, `actors 3 facts 1`; `key` is the field; `cites` are the paragraphs
    that this stretch cites, `around` those that its whole item cites.
    """

    part: str
    path: str
    key: str
    item: Any
    text: Text
    start: int
    end: int
    cites: tuple[Citation, ...]
    around: tuple[Citation, ...]

    @cached_property
    def words(self) -> str:
        """The words of the stretch."""
        return self.text[self.start : self.end]

    @property
    def told(self) -> bool:
        """Tell whether these words say what the reports say."""
        return bool(self.cites) or not ({self.part, self.key} & _OURS)

    def error(self, span: tuple[int, int], message: str, hint: str) -> Finding:
        """Make an error about the words from span[0] to before span[1]."""
        return self._finding(span, message, hint, Severity.ERROR)

    def warning(self, span: tuple[int, int], message: str, hint: str) -> Finding:
        """Make a warning about the words from span[0] to before span[1]."""
        return self._finding(span, message, hint, Severity.WARNING)

    def note(self, span: tuple[int, int], message: str, hint: str) -> Finding:
        """Make a note about the words from span[0] to before span[1]."""
        return self._finding(span, message, hint, Severity.NOTE)

    def _finding(self, span: tuple[int, int], message: str, hint: str, severity: Severity) -> Finding:
        where = self.text.at(self.start + span[0], max(1, span[1] - span[0]))
        return Finding(where, "", message, hint, severity, place=self.path)


class _At(NamedTuple):
    part: str
    path: str
    key: str
    item: Any = None
    around: tuple[Citation, ...] = ()


def read_claims(brief: Brief) -> Iterator[Claim]:
    """Yield every stretch of words of the brief, in the order of its fields."""
    for one in fields(brief):
        if one.name not in _SILENT:
            yield from _walk(getattr(brief, one.name), _At(one.name, one.name, one.name))


def _walk(value: Any, at: _At) -> Iterator[Claim]:
    """Yield the claims within a value; `at` says where it stands."""
    if isinstance(value, Text):
        yield from _stretches(value, at)
    elif isinstance(value, tuple):
        for number, one in enumerate(value, 1):
            yield from _walk(one, at._replace(path=f"{at.path} {number}"))
    elif is_dataclass(value) and not isinstance(value, _LEAVES):
        if isinstance(value, Item):
            at = at._replace(item=value, around=tuple(_citations(value)))
        for one in fields(value):
            if one.name not in _SILENT:
                inner = getattr(value, one.name)
                path = f"{at.path} {one.name}" if isinstance(inner, tuple) else at.path
                yield from _walk(inner, at._replace(path=path, key=one.name))


def _citations(value: Any) -> Iterator[Citation]:
    """Yield every citation within a value."""
    if isinstance(value, Cites):
        yield from value.references
    elif isinstance(value, Text):
        for _, _, references in cited(value):
            yield from references
    elif isinstance(value, tuple):
        for one in value:
            yield from _citations(one)
    elif is_dataclass(value) and not isinstance(value, _LEAVES):
        for field in fields(value):
            yield from _citations(getattr(value, field.name))


def _stretches(text: Text, at: _At) -> Iterator[Claim]:
    """Cut a text at its sentences and citations; the end of a sentence rests on the last citation in it."""
    whole = getattr(at.item, "cites", None)
    common = whole.references if isinstance(whole, Cites) and at.key not in _OURS else ()
    marks = cited(text)
    around = at.around or tuple(one for _, _, references in marks for one in references)
    place = (at.part, at.path, at.key, at.item, text)
    reached = 0
    for start, end in sentences(_without(text, marks)):
        first, cites = start, common
        while reached < len(marks) and marks[reached][0] < start:
            reached += 1
        while reached < len(marks) and (marks[reached][0] < end or not text[end : marks[reached][0]].strip()):
            (before, behind, cites), reached = marks[reached], reached + 1
            if text[first:before].strip():
                yield Claim(*place, first, before, cites, around)
            first = max(first, behind)
        if text[first:end].strip(" .,;:"):
            yield Claim(*place, first, end, cites, around)


def _without(text: Text, marks: list[tuple[int, int, tuple[Citation, ...]]]) -> str:
    """Blank out the citations, so that offsets stay."""
    parts, at = list[str](), 0
    for start, end, _ in marks:
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]])
