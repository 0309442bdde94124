"""A tree of entries, lists and texts in; YAML with every text between quotation marks out."""

import json
from collections.abc import Iterator
from typing import Any

Tree = Any


def yaml(tree: Tree) -> str:
    """Write a tree as YAML, every text between quotation marks."""
    return "\n".join(_lines(tree, "")) + "\n"


def _lines(tree: Tree, indent: str) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, str):
            yield f"{indent}{key}: {quoted(value)}"
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _lines(value, indent + "  ")
        else:
            yield f"{indent}{key}:"
            for item in value:
                yield from _item(item, indent + "  ")


def _item(item: Tree, indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield f"{indent}- {quoted(item)}"
    elif isinstance(item, list):
        yield f"{indent}- [{', '.join(map(quoted, item))}]"
    else:
        first, *rest = _lines(item, indent + "  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest


def quoted(text: str) -> str:
    """Write a text as a scalar between double quotation marks; what JSON escapes in one letter, YAML does too."""
    return json.dumps(text, ensure_ascii=False)
