"""The layout desk: a release, its language and its look in; words, headings, lists, boxes and tables for blocks out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from press.brief import Illustration, Statement
from press.images.image import Photo
from press.inks import FINEST, Stroke
from press.layout.columns import Balanced, Columns
from press.layout.grid import Grid, Ruling
from press.layout.pieces import Frame, Group, Photograph, Picture, Stack
from press.layout.runs import Runs
from press.layout.signing import Signing
from press.marked import Text
from press.problems import Problem, Refused, Where
from press.sheets import MM
from press.style.designer import RULE, here
from press.style.house import Logo
from press.tags import Span, Tag
from press.typesetting.paragraph import Run, Words

_MOST_ACROSS = 9
Typed = Text | str | Sequence[Run]


class Desk(Runs):
    """Everything a block needs to set one release; blocks get their words here and nowhere else."""

    def words(
        self, typed: Typed, style: str, role: str | None = "P", label: Words | None = None, **tag: Any
    ) -> Words:
        """Set text, fixed words or runs in a style; `role` is its structure element, None if it belongs to a figure."""
        runs = list(self.runs(typed, style)) if isinstance(typed, str) else list(typed)
        element = Tag(role, "".join(run.text for run in runs), **tag) if role else None
        if element:
            element.own, element.spans = tuple(_own(runs)), tuple(map(_span, runs))
            element.lang = next((run.lang for run in runs if run.lang), None)
        made = Words(runs, self.style(style), element, label)
        made.where = next((run.where for run in runs if run.where), None)
        return made

    def heading(self, typed: Typed, style: str = "h2", level: int = 2) -> Words:
        """Set a heading of a level."""
        return self.words(typed, style, f"H{level}")

    def section(self, title: Typed, body: Iterable[Any], style: str = "h2", level: int = 2) -> Group:
        """Set a heading with what belongs to it as one section."""
        return Group(Tag("Sect"), [self.heading(title, style, level), *body])

    def statement(
        self, item: Statement, style: str, role: str | None = "P", label: Words | None = None
    ) -> Words:
        """Set one statement with its portion mark."""
        return self.words([*self.portion(item), *self.runs(item.text, style)], style, role, label)

    def label(self, words: str, style: str) -> Words:
        """Set what hangs at the start edge before words: a bullet, a number."""
        tag = Tag("Lbl", text=self.say(words))
        return Words([Run(words)], replace(self.style(style), indent=0.0, hang=False), tag)

    def labelled(self, words: Words) -> Group:
        """Bring the label of words along as an element of its own, before theirs."""
        tags = [words.label.tag if words.label else None, words.tag]
        return _Carried(tags, words)

    def listing(self, rows: Iterable[tuple[str | None, Typed]], style: str) -> Group:
        """Set a list: each row with its number (None: a bullet) hung at the start edge."""
        items, kind = [], "/Disc"
        for mark, typed in rows:
            kind = "/Disc" if mark is None else "/Decimal"
            sign = self.label("•" if mark is None else mark, style)
            body = self.words(typed, style, "LBody", sign)
            items.append(Group(Tag("LI"), [self.labelled(body)]))
        return Group(Tag("L", attributes={"List": {"ListNumbering": kind}}), items)

    def bullets(self, items: Iterable[Statement], style: str) -> Group:
        """Set statements as a bulleted list."""
        rows = [(None, [*self.portion(one), *self.runs(one.text, style)]) for one in items]
        return self.listing(rows, style)

    def boxed(
        self, body: Iterable[Any], frame: Frame, tag: Tag | None = None, around: tuple[float, float] = (0, 0)
    ) -> Stack:
        """Put pieces into a box that is never split."""
        return Stack(list(body), tag, replace(frame, rtl=self.rtl), True, self.spaced(*around))

    def kept(
        self, body: Iterable[Any], tag: Tag | None = None, around: tuple[float, float] = (0, 0)
    ) -> Stack:
        """Keep pieces together on one page."""
        return Stack(list(body), tag, None, True, self.spaced(*around))

    def spaced(self, before: float, after: float) -> tuple[float, float]:
        """Scale two spaces in points by what the sheet lets space give."""
        return before * self.look.space, after * self.look.space

    def columns(
        self,
        columns: Sequence[tuple[float, Sequence[Any]]],
        gutter: float = 12,
        tag: Tag | None = None,
        always: bool = False,
    ) -> Columns | Stack:
        """Set columns side by side, each with its share of the width, never split.

        Where the house has one column they stand below each other, unless they must `always` be beside.
        """
        if not (self.look.house.columns or always):
            return Stack([piece for _, pieces in columns for piece in pieces], tag, None, True)
        return Columns(columns, gutter, tag, True, self.rtl)

    def balanced(self, pieces: Iterable[Any], across: int = 2, gutter: float = 14) -> Any:
        """Run pieces down even columns; below each other where the house has one column; Refused if over 9 are asked for."""
        if across > _MOST_ACROSS:
            message = f"{across} columns are asked for here, and {_MOST_ACROSS} are the most"
            hint = "write a lower number here, or as the option of the block in the sheet"
            raise Refused([Problem(here() or Where("layouts/blocks"), RULE, message, hint)])
        if not self.look.house.columns or across < 2:
            return Stack(list(pieces))
        return Balanced(pieces, across, gutter, None, self.rtl)

    def picture(
        self,
        height: float | Callable[[float], float],
        paint: Any,
        alt: str | None,
        around: tuple[float, float] = (0, 0),
    ) -> Picture:
        """Place a drawing with its alternative text; None if it is decoration.

        Its height in points grows with the type, or is what a function of its width says.
        """
        tag = Tag("Figure", alt=alt) if alt is not None else None
        tall = height if callable(height) else height * self.look.size
        return Picture(tall, paint, tag, self.spaced(*around))

    def signing(self, style: str) -> Signing:
        """Keep a box for the signature, of two lines of a style; a document has one at most."""
        height = 2 * self.style(style).leading + 8 * self.look.size
        return Signing(height, Stroke(self.ink("grey"), 0.5), self.spaced(3, 4))

    def photo(self, one: Illustration, mark: Sequence[Run] = ()) -> Iterator[Any]:
        """Set a picture with its caption, after a portion mark; one that cannot be read is a problem at its place."""
        self.printed.append(one.alt)
        found = self._opened(one.file)
        if found is None:
            return
        yield self._held(Photograph(found, Tag("Figure", alt=str(one.alt)), self.spaced(6, 4), self.rtl), one)
        told = [] if one.caption is None else self.runs(one.caption, "caption")
        cites = [Run(self.say("\u00a0")), *self.cites(one.cites, "caption")] if one.cites else []
        if below := [*mark, *told, *cites]:
            yield self.words(below, "caption")

    def logo(self) -> Iterator[Photograph]:
        """Set the mark of the house, if it has one."""
        one = self.look.house.logo
        found = self._opened(one.file) if one else None
        if one and found:
            tag = Tag("Figure", alt=self.say(str(one.alt))) if one.alt else None
            tall = one.height.value * MM * self.look.size
            yield self._held(Photograph(found, tag, self.spaced(0, 5), self.rtl, tall), one)

    def _opened(self, file: Text) -> Photo | None:
        """Open a picture; tell one that cannot be read at the place of its name, and return None."""
        assert self.images is not None
        try:
            return replace(self.images.open(file), inks=self.look.inks)
        except Refused as refusal:
            self.problems.take(refusal.problems)
            return None

    def _held(self, piece: Photograph, one: Illustration | Logo) -> Photograph:
        piece.where = one.file.where
        self.photos.append(piece)
        return piece

    def table(
        self,
        shares: Sequence[float],
        header: Sequence[Typed],
        rows: Sequence[Sequence[Typed]],
        first: str = "TH",
    ) -> Grid:
        """Set a table; without shares, columns are as wide as their content asks; first cells head rows if `first` is TH."""
        wide = max(len(shares), len(header), *(len(row) for row in rows))
        shares = [*shares, *[shares[-1]] * (wide - len(shares))] if shares else []
        header = [*header, *[" "] * (wide - len(header))] if header else []
        rows = [[*row, *[" "] * (wide - len(row))] for row in rows]
        column = {"Table": {"Scope": "/Column"}}
        head = [self.words(one, "table_head", "TH", attributes=dict(column)) for one in header]
        table = Tag("Table")
        if head:
            table.add(Tag("THead").add(Tag("TR").add(*(cell.tag for cell in head if cell.tag))))
        body, made = Tag("TBody"), []
        for row in rows:
            cells = [self._cell(one, number == 0 and first == "TH") for number, one in enumerate(row)]
            body.add(Tag("TR").add(*(cell.tag for cell in cells if cell.tag)))
            made.append(cells)
        table.add(body)
        ruling = Ruling(2.5 * self.look.space, 8, self.ink("rule"), FINEST, rtl=self.rtl)
        return Grid(shares, head, made, ruling, table)

    def _cell(self, typed: Typed, heads: bool) -> Words:
        if heads:
            return self.words(typed, "table_first", "TH", attributes={"Table": {"Scope": "/Row"}})
        return self.words(typed, "table", "TD")


def _own(runs: Iterable[Run]) -> Iterator[str]:
    """Yield the stretches of runs that are the release's."""
    for is_own, stretch in groupby(runs, lambda run: run.where is not None):
        if is_own:
            yield "".join(run.text for run in stretch)


def _span(run: Run) -> Span:
    kind = run.tag.finer or run.tag.role if run.tag else ""
    return Span(run.text, kind, run.link or "")


class _Carried(Group):
    """A piece with the elements that it brings along when its own label has one too."""

    def __init__(self, tags: Sequence[Tag | None], piece: Any) -> None:
        self.pieces = [piece]
        self.tags = [tag for tag in tags if tag is not None]
        self.tag = None  # type: ignore[assignment]
