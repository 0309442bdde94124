"""A sheet file made into a template: which pages, frames and blocks an audience gets, and how far type may give."""

import difflib
import importlib.util
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Any, ClassVar

from press.marked import Text, read_yaml
from press.problems import Problems, Where
from press.shape import Unfit, entry, shaped
from press.values import NOWHERE
from press.workspace import Workspace


@dataclass(frozen=True)
class Extent:
    """A number of pages, for example 1 or 4-6."""

    least: int
    most: int

    PATTERN = r"^[1-9]\d?(\s*-\s*[1-9]\d?)?$"

    @classmethod
    def read(cls, text: Text) -> "Extent":
        """Read `n` or `n-m`."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{str(text)!r} is no number of pages", "write 1, or 4-6")
        numbers = [int(part) for part in text.split("-")]
        if numbers[0] > numbers[-1]:
            raise Unfit(f"{str(text)!r} runs backwards", "write the lower number first: 4-6")
        return cls(numbers[0], numbers[-1])


@dataclass(frozen=True)
class Give:
    """How far type and space may give, in percent, for example: type 92-104, space 60-130."""

    type: tuple[float, float] = (1.0, 1.0)
    space: tuple[float, float] = (1.0, 1.0)

    PATTERN = r"^type \d{2,3}-\d{2,3}, space \d{2,3}-\d{2,3}$"

    @classmethod
    def read(cls, text: Text) -> "Give":
        """Read `type least-most, space least-most`."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{str(text)!r} gives no bounds", "write type 92-104, space 60-130")
        small, large, tight, wide = (int(n) / 100 for n in re.findall(r"\d+", text))
        if not (small <= 1 <= large and tight <= 1 <= wide):
            raise Unfit(f"{str(text)!r} does not hold 100", "write bounds with 100 between them")
        return cls((small, large), (tight, wide))


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


@dataclass(frozen=True)
class Template:
    """A sheet: the design that an audience gets. It states what stands where; it has no conditions."""

    parts: tuple[Part, ...] = entry("the parts of the document, each beginning a new page")
    house: Text = entry("a house style by the name of its file in layouts", default=Text("house"), limit=40)
    furniture: Text = entry(
        "what stands on every page, by a file in layouts/furniture", default=Text("house"), limit=40
    )
    pages: Extent = entry("how many pages it may fill: 1, or 4-6", default=Extent(1, 60))
    give: Give = entry("how far type and space may give: type 92-104, space 60-130", default=Give())
    where: Where = field(default=NOWHERE, compare=False)


Block = Callable[..., Iterator[Any]]


@dataclass(frozen=True, eq=False)
class Parts:
    """The designer's files of a workspace, opened by name."""

    workspace: Workspace

    def block(self, use: Use) -> tuple[Block, dict[str, Any]]:
        """Return a block's function and its options by type; raise Unfit for names that are not there."""
        function: Block = self._module("blocks", use.block).block
        known = {name: one for name, one in inspect.signature(function).parameters.items() if name != "desk"}
        options = {}
        for option in use.options:
            if option.name not in known:
                raise Unfit(
                    f"the block {use.block} has no option {str(option.name)!r}",
                    _nearest(option.name, known) or "leave it out",
                )
            options[str(option.name)] = _typed(option.value, known[option.name].default)
        return function, options

    def page(self, name: Text) -> ModuleType:
        """Return a page geometry; raise Unfit for a name that is not there."""
        return self._module("pages", name)

    def furniture(self, name: Text) -> Any:
        """Return what furnishes a page; raise Unfit for a name that is not there."""
        return self._module("furniture", name).furnish

    @cache  # noqa: B019  (one Parts lives for one build)
    def _module(self, folder: str, name: Text) -> ModuleType:
        files = {
            file.stem: file for file in sorted((self.workspace.root / "layouts" / folder).glob("[a-z]*.py"))
        }
        if name not in files:
            raise Unfit(
                f"there is no {str(name)!r} in layouts/{folder}",
                _nearest(name, files) or "write one of " + ", ".join(files),
            )
        spec = importlib.util.spec_from_file_location(f"layouts.{folder}.{name}", files[str(name)])
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


def _nearest(name: str, known: Any) -> str:
    near = difflib.get_close_matches(name, list(known), 1, 0.5)
    return f"write {near[0]}" if near else ""


def _typed(value: Text, default: Any) -> Any:
    if isinstance(default, bool):
        if value not in ("yes", "no", "true", "false"):
            raise Unfit(f"{str(value)!r} is neither yes nor no", "write yes or no")
        return value in ("yes", "true")
    if isinstance(default, int | float):
        if not re.fullmatch(r"\d{1,4}(\.\d+)?", value):
            raise Unfit(f"{str(value)!r} is no number", "write a number")
        return type(default)(float(value))
    return str(value)


def read_template(workspace: Workspace, name: Text, problems: Problems) -> Template | None:
    """Read layouts/<name>.yaml and check every name in it; None if there was a problem."""
    value = read_yaml(workspace, f"layouts/{name}.yaml", problems)
    template = None if value is None else shaped(Template, value, problems)
    if template is None:
        return None
    parts, before = Parts(workspace), len(problems)
    _try(lambda: parts.furniture(template.furniture), template.furniture.where, problems)
    for part in template.parts:
        _try(lambda part=part: parts.page(part.page), part.page.where, problems)  # type: ignore[misc]
        for area in part.frames:
            for use in area.blocks:
                _try(lambda use=use: parts.block(use), use.block.where, problems)  # type: ignore[misc]
    return template if len(problems) == before else None


def _try(action: Callable[[], Any], where: Where, problems: Problems) -> None:
    try:
        action()
    except Unfit as unfit:
        problems.add(where, "sheet", unfit.message, unfit.hint)
