"""Runs of words and a style in, a flowable out that breaks, splits, draws and tags them."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from press.inks import Ink
from press.problems import Where
from press.reportlab import platypus
from press.tags import Tag
from press.typesetting.bidi import runs_backward
from press.typesetting.breaking import NEVER
from press.typesetting.drawing import Dress, Pen
from press.typesetting.faces import Face
from press.typesetting.lines import Form, Line, set_lines
from press.typesetting.measuring import Manners, Measured, Sort

_LABEL_GAP = 0.3  # em between a label that is wider than its indent and the words
_UNBOUNDED = 1e6
BASELINE = 0.77  # of the leading: letters stand so far below the top of their line


@dataclass(frozen=True)
class Style:
    """How a paragraph is set; lengths in points, tracking in 1/1000 em."""

    name: str
    face: Face
    size: float
    leading: float
    ink: Ink
    align: Literal["start", "end", "centre", "justify"] = "start"
    hyphens: bool = False
    features: tuple[str, ...] = ()
    tracking: float = 0.0
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    first: float = 0.0
    keep: bool = False
    keep_next: bool = False
    keep_previous: bool = False
    hang: bool = False
    balance: bool = False
    widows: int = 2
    orphans: int = 2
    direction: Literal["ltr", "rtl"] = "ltr"
    lang: str = "en"


@dataclass(frozen=True)
class Run:
    """Words set alike; None stands for what the style says. Text is data, never markup.

    `where` is the place in the brief of words that are the release's own. What is said `aside`, a reference,
    never begins a line and makes no last line of its own.
    """

    text: str
    face: Face | None = None
    size: float | None = None
    ink: Ink | None = None
    features: tuple[str, ...] | None = None
    rise: float = 0.0
    link: str | None = None
    contents: str | None = None
    tag: Tag | None = None
    lang: str | None = None
    where: Where | None = None
    aside: bool = False


class Words(platypus.Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph. Set `name` to make it a place that links can reach."""

    canv: Any

    def __init__(
        self, runs: Sequence[Run] | str, style: Style, tag: Tag | None, label: "Words | None" = None
    ) -> None:
        super().__init__()
        self.runs = (Run(runs),) if isinstance(runs, str) else tuple(runs)
        self.style = style
        self.tag = tag
        self.label = label
        self.name: str | None = None
        self._set: dict[float, tuple[Line, ...]] = {}

    @property
    def text(self) -> str:
        """The words, letter for letter."""
        return "".join(run.text for run in self.runs)

    @property
    def baseline(self) -> float:
        """How many points below the top of its line the letters stand: of one leading, all sizes and faces on one line."""
        return self.style.leading * BASELINE

    def lines_at(self, width: float) -> int:
        """Return the number of lines at a width in points."""
        return len(self._lines(width))

    def getSpaceBefore(self) -> float:
        """Return the space above, in points."""
        return self.style.before

    def getSpaceAfter(self) -> float:
        """Return the space below, in points."""
        return self.style.after

    def getKeepWithNext(self) -> bool:
        """Tell whether the paragraph stays with what follows."""
        return self.style.keep_next

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the words to a width; return width and height in points."""
        self.width, self.height = width, self.lines_at(width) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> "list[Words]":
        """Return two parts of which the first fits `height`; [] if no part of it may stand there."""
        lines, style = self._lines(width), self.style
        fit = int((height + 1e-6) / style.leading)
        if fit >= len(lines):
            return [self]
        fit = min(fit, len(lines) - style.widows)
        if style.keep or fit < max(style.orphans, 1):
            return []
        return [self._part(width, lines[:fit], False), self._part(width, lines[fit:], True)]

    def draw(self) -> None:
        """Draw the words, and say which marks on the page are theirs."""
        if self.name:
            self.canv.place(self.name, 0, self.height)
        if self.tag:
            self.canv.reach(self.tag, 0, self.height)
        lines = self._lines(self.width)
        if self.label:
            self._draw_label(self.label)
        top, leading = self.height - self.baseline, self.style.leading
        dresses = [self._dress(run) for run in self.runs]
        Pen(self.canv, dresses, self.tag).draw(lines, [top - n * leading for n in range(len(lines))])

    def _draw_label(self, label: "Words") -> None:
        width = max(self.style.indent, label.natural)
        x = self.width - width if self.style.direction == "rtl" else 0.0
        label.wrap(width, _UNBOUNDED)
        # Both stand on one baseline, whatever their leadings are.
        label.drawOn(self.canv, x, self.height - self.baseline - label.height + label.baseline)

    @cached_property
    def natural(self) -> float:
        """How wide the words are on one line, in points."""
        lines = set_lines(self._sorts, self._form(_UNBOUNDED))
        return sum(piece.width for line in lines for piece in line.pieces)

    @cached_property
    def widths(self) -> tuple[tuple[float, float], ...]:
        """The width of each word, or of words that never part, and of the space behind it, in points."""
        found, begun = list[tuple[float, float]](), 0.0
        for box in Measured(self._sorts, self._form(_UNBOUNDED).manners).boxes:
            if box.cost == NEVER:
                begun += box.width + box.space
            else:
                found.append((begun + box.width, box.space))
                begun = 0.0
        return (*found, (begun, 0.0)) if begun else tuple(found)

    @cached_property
    def _sorts(self) -> tuple[Sort, ...]:
        style = self.style
        return tuple(
            Sort(
                run.text,
                run.face or style.face,
                run.size or style.size,
                style.features if run.features is None else run.features,
                run.lang or style.lang,
                style.tracking,
                run.aside,
            )
            for run in self.runs
        )

    def _lines(self, width: float) -> tuple[Line, ...]:
        found = self._set.get(width)
        if found is None:
            found = self._set[width] = set_lines(self._sorts, self._form(width))
        return found

    def _form(self, width: float) -> Form:
        style = self.style
        first = style.first
        if self.label:
            first = max(first, self.label.natural + _LABEL_GAP * style.size - style.indent)
        mirrored = style.direction == "rtl"
        backward = mirrored if self._own_way is None else self._own_way
        manners = Manners(style.align == "justify", style.hyphens, style.hang, backward)
        return Form(width, style.align, style.indent, first, manners, style.balance, mirrored)

    @cached_property
    def _own_way(self) -> bool | None:
        """Tell whether words of another language run backward; None if there are fewer of them than of the document's."""
        foreign = "".join(run.text for run in self.runs if run.lang)
        return runs_backward(foreign) if 2 * len(foreign) > len(self.text) else None

    def _part(self, width: float, lines: tuple[Line, ...], last: bool) -> "Words":
        part = copy(self)
        start, end = lines[0].start, lines[-1].end
        part.runs = tuple(_cut(self.runs, start, end))
        for stale in ("_sorts", "natural"):
            part.__dict__.pop(stale, None)
        part._set = {width: tuple(n._replace(start=n.start - start, end=n.end - start) for n in lines)}
        if last:
            part.style = replace(self.style, before=0.0, first=0.0)
            part.label = part.name = None
        else:
            part.style = replace(self.style, after=0.0, keep_next=False)
        return part

    def _dress(self, run: Run) -> Dress:
        style = self.style
        size, ink = run.size or style.size, run.ink or style.ink
        return Dress(size, ink, run.rise, run.tag, run.link, run.contents or run.text)


def _cut(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    # Emptied runs stay, because lines know runs by their number; a run that loses nothing is not made anew.
    at = 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        yield run if text == run.text else replace(run, text=text)
        at += len(run.text)
