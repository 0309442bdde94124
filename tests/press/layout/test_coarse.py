"""A picture with few pixels for its size is told at its place."""

from types import SimpleNamespace as Some

import pytest

from press.layout.coarse import coarse
from press.problems import Severity, Where

WHERE = Where("briefs/x.yaml", 3, 4)


def pages(resolution: float, lines: bool, drawn: bool = False) -> Some:
    piece = Some(photo=Some(name="x.png", lines=lines, drawn=drawn), resolution=resolution, where=WHERE)
    return Some(story=Some(desk=Some(photos=[piece])))


def test_a_coarse_picture_is_a_warning():
    (problem,) = coarse(pages(171.4, False))
    assert (problem.where, problem.rule, problem.severity) == (WHERE, "coarse", Severity.WARNING)
    assert "171 pixels" in problem.message


@pytest.mark.parametrize(("resolution", "lines"), [(300, False), (600, True), (250, True)])
def test_a_fine_picture_is_not_told(resolution, lines):
    assert not list(coarse(pages(resolution, lines)))


def test_paths_have_no_pixels():
    assert not list(coarse(pages(12, False, drawn=True)))
