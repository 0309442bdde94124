"""A sheet file made into a template: which pages, frames and blocks an audience gets, and how far type may give."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

from press.marked import Text, read_yaml
from press.problems import Problems, Refused, Where
from press.shape import Unfit, entry, shaped
from press.style.bounds import Extent, Give, Margins
from press.style.house import there
from press.style.parts import Parts, frames_of, known
from press.values import NOWHERE
from press.workspace import Workspace


@dataclass(frozen=True)
class Option:
    """One option of a block."""

    PAIR: ClassVar[tuple[str, str]] = ("name", "value")

    name: Text = entry("its name", limit=40)
    value: Text = entry("a number, yes, no or a word", limit=60)


@dataclass(frozen=True)
class Use:
    """A block with its options; a bare name stands for the block without options."""

    SHORT: ClassVar[str] = "block"
    PAIR: ClassVar[tuple[str, str]] = ("block", "options")

    block: Text = entry("a block by the name of its file in layouts/blocks", limit=40)
    options: tuple[Option, ...] = entry("its options", default=())

    @property
    def chosen(self) -> dict[Text, Text]:
        """The options by their names."""
        return {option.name: option.value for option in self.options}


@dataclass(frozen=True)
class Area:
    """A frame of the page with the blocks that flow into it, in reading order."""

    PAIR: ClassVar[tuple[str, str]] = ("frame", "blocks")

    frame: Text = entry("a frame of the page: head, main, side", limit=40)
    blocks: tuple[Use, ...] = entry("the blocks that flow into it, in reading order")


@dataclass(frozen=True)
class Part:
    """Pages of one geometry; a part begins a new page unless it `follows` on the last one."""

    page: Text = entry("a geometry by the name of its file in layouts/pages", limit=40)
    frames: tuple[Area, ...] = entry("its frames with their blocks")
    follows: bool = entry("yes to begin below the part before, where there is room", default=False)
    then: Text | None = entry(
        "the geometry of its later pages once only its frame main is left", default=None, limit=40
    )


@dataclass(frozen=True)
class Template:
    """A sheet: the design that an audience gets. It states what stands where; it has no conditions."""

    parts: tuple[Part, ...] = entry("the parts of the document, each beginning a new page")
    house: Text = entry("a house style by the name of its file in layouts", default=Text("house"), limit=40)
    furniture: Text = entry(
        "what stands on every page, by a file in layouts/furniture", default=Text("house"), limit=40
    )
    pages: Extent = entry("how many pages it may fill: 1, or 4-6", default=Extent(1, 60))
    margins: Margins = entry(
        "millimetres above and below, and beside: 22 19; or inner and outer: 22 21 17", default=Margins()
    )
    give: Give = entry("how far type and space may give: type 98-102, space 60-130", default=Give())
    where: Where = field(default=NOWHERE, compare=False)


def read_template(workspace: Workspace, name: Text, problems: Problems) -> Template | None:
    """Read layouts/<name>.yaml and check every name in it; None if there was a problem."""
    if not there(workspace, name, "template", problems):
        return None
    value = read_yaml(workspace, f"layouts/{name}.yaml", problems)
    template = None if value is None else shaped(Template, value, problems)
    if template is None:
        return None
    before, check = len(problems), _Check(Parts(workspace), problems)
    furnished = template.furniture.where if template.furniture.where.file else template.where
    check.told(furnished, lambda: check.parts.furniture(template.furniture))
    for part in template.parts:
        check.part(part)
    return template if len(problems) == before else None


class _Check:
    """Holds the names in a sheet against the designer's files, and tells those that are not there."""

    def __init__(self, parts: Parts, problems: Problems) -> None:
        self.parts, self._problems = parts, problems

    def part(self, part: Part) -> None:
        page = self.told(part.page.where, lambda: self.parts.page(part.page))
        if then := part.then:
            self.told(
                then.where, lambda: known("main", frames_of(self.parts.page(then)), "frame of this page")
            )
        for area in part.frames:
            if page is not None:
                self.told(
                    area.frame.where,
                    partial(known, area.frame, frames_of(page), "frame of this page"),
                )
            for use in area.blocks:
                self.told(use.block.where, partial(self.parts.block, use.block, use.chosen))

    def told(self, where: Where, action: Callable[[], Any]) -> Any:
        """Do something that may be Unfit; tell it at its place and return None if it is."""
        try:
            return action()
        except Refused as refusal:
            self._problems.take(refusal.problems)
            return None
        except Unfit as unfit:
            self._problems.add(unfit.where or where, "sheet", unfit.message, unfit.hint)
            return None
