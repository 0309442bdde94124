"""A dataclass in, what YAML may hold for each of its fields out."""

import dataclasses
import types
from dataclasses import MISSING, dataclass, field
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from press.problems import Where

_LONGEST = 20_000


def entry(doc: str, *, limit: int = _LONGEST, default: Any = MISSING, key: str = "", **more: bool) -> Any:
    """Declare a dataclass field that is read from YAML.

    `doc` tells an editor what to write, `limit` is in letters, `key` is the name in YAML if that differs.
    More: paragraphs=True lets blank lines part paragraphs; single=True lets a text stand for a list, each of
    its paragraphs an item; kw_only=True as for dataclasses.
    """
    kw_only = more.pop("kw_only", False)
    return field(default=default, kw_only=kw_only, metadata={"doc": doc, "limit": limit, "key": key, **more})


@dataclass(frozen=True)
class Entry:
    """One field of a dataclass as YAML writes it; `kind` is its type without None."""

    name: str
    key: str
    kind: Any
    required: bool
    default: Any
    doc: str
    limit: int
    paragraphs: bool
    single: bool


@cache
def declared(kind: Any) -> dict[str, Entry]:
    """Return the entries of a dataclass by their names in YAML; TypeError for a type that none can have."""
    hints = get_type_hints(kind)
    fields = (one for one in dataclasses.fields(kind) if hints[one.name] is not Where)
    entries = [_entry(one, hints[one.name]) for one in fields]
    return {one.key: one for one in entries}


def _entry(one: Any, hint: Any) -> Entry:
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if get_origin(hint) in (Union, types.UnionType):
        if len(kinds) != 1:
            raise TypeError(f"{one.name}: {hint} has more than one type")
        hint = kinds[0]
    more = one.metadata
    required = one.default is MISSING and one.default_factory is MISSING
    key, limit = more.get("key") or one.name, more.get("limit", _LONGEST)
    flags = more.get("paragraphs", False), more.get("single", False)
    return Entry(one.name, key, hint, required, one.default, more.get("doc", ""), limit, *flags)


def named(kind: Any, name: str) -> Entry:
    """Return the entry of a dataclass's field."""
    return next(one for one in declared(kind).values() if one.name == name)


def is_group(kind: Any) -> bool:
    """Tell whether a type is a dataclass of entries, not one that is read from one text."""
    return dataclasses.is_dataclass(kind) and not hasattr(kind, "read")
