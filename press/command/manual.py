"""Docstrings of rules and proofs, and rules.yaml for all else, in; a manual page for each rule that a problem names, out."""

import ast
from collections.abc import Iterator
from pathlib import Path

import yaml

_PRESS = Path(__file__).parents[1]
_FOLDERS = {"evidence/rules": "", "proof": "", "proof/x4/rules": "x4-", "proof/x4/shop": "shop-"}
_OTHERS = _PRESS / "command/rules.yaml"


def manual() -> dict[str, str]:
    """Return the page of each rule, first those that have a file of their own; nothing that makes pages is loaded."""
    return {**dict(_own()), **dict(_others())}


def _own() -> Iterator[tuple[str, str]]:
    for folder, begins in _FOLDERS.items():
        for file in sorted((_PRESS / folder).glob("[a-z]*.py")):
            tree = ast.parse(file.read_bytes())
            if any(isinstance(one, ast.FunctionDef) and one.name in ("check", "faults") for one in tree.body):
                yield begins + file.stem.replace("_", "-"), ast.get_docstring(tree) or ""


def _others() -> Iterator[tuple[str, str]]:
    for rule, page in yaml.safe_load(_OTHERS.read_text(encoding="utf-8")).items():
        yield rule, f"{rule}: {page.strip()}"
