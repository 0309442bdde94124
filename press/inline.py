"""The small inline markup of a text: text in, plain, emphasised, strong, linked and citing pieces out."""

import re
from collections.abc import Iterator
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
    at = 0
    for start, end, references in cited(text):
        yield from _marked(text, at, start) if markup else _plain(text, at, start)
        yield Piece("citation", text[start:end], start, cites=references)
        at = end
    yield from _marked(text, at, len(text)) if markup else _plain(text, at, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece("plain", text[start:end], start)


def _marked(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for one in _MARKUP.finditer(text, start, end):
        yield from _plain(text, at, one.start())
        if one["strong"]:
            yield Piece("strong", one["strong"], one.start("strong"))
        elif one["emphasis"]:
            yield Piece("emphasis", one["emphasis"], one.start("emphasis"))
        else:
            yield Piece("link", one["words"], one.start("words"), link=one["link"])
        at = one.end()
    yield from _plain(text, at, end)
