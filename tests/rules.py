"""The source of the press in; every id that a problem can carry there, with the files that use it, out."""

import ast
from collections.abc import Iterator
from pathlib import Path

# Where the id stands among what these take; what takes a place first has it second.
_SECOND = {"Problem", "add", "tell", "tell_broken", "_tell", "_failed", "_problem"}
_THIRD = {"_refuse"}


def literal(root: Path) -> dict[str, set[str]]:
    """Return the ids that stand in calls, and the files in which they do."""
    found: dict[str, set[str]] = {}
    for file in sorted((root / "press").rglob("*.py")):
        for one in _ids(ast.parse(file.read_text(encoding="utf-8"))):
            found.setdefault(one, set()).add(str(file.relative_to(root)))
    return found


def _ids(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        at = 1 if name in _SECOND else 2 if name in _THIRD else None
        if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
            yield str(node.args[at].value)


def readers(root: Path) -> set[str]:
    """Return the names, in small letters, of the types that are read from one text: they are what such a problem is called."""
    found = set()
    for file in sorted((root / "press").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and any(_is_reader(one) for one in node.body):
                found.add(node.name.lower())
    return found


def _is_reader(node: ast.stmt) -> bool:
    if not isinstance(node, ast.FunctionDef) or node.name != "read" or not node.decorator_list:
        return False
    return [one.arg for one in node.args.args] == ["cls", "text"]
