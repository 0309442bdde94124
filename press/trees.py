"""A tree of frozen dataclasses and tuples in; all its values of one type, or the same tree with each of them changed, out."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from press.problems import Where

T = TypeVar("T")
V = TypeVar("V")


def every(value: Any, kind: type[V], but: Collection[str] = ()) -> Iterator[V]:
    """Yield the values of a type that stand anywhere in a value, except in the fields that `but` names, in their order."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from every(one, kind, but)
    elif is_branch(value):
        for field in fields(value):
            if field.name not in but:
                yield from every(getattr(value, field.name), kind, but)


def changed(value: T, kind: type[V], change: Callable[[V], V], but: Collection[str] = ()) -> T:
    """Return a value with everything of a type in it changed, except in the fields that `but` names."""
    new: Any = value
    if isinstance(value, kind):
        new = change(value)
    elif isinstance(value, tuple):
        new = tuple(changed(one, kind, change, but) for one in value)
    elif is_branch(value):
        old = {one.name: getattr(value, one.name) for one in fields(new) if one.init and one.name not in but}
        made = {name: changed(one, kind, change, but) for name, one in old.items()}
        moved = {name: one for name, one in made.items() if one is not old[name]}
        new = replace(new, **moved) if moved else new
    return value if _same(value, new) else new


def is_branch(value: object) -> bool:
    """Tell whether a value is a dataclass that may hold others; a place is none."""
    return is_dataclass(value) and not isinstance(value, type | Where)


def _same(value: object, new: object) -> bool:
    """Tell whether a tuple holds what it held before, so that an untouched branch stays itself."""
    if isinstance(value, tuple) and isinstance(new, tuple) and len(value) == len(new):
        return all(one is other for one, other in zip(value, new, strict=True))
    return value is new
