"""Key figures, set large, each with what it counts and the paragraph that gives it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from press.kit import Desk, Either, Group, Run, Stack, Tag, Text, Words


def block(desk: Desk, first: int = 99, heading: str = "side_head") -> Iterator[Any]:
    figures = desk.brief.key_figures[:first]
    if not figures:
        return
    body = []
    for one in figures:
        number = _number(desk, one.figure)
        label = [*desk.portion(one), *desk.runs(one.label, "figure_label"), Run(desk.say("\u00a0"))]
        told = desk.words([*label, *desk.cites(one.cites, "figure_label")], "figure_label")
        body.append(Group(Tag("Div"), [number, told]))
    yield desk.section(desk.word("key_figures"), body, heading)


def _number(desk: Desk, figure: Text) -> Either:
    """Set a figure on one line, the words beside its number at half its size; where it is too long, part below part."""
    style, runs = desk.style("figure"), desk.divided(figure, "figure", r"(\S*\d\S*(?:\s+\S*\d\S*)*)")
    half = replace(style, size=style.size / 2, leading=style.leading / 2)
    parts = [(run, style if any(map(str.isdigit, run.text)) else half) for run in runs]
    whole = desk.words([replace(run, size=kind.size) for run, kind in parts], "figure")
    # A blank ends a part and begins none: a line that begins with one would be indented.
    blanks = [len(run.text) - len(run.text.lstrip()) for run, _ in parts[1:]]
    texts = [run.text.lstrip() + " " * blank for (run, _), blank in zip(parts, [*blanks, 0], strict=True)]
    below = [
        Words([replace(run, text=text)], kind, whole.tag)
        for (run, kind), text in zip(parts, texts, strict=True)
    ]
    return Either(whole.natural + 0.01, whole, Stack(below, keep=True), whole.tag)
