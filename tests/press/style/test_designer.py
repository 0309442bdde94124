"""What goes wrong in a designer's file is told at its line, in words."""

from pathlib import Path
from typing import Any

import pytest

from press.marked import Text
from press.problems import Problem, Refused
from press.style.designer import fault, here
from press.style.parts import Parts
from press.workspace import Workspace


def loaded(folder: Path, text: str, room: str = "blocks") -> Any:
    """Load a designer's file; return what it defines for the press."""
    (folder / f"layouts/{room}").mkdir(parents=True, exist_ok=True)
    (folder / f"layouts/{room}/own.py").write_text(text)
    parts = Parts(Workspace(folder))
    opened = {
        "blocks": lambda name: parts.block(name, {})[0],
        "pages": parts.page,
        "furniture": parts.furniture,
    }
    return opened[room](Text("own"))


def refused(folder: Path, text: str, room: str = "blocks") -> Problem:
    with pytest.raises(Refused) as caught:
        loaded(folder, text, room)
    (problem,) = caught.value.problems
    return problem


def raised(folder: Path, line: str) -> Problem | None:
    block = loaded(folder, f"def block(desk):\n    {line}\n")
    with pytest.raises(Exception) as caught:  # noqa: PT011
        list(block(Path("x")))
    return fault(caught.value)


@pytest.mark.parametrize(
    ("line", "column", "message", "hint"),
    [
        ("yield desk.naem", 11, "has no 'naem'", "write name"),
        ("yield 1 + 1 / 0", 15, "division by zero (ZeroDivisionError)", "mend this line"),
        ("yield Rulle()", 11, "the name 'Rulle' stands for nothing here", "import it from press.kit"),
        ("yield {}['x']", 11, "there is no 'x'", "mend this line"),
    ],
)
def test_an_error_is_told_at_the_line_that_led_to_it(
    tmp_path: Path, line: str, column: int, message: str, hint: str
) -> None:
    problem = raised(tmp_path, line)
    assert problem is not None
    assert (str(problem.where), problem.rule) == (f"layouts/blocks/own.py:2:{column}", "python")
    assert problem.where.text == f"    {line}"
    assert message in problem.message
    assert problem.hint.startswith(hint)


def test_an_error_further_down_says_where_it_was_found(tmp_path: Path) -> None:
    problem = raised(tmp_path, "yield [*map(desk.joinpath, [1])]")
    assert problem is not None
    assert str(problem.where).startswith("layouts/blocks/own.py:2:")
    assert "found in " in problem.message


def test_an_error_without_a_designers_file_is_nobodys_of_theirs() -> None:
    assert fault(ZeroDivisionError()) is None
    assert fault(SyntaxError("invalid", ("press/line.py", 1, 1, "x"))) is None
    assert here() is None


@pytest.mark.parametrize(
    ("room", "text", "place", "message"),
    [
        ("blocks", "x = 1\n", "layouts/blocks/own.py:1:1", "there is no function block"),
        (
            "blocks",
            "x = 1\n\ndef block(): ...\n",
            "layouts/blocks/own.py:3:1",
            "cannot be called as block(desk)",
        ),
        ("blocks", "x = (\n", "layouts/blocks/own.py:1:5", "this is no Python: '(' was never closed"),
        ("blocks", "import press.kitt\n", "layouts/blocks/own.py:1:1", "No module named 'press.kitt'"),
        ("pages", "def first(paper, head): ...\n", "layouts/pages/own.py:1:1", "there is no function rest"),
        ("furniture", "furnish = 1\n", "layouts/furniture/own.py:1:1", "there is no function furnish"),
    ],
)
def test_a_file_that_cannot_be_loaded_is_told(
    tmp_path: Path, room: str, text: str, place: str, message: str
) -> None:
    problem = refused(tmp_path, text, room)
    assert str(problem.where) == place
    assert message in problem.message
    assert problem.hint
