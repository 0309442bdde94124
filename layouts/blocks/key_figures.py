"""Key figures, set large, each with what it counts and the paragraph that gives it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from press.kit import Desk, Group, Run, Tag


def block(desk: Desk, first: int = 99) -> Iterator[Any]:
    figures = desk.brief.key_figures[:first]
    if not figures:
        return
    body = []
    for one in figures:
        number = desk.words(_large(desk, one.figure), "figure")
        label = [*desk.portion(one), *desk.runs(one.label, "figure_label"), Run(desk.say("\u00a0"))]
        told = desk.words([*label, *desk.cites(one.cites, "figure_label")], "figure_label")
        body.append(Group(Tag("Div"), [number, told]))
    yield desk.section(desk.word("key_figures"), body, "side_head")


def _large(desk: Desk, figure: Any) -> list[Run]:
    """Set the words beside a number ("about", "months") at half its size."""
    small = desk.style("figure").size * 0.5
    runs = desk.divided(figure, "figure", r"((?:\S*\d\S*\s*)+)")
    return [run if any(map(str.isdigit, run.text)) else replace(run, size=small) for run in runs]
