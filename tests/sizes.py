"""How much may stand in one place, as guards: the root of a tree of files in, what is too much there out."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.house import code, files, functions, modules, named
from tests.layers import WIDE


def long_files(root: Path) -> list[str]:
    """No file has more than 300 lines."""
    counted = {file: len(file.read_text().splitlines()) for file in files(root, "press", "layouts", "tests")}
    return [f"{named(root, file)}: {lines} lines" for file, lines in counted.items() if lines > 300]


def long_functions(root: Path) -> list[str]:
    """No function has more than 40 lines, and half of them have at most 10."""
    lengths = {f"{name}.{node.name}": tall(node) for name, tree in code(root) for node in functions(tree)}
    told = [f"{name}: {lines} lines" for name, lines in lengths.items() if lines > 40]
    middle = median(lengths.values()) if lengths else 0
    return told + ([f"the median is {middle} lines"] if middle > 10 else [])


def parameters(root: Path) -> list[str]:
    """No function takes more than five parameters, itself aside."""
    told = []
    for name, tree in code(root):
        for node in functions(tree):
            taken = [one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
            if len([one for one in taken if one not in ("self", "cls")]) > 5:
                told.append(f"{name}.{node.name}: {len(taken)} parameters")
    return told


def complexity(root: Path) -> list[str]:
    """No function has more than eight ways through it."""
    told = []
    for name, tree in code(root):
        for node in functions(tree):
            ways = 1 + sum(map(_ways, _own(node)))
            if ways > 8:
                told.append(f"{name}.{node.name}: {ways} ways")
    return told


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a function without those of the functions in it."""
    for one in ast.iter_child_nodes(node):
        if not isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            yield one
            yield from _own(one)


def _ways(node: ast.AST) -> int:
    if isinstance(node, ast.If | ast.For | ast.While | ast.ExceptHandler):
        return 1
    return len(node.cases) if isinstance(node, ast.Match) else 0


def public(root: Path) -> list[str]:
    """No module has more than eight public names."""
    told = []
    for name, tree in modules(root).items():
        names = [one for one in _names(tree) if not one.startswith("_") and len(one) > 1]
        if len(names) > 8 and name not in WIDE:
            told.append(f"{name}: {len(names)} public names: {' '.join(names)}")
    return told


def _names(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for one in targets if isinstance(one, ast.Name))


def tall(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring and its decorators."""
    first = node.body[0]
    told = (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    )
    doc = (first.end_lineno or 0) - first.lineno + 1 if told else 0
    return (node.end_lineno or 0) - node.lineno + 1 - doc
