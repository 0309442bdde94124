"""Structure elements and a cover go in, the same words as plain text come out."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from press.inks import Ink
from press.tags import Span, Tag

_WIDTH = 72
_INDENT = 4
_NUMBER = re.compile(r"[A-Z]?\d+")


@dataclass(frozen=True)
class Cover:
    """The frame of a document without pages: `before` and `after` are paragraphs.

    Its marking stands first and last, in an ink, perhaps on a box, at a side of the page.
    """

    title: str
    lang: str
    rtl: bool
    marking: str
    ink: Ink
    box: Ink | None = None
    side: str = "centre"
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    picture: "Shown | None" = None


@dataclass(frozen=True)
class Shown:
    """A picture that a message carries: the name of its part (RFC 2392), and what it shows in words."""

    cid: str
    alt: str


def write_text(cover: Cover, tags: Iterable[Tag]) -> str:
    """Write plain text in lines of at most 72 letters; paragraphs have a blank line between them."""
    blocks = [
        cover.marking,
        *(_wrapped(words, _WIDTH) for words in cover.before),
        *(block for tag in tags for block in _blocks(tag, _WIDTH)),
        *(_wrapped(words, _WIDTH) for words in cover.after),
        cover.marking,
    ]
    return "\n\n".join(blocks) + "\n"


def _blocks(tag: Tag, width: int) -> Iterator[str]:
    """Yield what an element says, block by block."""
    write = _WRITING.get(tag.role)
    if write is not None:
        yield from write(tag, width)
    elif tag.text:
        yield _wrapped(_words(tag), width)
    else:
        yield from (block for kid in tag.elements for block in _blocks(kid, width))


def _title(tag: Tag, width: int) -> Iterator[str]:
    words = _wrapped(_words(tag), width)
    sign = "=" if tag.role == "H1" else "-"
    yield f"{words}\n{sign * max(map(len, words.splitlines()))}"


def _figure(tag: Tag, width: int) -> Iterator[str]:
    yield _wrapped(f"[{tag.alt}]", width)


def _quote(tag: Tag, width: int) -> Iterator[str]:
    yield from (block for kid in tag.elements for block in _indented(kid, width))


def _list(tag: Tag, width: int) -> Iterator[str]:
    """Yield a list as one block if each of its items is one paragraph, and else an item after the other."""
    items = [list(_item(kid, width)) for kid in tag.elements]
    if all(len(item) == 1 for item in items):
        yield "\n".join(item[0] for item in items)
    else:
        yield from (block for item in items for block in item)


def _item(tag: Tag, width: int) -> Iterator[str]:
    """Yield the blocks of an item, its label before the first, or above it if it is long."""
    label = " ".join(_words(kid) for kid in tag.elements if kid.role == "Lbl").strip()
    first, *rest = [
        block for kid in tag.elements if kid.role != "Lbl" for block in _indented(kid, width)
    ] or [""]
    yield label.ljust(_INDENT) + first[_INDENT:] if len(label) < _INDENT else f"{label}\n{first}"
    yield from rest


def _table(tag: Tag, width: int) -> Iterator[str]:
    """Yield a row as a block: its first cell, and below it the others, each behind the head of its column."""
    rows = [one.elements for one in tag.walk() if one.role == "TR"]
    headed = bool(rows) and all(cell.role == "TH" for cell in rows[0])
    heads = [f"{_words(cell)}: " for cell in rows[0]] if headed else [""] * max(map(len, rows), default=0)
    for row in rows[headed:]:
        first, *rest = (head + _words(cell) for head, cell in zip(heads, row, strict=False))
        lines = [_moved(_wrapped(words, width - _INDENT)) for words in rest]
        yield "\n".join([_wrapped(first, width), *lines])


def _words(tag: Tag) -> str:
    """Return the words of an element, addresses behind those that lead to the web."""
    if not tag.text:
        return " ".join(map(_words, tag.elements))
    return "".join(map(_spoken, tag.spans)).strip() if tag.spans else tag.text.strip()


def _spoken(span: Span) -> str:
    """Return words, with the address that they lead to unless they say it or are the number of a paragraph."""
    told = span.target.startswith("#") or span.target in span.text or _NUMBER.fullmatch(span.text)
    return span.text if told else f"{span.text} <{span.target}>"


def _indented(tag: Tag, width: int) -> Iterator[str]:
    yield from map(_moved, _blocks(tag, width - _INDENT))


def _moved(block: str) -> str:
    return textwrap.indent(block, " " * _INDENT)


def _wrapped(words: str, width: int) -> str:
    return textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False)


_WRITING: dict[str, Callable[[Tag, int], Iterator[str]]] = {
    "H1": _title,
    "H2": _title,
    "Figure": _figure,
    "BlockQuote": _quote,
    "L": _list,
    "Table": _table,
}
