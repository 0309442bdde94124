"""Letters that cannot be printed are told where they stand, in the brief or in a report."""

import pytest

from press.layout.glyphs import lacking, unset
from press.marked import Text
from press.problems import Where
from press.sources.blocks import read_text
from press.sources.report import Heading, Paragraph
from tests.desks import look

FACE = look().style("annex").face


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("came.", []),
        ("😀 came, 😀 went.", [("glyph", 3)]),
        ("\ue000.", [("letter", 3), ("glyph", 3)]),
        ("e" + "\u0301" * 9 + ".", [("letter", 8)]),
    ],
)
def test_each_is_told_once_at_its_place(letters: str, found: list[tuple[str, int]]) -> None:
    (part,) = read_text(f"They do\n  {letters}\n", "source/a.txt")
    assert isinstance(part, Paragraph)
    told = [(one.rule, one.where.line, one.where.column) for one in unset(part, FACE)]
    assert told == [(rule, 2, column) for rule, column in found]


def test_a_heading_is_told_as_a_whole() -> None:
    where = Where("source/a.txt", 3, 1, 5, "On 😀 days")
    (problem,) = unset(Heading("On 😀 days", where), FACE)
    assert (problem.where, problem.message) == (where, "no font here has U+1F600 GRINNING FACE")


def test_each_letter_of_a_brief_that_no_font_has_is_told_once() -> None:
    typed = Text("On 😀 and 😀 days", Where("briefs/a.yaml", 4, 8, 15, "title: On 😀 and 😀 days"))
    (problem,) = lacking(typed, FACE)
    assert (problem.where.line, problem.where.column, problem.where.length) == (4, 11, 1)
