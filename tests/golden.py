"""What a document shows, as short lines of text; and such lines held against a file of accepted ones."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest

from press.proof.reading.document import Document, Page
from press.proof.reading.drawn import Painted, Shown
from press.proof.reading.structure import Element

_TOLD = 40


def hold(path: Path, lines: Iterator[str], accept: bool) -> None:
    """Assert that a file holds these lines; write them there if they are to be accepted."""
    text = "".join(f"{line}\n" for line in lines)
    if accept:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    if not path.exists():
        pytest.fail(
            f"{path.name} of {path.parent.name} is missing; look at the document, then run pytest --accept"
        )
    accepted = path.read_text(encoding="utf-8")
    if accepted != text:
        change = list(
            difflib.unified_diff(
                accepted.splitlines(), text.splitlines(), "accepted", "now", lineterm="", n=1
            )
        )
        more = f"\n... and {len(change) - _TOLD} more lines" if len(change) > _TOLD else ""
        pytest.fail(
            f"{path.parent.name}/{path.name} has changed; if it is meant, pytest --accept\n"
            + "\n".join(change[:_TOLD])
            + more
        )


def drawn(document: Document) -> Iterator[str]:
    """Yield what is drawn on every page, in order: place, size, font, colour, words."""
    for page in document.pages:
        yield f"page {page.number} {_number(page.trim.x1 - page.trim.x0)} x {_number(page.trim.y1 - page.trim.y0)}"
        yield from (_line(page, thing) for thing in page.drawn.things)


def _line(page: Page, thing: Shown | Painted) -> str:
    mark = thing.mark.artifact or ("-" if thing.mark.mcid is None else str(thing.mark.mcid))
    colour = " ".join(map(_number, thing.fill)) if thing.fill else "pattern"
    x, y = _number(thing.box.x0 - page.trim.x0), _number(thing.box.y0 - page.trim.y0)
    if isinstance(thing, Shown):
        return f"  {x} {y} {thing.font[7:]} {_number(thing.size)} ({colour}) [{mark}] {thing.text!r}"
    wide, tall = _number(thing.box.x1 - thing.box.x0), _number(thing.box.y1 - thing.box.y0)
    return f"  {x} {y} {thing.kind} {wide} x {tall} ({colour}) [{mark}]"


def _number(value: float) -> str:
    return f"{round(value, 1) + 0:g}"


def tags(document: Document) -> Iterator[str]:
    """Yield the structure tree, indented, with what each element says of itself."""
    for element in document.tree.elements:
        yield from _tags(element, "")


def _tags(element: Element, indent: str) -> Iterator[str]:
    told = [
        f"{name}={value!r}"
        for name in ("lang", "alt", "actual", "title")
        if (value := getattr(element, name))
    ]
    own = [repr(element.own)] if element.own else []
    yield " ".join([f"{indent}{element.role}", *told, *own])
    for kid in element.kids:
        yield from _tags(kid, indent + "  ")


def metadata(document: Document) -> Iterator[str]:
    """Yield the document information, the XMP packet and what else a file says about itself."""
    yield from (f"{key}: {value}" for key, value in sorted(document.info.items()))
    yield f"language: {document.lang}"
    yield f"fonts: {', '.join(sorted(font.name[7:] for font in document.fonts))}"
    yield from document.xmp.decode("utf-8", "replace").splitlines()
