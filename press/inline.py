"""The small inline markup of a text: text in, plain, emphasised, strong, linked and citing pieces out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from press.citations import Citation, cited
from press.marked import Text

Kind = Literal["plain", "emphasis", "strong", "link", "citation"]
_MARKUP = re.compile(
    r"\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*"
    r"|(?<![\w*])\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|\[(?P<words>[^\[\]]+)\]\((?P<link>(?:https?://|mailto:)[^\s()]+)\)"
)


@dataclass(frozen=True)
class Piece:
    """A stretch of text that is set in one way; `start` is its offset in the text it comes from."""

    kind: Kind
    words: str
    start: int
    link: str = ""
    cites: tuple[Citation, ...] = ()


def pieces(text: Text, markup: bool = False) -> Iterator[Piece]:
    """Yield the pieces of a text in order: citations always, emphasis, strong and links only where markup is understood."""
    part = _marked if markup else _citing
    yield from part(text, cited(text), 0, len(text), "plain")


_Citations = Sequence[tuple[int, int, tuple[Citation, ...]]]


def _marked(text: str, references: _Citations, start: int, end: int, kind: Kind) -> Iterator[Piece]:
    for one in _MARKUP.finditer(text, start, end):
        yield from _citing(text, references, start, one.start(), kind)
        if one["link"]:
            yield Piece("link", one["words"], one.start("words"), link=one["link"])
        else:
            face: Kind = "strong" if one["strong"] else "emphasis"
            yield from _citing(text, references, *one.span(face), face)
        start = one.end()
    yield from _citing(text, references, start, end, kind)


def _citing(text: str, references: _Citations, start: int, end: int, kind: Kind) -> Iterator[Piece]:
    for at, after, cites in references[bisect_left(references, (start,)) :]:
        if at >= end:
            break
        if start < at:
            yield Piece(kind, text[start:at], start)
        yield Piece("citation", text[at:after], at, cites=cites)
        start = after
    if start < end:
        yield Piece(kind, text[start:end], start)
