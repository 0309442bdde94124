"""A release in; its data as YAML, with the keys of a brief, out: nothing that was withheld, and nothing about the workspace."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args, get_origin

from press.citations import Cites
from press.markings import Marking
from press.reading.entries import Entry, declared, is_group
from press.release import Release
from press.values import Names, Numbers, Parties

_OWN = "  "
_PRIVATE = ("audiences", "file")  # who else gets an item, and what files are called here


def record(release: Release) -> str:
    """Write what a release says, so that programs can read it; its marking stands in the first line."""
    return "\n".join([f"# {release.banner.label}", *_lines(release.brief, "")]) + "\n"


def _lines(value: Any, indent: str) -> Iterator[str]:
    """Yield the entries of a dataclass, without those that say nothing or are nobody else's business."""
    kind: Any = type(value)
    for key, one in declared(kind).items():
        held = getattr(value, one.name)
        if _is_told(one, held):
            yield from _entry(key, one, held, indent)


def _is_told(one: Entry, held: Any) -> bool:
    return one.name not in _PRIVATE and held not in (None, (), False)


def _entry(key: str, one: Entry, held: Any, indent: str) -> Iterator[str]:
    if get_origin(one.kind) is tuple:
        yield f"{indent}{key}:"
        kind = get_args(one.kind)[0]
        for item in held:
            yield from _item(kind, item, indent + _OWN)
    elif is_group(one.kind):
        yield f"{indent}{key}:"
        yield from _lines(held, indent + _OWN)
    else:
        yield f"{indent}{key}: {_scalar(held)}"


def _item(kind: Any, item: Any, indent: str) -> Iterator[str]:
    if is_group(kind):
        first, *rest = _lines(item, indent + _OWN)
        yield f"{indent}- {first.lstrip()}"
        yield from rest
    elif get_origin(kind) is tuple:
        yield f"{indent}- [{', '.join(map(_scalar, item))}]"
    else:
        yield f"{indent}- {_scalar(item)}"


def _scalar(value: Any) -> str:
    if value is True:
        return "yes"
    if isinstance(value, Cites):
        value = ", ".join(map(str, value.references))
    elif isinstance(value, Numbers):
        value = ", ".join(map(str, value.numbers))
    elif isinstance(value, Names):
        value = ", ".join(value.names)
    elif isinstance(value, Parties):
        value = f"{value.actor} -> {value.target}"
    elif isinstance(value, Marking):
        value = value.name
    return str(value) if isinstance(value, int | date) else json.dumps(str(value), ensure_ascii=False)
