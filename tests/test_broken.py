"""Each file in tests/broken has one fault; the problem that it must give stands in it as a comment.

`# expect: RULE: MESSAGE` at the end of a line means a problem in that line; `# expect@LINE:COLUMN: RULE: MESSAGE`
says where, for faults beside which no comment can stand. MESSAGE is a part of the message.
"""

import re
from pathlib import Path

import pytest

from press.brief import Brief
from press.marked import mark
from press.markings import SHIPPED, understood
from press.problems import Problem, Problems
from press.shape import shaped

FILES = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
EXPECTED = re.compile(r"# expect(?:@(\d+):(\d+))?: ([a-z-]+): (.+)")


def told(file: Path) -> list[Problem]:
    """Read a brief, and return what is wrong with it."""
    problems = Problems()
    value = mark(file.read_bytes(), file.name, problems)
    brief = shaped(Brief, value, problems) if value else None
    understood(brief, SHIPPED, problems)
    return list(problems)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_broken_brief_is_told_at_its_place(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").split("\n")
    [(row, expected)] = [(row, one) for row, line in enumerate(lines, 1) if (one := EXPECTED.search(line))]
    [problem] = told(file)
    line, column = (int(expected[1]), int(expected[2])) if expected[1] else (row, problem.where.column)
    assert (problem.where.line, problem.where.column, problem.rule) == (line, column, expected[3])
    assert expected[4] in problem.message
    assert problem.hint


def test_there_are_many_broken_briefs() -> None:
    assert len(FILES) >= 40
