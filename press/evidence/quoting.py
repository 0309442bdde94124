"""Words that must be a report's own in; None if they are, or else what to tell the editor, out."""

from press.evidence.case import Case, listed
from press.sources import Difference, Paragraph, find, nearest

_MOST_CHANGES = 4


def missing(case: Case, words: str, cited: tuple[Paragraph, ...]) -> tuple[str, str] | None:
    """Return a message and a hint if no cited paragraph (or, if none is cited, none at all) has the words."""
    if next(find(words, cited or case.paragraphs), None):
        return None
    if cited and (elsewhere := next(find(words, case.paragraphs), None)):
        label = elsewhere.paragraph.label
        return f"these words stand in paragraph {label}, not in {listed(cited)}", f"cite paragraph {label}"
    message = f"these words do not stand in {listed(cited) if cited else 'any report'}"
    return message, _hint(nearest(words, case.paragraphs) if case.may_search() else None)


def _hint(difference: Difference | None) -> str:
    if difference is None:
        return "copy the source's words letter for letter, or take the quotation marks away"
    where = f"paragraph {difference.paragraph.label}"
    if len(difference.changes) > _MOST_CHANGES:
        return f"copy {where} letter for letter: “{_cut(difference.passage)}”"
    changes = ", and ".join(_change(theirs, ours) for theirs, ours in difference.changes)
    return (
        f"copy {where} letter for letter: it has {changes}"
        if changes
        else f"compare {where}: “{_cut(difference.passage)}”"
    )


def _change(theirs: str, ours: str) -> str:
    if not ours:
        return f"“{_cut(theirs)}”, which you leave out"
    if not theirs:
        return f"no “{_cut(ours)}”"
    return f"“{_cut(theirs)}” for your “{_cut(ours)}”"


def _cut(words: str) -> str:
    return words if len(words) <= 200 else words[:197].rsplit(" ", 1)[0] + " …"
