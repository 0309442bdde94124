"""Key figures, set large, each with what it counts and the paragraph that gives it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Group, Run, Tag


def block(desk: Desk, first: int = 99) -> Iterator[Any]:
    figures = desk.brief.key_figures[:first]
    if not figures:
        return
    body = []
    for one in figures:
        label = [*desk.runs(one.label, "figure_label"), Run(desk.say(" ")), *desk.cites(one.cites, "figure_label")]
        words = desk.words([*desk.portion(one), *desk.runs(one.figure, "figure")], "figure", "P")
        body.append(Group(Tag("Div"), [words, desk.words(label, "figure_label")]))
    yield desk.section(desk.word("key_figures"), body, "side_head")
