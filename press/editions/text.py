"""Structure elements and a cover go in, the same words as plain text come out."""

import textwrap
from collections.abc import Callable, Iterable, Iterator

from press.editions.cover import Cover
from press.tags import Span, Tag

WIDTH = 72
_INDENT = "    "


def write_text(cover: Cover, tags: Iterable[Tag]) -> str:
    """Write plain text in lines of at most 72 letters; paragraphs have a blank line between them."""
    blocks = [
        cover.marking.name,
        *map(_wrapped, cover.before),
        *(block for tag in tags for block in _blocks(tag)),
        *map(_wrapped, cover.after),
        cover.marking.name,
    ]
    return "\n\n".join(blocks) + "\n"


def _blocks(tag: Tag) -> Iterator[str]:
    """Yield what an element says, block by block."""
    write = _WRITING.get(tag.role)
    if write is not None:
        yield from write(tag)
    elif tag.text:
        yield _wrapped(_words(tag))
    else:
        yield from (block for kid in tag.elements for block in _blocks(kid))


def _title(tag: Tag) -> Iterator[str]:
    words = _wrapped(_words(tag))
    sign = "=" if tag.role == "H1" else "-"
    yield f"{words}\n{sign * max(map(len, words.splitlines()))}"


def _figure(tag: Tag) -> Iterator[str]:
    yield _wrapped(f"[{tag.alt}]")


def _quote(tag: Tag) -> Iterator[str]:
    for kid in tag.elements:
        yield from (_indented(block) for block in _blocks(kid))


def _list(tag: Tag) -> Iterator[str]:
    """Yield a list as one block if its items are short, each item hung behind its label."""
    items = [list(_item(kid)) for kid in tag.elements]
    if all(len(item) == 1 for item in items):
        yield "\n".join(item[0] for item in items)
    else:
        yield from (block for item in items for block in item)


def _item(tag: Tag) -> Iterator[str]:
    label = " ".join(_words(kid) for kid in tag.elements if kid.role == "Lbl").strip()
    blocks = [block for kid in tag.elements if kid.role != "Lbl" for block in _blocks(kid)]
    first, *rest = map(_indented, blocks or [""])
    yield (label.ljust(3) + first[3:]) if len(label) < 4 else f"{label}\n{first}"
    yield from rest


def _table(tag: Tag) -> Iterator[str]:
    """Yield a row as a block: its first cell, and below it the others, each behind the head of its column."""
    rows = [one.elements for one in tag.walk() if one.role == "TR"]
    headed = bool(rows) and all(cell.role == "TH" for cell in rows[0]) and len(rows[0]) > 1
    heads = [f"{_words(cell)}: " if headed and _words(cell) else "" for cell in rows[0]] if rows else []
    for row in rows[headed:]:
        cells = [head + _words(cell) for head, cell in zip(heads, row, strict=False)]
        first, *rest = map(_wrapped, cells)
        yield "\n".join([first, *map(_indented, rest)])


def _words(tag: Tag) -> str:
    """Return the words of an element, addresses behind those that lead to the web."""
    own = "".join(map(_spoken, tag.spans)) if tag.spans else tag.text
    return " ".join([own, *map(_words, tag.elements)]).strip() if not tag.text else own


def _spoken(span: Span) -> str:
    """Return words, with the address that they lead to unless they say it or are the number of a paragraph."""
    told = span.target.startswith("#") or span.target in span.text or not any(map(str.isalpha, span.text))
    return span.text if told else f"{span.text} <{span.target}>"


def _wrapped(words: str) -> str:
    return textwrap.fill(words, WIDTH, break_long_words=False, break_on_hyphens=False)


def _indented(block: str) -> str:
    """Move a block in, its lines broken anew where they were broken to fit."""
    lines = block.split("\n")
    if all(len(line) <= WIDTH - len(_INDENT) for line in lines):
        return textwrap.indent(block, _INDENT)
    return textwrap.fill(" ".join(lines), WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)


_WRITING: dict[str, Callable[[Tag], Iterator[str]]] = {
    "H1": _title,
    "H2": _title,
    "Figure": _figure,
    "BlockQuote": _quote,
    "L": _list,
    "Table": _table,
}
