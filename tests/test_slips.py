"""What a designer gets wrong in a block is told at the line of the block, through the whole line."""

from pathlib import Path

import pytest

from press.command.workers import attempt
from press.workspace import Workspace
from tests.test_designer import made, use
from tests.workshop import REAL, outfit, put


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace in which the executive sheet uses a block of the designer's own, `unknowns`."""
    made = outfit(tmp_path / "work")
    sheet = (made.root / "layouts/executive.yaml").read_text()
    line = use(made, "executive", "contact")
    put(made, "layouts/executive.yaml", sheet.replace(line, line.replace("contact", "unknowns")))
    return made


BROKEN = {
    "division": ("    yield desk.words(1 / 0, 'body')\n", 2, "division by zero"),
    "no piece": ("    yield desk.word('gaps')\n", 2, "yields str"),
    "no piece within": ("    yield desk.section(desk.word('gaps'), ['x'])\n", 2, "yields str 'x'"),
    "nothing": ("    return None\n", 1, "yields nothing at all"),
    "words of its own": (
        "    yield desk.section('Unknown things', [])\n",
        2,
        "'Unknown things' is neither of the release",
    ),
    "syntax": ("    yield (\n", 2, "this is no Python"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_mistake_in_a_block_is_told_at_its_line(workspace: Workspace, what: str) -> None:
    text, line, message = BROKEN[what]
    put(workspace, "layouts/blocks/unknowns.py", f"def block(desk):\n{text}")
    outcome = attempt(lambda name: [made(workspace)], REAL, 9)
    (problem,) = outcome.problems
    assert (problem.where.file, problem.where.line) == ("layouts/blocks/unknowns.py", line)
    assert problem.where.text.strip() in f"def block(desk):\n{text}"
    assert message in problem.message
    assert problem.hint


def test_words_of_the_release_may_be_passed_as_plain_ones(workspace: Workspace) -> None:
    block = "def block(desk):\n    yield desk.words(f'{desk.brief.title}: {desk.brief.number}', 'side')\n"
    put(workspace, "layouts/blocks/unknowns.py", block)
    assert "unknowns" in made(workspace).blocks
