"""A tree of a brief in; the paths of its texts, and the same tree with something else in one place, out."""

import json
from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]


def leaves(tree: Any, at: Path = ()) -> Iterator[Path]:
    """Yield the path of every text of a tree."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*at, key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from leaves(value, (*at, number))
    else:
        yield at


def kinds(tree: Any) -> Iterator[Path]:
    """Yield the path of the first text of each kind: its keys, without the numbers of items."""
    seen = set()
    for path in leaves(tree):
        kind = tuple(part for part in path if isinstance(part, str))
        if kind not in seen:
            seen.add(kind)
            yield path


def copied(tree: Any) -> Any:
    """Return a copy that may be changed."""
    return json.loads(json.dumps(tree))


def at(tree: Any, path: Path) -> Any:
    """Return what stands at a path."""
    for part in path:
        tree = tree[part]
    return tree


def put_at(tree: Any, path: Path, value: Any) -> Any:
    """Put something at a path of a tree, in place, and return the tree."""
    at(tree, path[:-1])[path[-1]] = value
    return tree
