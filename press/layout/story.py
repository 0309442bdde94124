"""A template and a desk in; what every block makes of its part of the release, and the whole structure tree, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from press.layout.desk import Desk
from press.layout.pieces import flat, tags_of
from press.paper import Furniture
from press.reportlab import platypus
from press.style.designer import refuse
from press.style.parts import Block, Parts
from press.tags import Tag
from press.templates import Template


class Told(NamedTuple):
    """A part of a story: its geometry, its pieces by frame, whether it may begin on the last part's page, and the
    geometry of its pages once only the frame main is left."""

    geometry: Any
    frames: dict[str, list[Any]]
    follows: bool
    then: Any = None


@dataclass(frozen=True)
class Story:
    """What a template makes of a release before it is placed: pieces by part and frame, and the structure tree."""

    parts: tuple[Told, ...]
    furnish: Furniture
    tree: Tag
    desk: Desk


def tell(desk: Desk, template: Template, parts: Parts) -> Story:
    """Let every block of a template set its part of the release; the structure tree is complete when this returns."""
    tree, told = Tag("Document", lang=desk.language.tag).add(desk.banner), []
    for part in template.parts:
        frames: dict[str, list[Any]] = {}
        for area in part.frames:
            for use in area.blocks:
                function, options = parts.block(use.block, use.chosen)
                made = list(_made(function, desk, options))
                for tag in tags_of(made):
                    tag.block = str(use.block)
                    tree.add(tag)
                pieces = flat(made)
                for piece in pieces:
                    piece.block = str(use.block)
                frames.setdefault(str(area.frame), []).extend(pieces)
        then = parts.page(part.then) if part.then else None
        told.append(Told(parts.page(part.page), frames, part.follows, then))
    return Story(tuple(told), parts.furniture(template.furniture), tree, desk)


def _made(function: Block, desk: Desk, options: dict[str, Any]) -> Iterator[Any]:
    """Yield what a block yields; raise Refused, at the line that yields it, for what is no piece."""
    code: Any = function.__code__
    file = f"{function.__module__.replace('.', '/')}.py"
    pieces = function(desk, **options)
    if pieces is None:
        hint = "write yield before what it makes, or return a list"
        raise refuse(file, (code.co_filename, code.co_firstlineno), "this block yields nothing at all", hint)
    for piece in pieces:
        strange = [one for one in flat([piece]) if not isinstance(one, platypus.Flowable)]
        if strange:
            line = getattr(getattr(pieces, "gi_frame", None), "f_lineno", code.co_firstlineno)
            message = f"this block yields {type(strange[0]).__name__} {strange[0]!r:.40}, where a piece was expected"
            hint = "make a piece with desk.words, desk.section or another of the desk's functions"
            raise refuse(file, (code.co_filename, line), message, hint)
        yield piece
