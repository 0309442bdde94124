"""The designer's files of a workspace: the name of a block, a page or a furniture in; what its file defines out."""

import difflib
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from press.marked import Text
from press.paper import paper
from press.problems import Refused
from press.shape import Unfit
from press.style.designer import fault, refuse
from press.workspace import Workspace

Block = Callable[..., Iterator[Any]]
_LARGEST = 1_000_000


@dataclass(frozen=True, eq=False)
class Parts:
    """Opens the designer's files by name."""

    workspace: Workspace

    def block(self, name: Text, chosen: Mapping[Any, Text]) -> tuple[Block, dict[str, Any]]:
        """Return a block's function and its options by type; raise Unfit for names that are not there."""
        function: Block = self._module("blocks", name, "block(desk)").block
        options = {key: one for key, one in inspect.signature(function).parameters.items() if key != "desk"}
        typed = {}
        for key, value in chosen.items():
            with _placed(key):
                known(key, options, f"option of the block {name}")
            with _placed(value):
                typed[str(key)] = _typed(value, options[key].default)
        return function, typed

    def page(self, name: Text) -> ModuleType:
        """Return a page geometry; raise Unfit for a name that is not there."""
        return self._module("pages", name, "first(paper, head)", "rest(paper)")

    def furniture(self, name: Text) -> Any:
        """Return what furnishes a page; raise Unfit for a name that is not there."""
        return self._module("furniture", name, "furnish(canvas, folio)").furnish

    @cache  # noqa: B019  (one Parts lives for one build)
    def _module(self, folder: str, name: Text, *wanted: str) -> ModuleType:
        """Run a file that is to define what is `wanted`; raise Refused, at its line, if it fails or does not."""
        found = sorted((self.workspace.root / "layouts" / folder).glob("[a-z]*.py"))
        files = {file.stem: file for file in found}
        known(name, files, f"file in layouts/{folder}")
        code = self.workspace.read(f"layouts/{folder}/{name}.py", _LARGEST)
        module = ModuleType(f"layouts.{folder}.{name}")
        module.__file__ = str(files[str(name)])
        try:
            exec(compile(code, module.__file__, "exec"), module.__dict__)  # a designer's file is a program
        except Exception as error:
            if problem := fault(error):
                raise Refused([problem]) from None
            raise
        for one in wanted:
            _try_function(module, one)
        return module


@contextmanager
def _placed(text: str) -> Iterator[None]:
    """Let what is Unfit be told at the place of a text, if it has one."""
    try:
        yield
    except Unfit as unfit:
        unfit.where = getattr(text, "where", None)
        raise


def _try_function(module: ModuleType, wanted: str) -> None:
    """Raise Refused if a designer's file does not define a function with the parameters that it is called with."""
    name, _, parameters = wanted.rstrip(")").partition("(")
    function = getattr(module, name, None)
    file, path = module.__name__.replace(".", "/") + ".py", str(module.__file__)
    if not callable(function):
        message = f"there is no function {name} in this file"
        raise refuse(file, (path, 1), message, f"define it: def {wanted}")
    try:
        inspect.signature(function).bind(*parameters.split(", "))
    except TypeError as error:
        line = function.__code__.co_firstlineno
        message = f"the function {name} cannot be called as {wanted}: {error}"
        raise refuse(file, (path, line), message, f"write def {wanted}") from None


def frames_of(page: ModuleType) -> set[str]:
    """Return the names of the frames that a page geometry has."""
    model = paper("A4", rtl=False)
    return {place[0] for place in (*page.first(model, 0), *page.rest(model))}


def known(name: str, names: Iterable[str], kind: str) -> None:
    """Raise Unfit if a name is none of those that are known, with the nearest one."""
    names = sorted(names)
    if name not in names:
        near = difflib.get_close_matches(name, names, 1, 0.5) or names
        raise Unfit(f"{str(name)!r} is no {kind}", f"write {' or '.join(near)}" if near else "leave it out")


def _typed(value: Text, default: Any) -> Any:
    if isinstance(default, bool):
        known(value, ("yes", "no", "true", "false"), "answer")
        return value in ("yes", "true")
    if isinstance(default, int | float):
        number = "whole number" if isinstance(default, int) else "number"
        if not re.fullmatch(r"\d{1,4}" if isinstance(default, int) else r"\d{1,4}(\.\d+)?", value):
            raise Unfit(f"{str(value)!r} is no {number}", f"write a {number}")
        return type(default)(float(value))
    return value
