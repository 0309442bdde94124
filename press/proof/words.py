"""The words in the file are those of the release: all, in reading order, letter for letter, and no others.

Read back through the structure tree, each element must say what the layout meant it to say. Every text of
the release must be there, in the order of the sheet. And whatever else stands on the pages, furniture
included, must be a fixed word of the template or a number. Soft hyphens that divide words at line ends, and
spaces there, are undone.
"""

import difflib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document
from press.proof.reading.drawn import Shown
from press.proof.reading.structure import Element

_UNDONE = str.maketrans({"\u00ad": None, "\n": " "})
_WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")
_NUMBER = re.compile(r"[\d.,\-]+")
_BETWEEN = "\0"
# What a likelihood's range looks like in any language's digits: a template adds it inside a sentence.
_RANGE = re.compile(r"\s*\([\d\s.,%٪–-]+\)")
_BESIDE = "Page"  # printer's marks, which stand beside the page (14.8.2.2.2)
_PICTURE = "Figure"
# Inline-level structure types (ISO 32000-1, 14.8.4.4), but Note, which holds paragraphs.
_INLINE = frozenset(("Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot"))
_MOST_TOLD = 60


def undone(text: str) -> str:
    """Return text as it was typed: soft hyphens taken out, line ends and the spaces round it too."""
    return text.translate(_UNDONE).strip(" ")


def bare(text: str) -> str:
    """Return text without the ranges that a template puts behind a word for a likelihood: (55–80%)."""
    return _RANGE.sub("", undone(text)) if "(" in text else undone(text)


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield words that are missing, changed, out of order, or not of the release."""
    found = [words for role, words in _blocks(document.tree.elements) if words and role != _PICTURE]
    meant = [words for text in expected.texts if (words := undone(text))]
    if found != meant:
        yield from _differences(meant, found)
    yield from _absent(document, expected)
    yield from _foreign(document, expected)


def _differences(meant: list[str], found: list[str]) -> Iterator[Fault]:
    """Tell meant and found texts apart, those that belong together side by side."""
    for kind, a, b, c, d in difflib.SequenceMatcher(None, meant, found, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(b - a, d - c)
        for wanted, got in zip(meant[a:b], found[c:d], strict=False):
            yield Fault(_apart(wanted, got))
        for wanted in meant[a + both : b]:
            yield Fault(f"these words are missing where they were meant to stand: {cut(wanted)}")
        for got in found[c + both : d]:
            yield Fault(f"these words were not meant to stand here: {cut(got)}")


def _apart(wanted: str, got: str) -> str:
    """Say where two texts part, with a few letters before that place."""
    unlike = (n for n, (a, b) in enumerate(zip(wanted, got, strict=False)) if a != b)
    start = max(0, next(unlike, min(len(wanted), len(got))) - 20)
    return f"the file says {cut(got[start:])}, the layout meant {cut(wanted[start:])}"


def _absent(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield the texts of the release that the structure does not give back; their order is that of the elements."""
    said = _BETWEEN.join(bare(words) for _, words in _blocks(document.tree.elements))
    for part in dict.fromkeys(map(bare, expected.parts)):
        if part not in said:
            yield Fault(f"a text of the release is not in the file: {cut(part)}")


def _blocks(elements: Iterable[Element]) -> Iterator[tuple[str, str]]:
    """Yield role and words of each element that holds running text, with all in it, none within another."""
    for element in elements:
        if element.role == _PICTURE:
            yield element.role, undone(element.own)
            yield from _blocks(element.kids)
        elif element.marks or all(kid.role in _INLINE for kid in element.kids):
            yield element.role, undone(element.text)
        else:
            yield from _blocks(element.kids)


def _foreign(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield words, in the structure or in furniture, that are neither of the release nor fixed."""
    known = sorted({bare(text) for text in (*expected.parts, *expected.fixed)} - {""}, key=len, reverse=True)
    every, whole = _BETWEEN.join(known), frozenset(known)
    told = ((None, bare(words)) for _, words in _blocks(document.tree.elements))
    for page, said in (*((p, t) for p, t in told if t not in every), *_furniture(document)):
        words = [] if said in whole else _rest(said, known)
        if words and not (page and _accounted(said, known)):
            message = f"not of the release: {cut(' '.join(words))} in {cut(said)}"
            hint = "take fixed words from layouts/words by desk.word, and all others from the brief"
            yield Fault(message, page=page, hint=hint)


def _rest(said: str, known: list[str]) -> list[str]:
    """Return the words that no known text, tried from the longest, accounts for; numbers need no account."""
    for text in known:
        at = said.find(text)
        while at >= 0:
            end = at + len(text)
            if not _glued(said[at - 1 : at], text[0]) and not _glued(text[-1], said[end : end + 1]):
                said, end = said[:at] + _BETWEEN + said[end:], at + 1
            at = said.find(text, end)
    return [word for word in _WORD.findall(said) if not _NUMBER.fullmatch(word)]


def _accounted(said: str, known: list[str]) -> bool:
    """Tell whether furniture holds nothing but known texts, blanks aside: where marks join, gaps are no blanks."""
    said = said.replace(" ", "")
    for text in known:
        said = said.replace(text.replace(" ", ""), _BETWEEN) if text.strip() else said
    return all(_NUMBER.fullmatch(word) for word in _WORD.findall(said))


def _glued(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum()


def _furniture(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the page and the words of each artifact."""
    for page in document.pages:
        shown = (one for one in page.shown if one.mark.mcid is None and one.mark.artifact != _BESIDE)
        for _, run in groupby(shown, key=lambda one: one.mark.number):
            yield page.number, re.sub(" +", " ", bare(_joined(run)))


def _joined(run: Iterable[Shown]) -> str:
    """Join texts as they follow one another on the page, with a space where there is a gap."""
    text, end = "", (0.0, 0.0)
    for one in run:
        apart = abs(one.x - end[0]) > one.size / 10 or abs(one.y - end[1]) > one.size / 10
        text += " " * (apart and bool(text) and text[-1] != "\u00ad") + one.text
        end = one.box.x1, one.y
    return text


def cut(text: str) -> str:
    """Quote the beginning of a text; what cannot be seen is written as its code point."""
    return repr(text if len(text) <= _MOST_TOLD else text[: _MOST_TOLD - 1] + "…")
