"""The designer's door: what layouts use stands in it, and it holds nothing that it does not name."""

import ast

from press import kit
from press.sheets import MM
from tests.desks import WORKSPACE

FILES = sorted((WORKSPACE.root / "layouts").rglob("*.py"))


def asked(text: str) -> set[str]:
    nodes = (
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.module == "press.kit"
    )
    return {alias.name for node in nodes for alias in node.names}


def test_everything_that_layouts_ask_for_is_there() -> None:
    assert len(FILES) > 15
    for file in FILES:
        assert asked(file.read_text("utf-8")) <= set(kit.__all__), file.name


def test_the_door_names_all_that_it_holds_in_order() -> None:
    held = {name for name in vars(kit) if not name.startswith("__")}
    assert held == set(kit.__all__)
    assert sorted(kit.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name)) == kit.__all__


def test_everything_in_it_is_explained() -> None:
    for name in set(kit.__all__) - {"BLACK", "WHITE", "Place", "mm"}:
        assert getattr(kit, name).__doc__, name


def test_lengths_are_written_in_millimetres() -> None:
    assert kit.mm == MM
