"""The layout desk: a release, its language and its look in; words, headings, lists, boxes and tables for blocks out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from press.brief import Address, Brief, Item, Judgment, Statement
from press.citations import Citation, Cites
from press.inks import Ink
from press.inline import Piece, pieces
from press.language import Language
from press.look import Look
from press.marked import Text
from press.phrases import Phrases
from press.pieces import Balanced, Columns, Frame, Grid, Group, Picture, Ruling, Stack
from press.problems import Where
from press.release import Release
from press.scales import SCALES, Term, find, range_of
from press.tags import Tag
from press.typesetting.paragraph import Run, Style, Words

Typed = Text | str | Sequence[Run]


class Desk(Phrases):
    """Everything a block needs to set one release; blocks get their words here and nowhere else."""

    def __init__(self, release: Release, language: Language, look: Look) -> None:
        super().__init__(language)
        self.release, self.look = release, look
        self.brief: Brief = release.brief
        self.scale = SCALES[release.brief.scale]
        self._places: dict[str, Where] = {}
        numbered = (paragraph.label for report in release.reports for paragraph in report.paragraphs)
        self.annex = {label: f"paragraph-{label}" for label in numbered}

    def style(self, name: str) -> Style:
        """Return a type style of the house."""
        return self.look.style(name)

    def ink(self, name: str) -> Ink:
        """Return a colour of the house."""
        return self.look.ink(name)

    # -- words

    def words(
        self, typed: Typed, style: str, role: str | None = "P", label: Words | None = None, **tag: Any
    ) -> Words:
        """Set text, fixed words or runs in a style; `role` is its structure element, None if it belongs to a figure."""
        runs = list(self.runs(typed, style)) if isinstance(typed, str) else list(typed)
        own = tuple(self._own(runs))
        element = Tag(role, text="".join(run.text for run in runs), own=own, **tag) if role else None
        made = Words(runs, self.style(style), element, label)
        made.where = next((self._places[run.text] for run in runs if run.text in self._places), None)
        return made

    def divided(self, typed: Text, style: str, pattern: str) -> list[Run]:
        """Turn text into runs, parted where a pattern with one group matches."""
        parted = [(run, part) for run in self.runs(typed, style) for part in re.split(pattern, run.text) if part]
        self._places.update({part: typed.where for _, part in parted})
        return [replace(run, text=part) for run, part in parted]

    def _own(self, runs: Iterable[Run]) -> Iterator[str]:
        for is_own, stretch in groupby(runs, lambda run: run.text in self._places):
            if is_own:
                yield "".join(run.text for run in stretch)

    def runs(self, typed: Text | str, style: str = "body", markup: bool = False) -> Iterable[Run]:
        """Turn text into runs: its citations become small references, its markup, where understood, faces and links."""
        if not isinstance(typed, Text):
            return [Run(typed)]
        self.printed.append(typed)
        found = list(pieces(typed, markup))
        self._places.update({piece.words: typed.where for piece in found})
        return [self._run(piece, style) for piece in found]

    def _run(self, piece: Piece, style: str) -> Run:
        if piece.kind == "citation":
            return self.reference(piece.words, piece.cites, style)
        if piece.kind == "plain":
            return Run(piece.words)
        if piece.kind == "link":
            return Run(
                piece.words, ink=self.ink("accent"), link=piece.link, contents=piece.words, tag=Tag("Link")
            )
        family = self.family(style)
        face = self.look.face(family, "italic" if piece.kind == "emphasis" else "bold")
        return Run(piece.words, face=face, tag=Tag("Span"))

    def family(self, style: str) -> str:
        """Return the family of faces that a style is set in."""
        return self.look.settings(style).type.family

    def reference(self, words: str, cites: Iterable[Citation], style: str) -> Run:
        """Set a citation small, as a link to the paragraph that it means where readers have it."""
        target, contents = self.target(tuple(cites))
        size = self.style(style).size * 0.82
        face = self.look.face("sans", "regular")
        return Run(
            words,
            face=face,
            size=size,
            ink=self.ink("accent"),
            link=target,
            contents=contents,
            tag=Tag("Link") if target else None,
        )

    def target(self, cites: tuple[Citation, ...]) -> tuple[str | None, str | None]:
        """Return where a citation leads and what the link says: the numbered annex, or the source's address."""
        if not cites:
            return None, None
        contents = self.language.word("cites", 1, n=self.language.number(str(cites[0])))
        if str(cites[0]) in self.annex:
            return "#" + self.annex[str(cites[0])], contents
        source = next((s for s in self.brief.sources if str(s.id or "") == cites[0].source), None)
        return (str(source.url), contents) if source and source.url else (None, None)

    def cites(self, cites: Cites, style: str) -> list[Run]:
        """Set the paragraph numbers of an item, each a link to its paragraph: ¶ 1, 2, 4."""
        before, _, after = self.language.word("cites", len(cites.references), n="\0").partition("\0")
        runs = [self.small(self.say(before), style)]
        for number, one in enumerate(cites.references):
            runs += [self.small(self.say(",\u00a0"), style)] if number else []
            runs.append(self.reference(self.number(str(one)), (one,), style))
        return [*runs, self.small(self.say(after), style)] if after else runs

    def small(self, words: str, style: str) -> Run:
        """Set words as small as a reference."""
        return Run(
            words, self.look.face("sans", "regular"), self.style(style).size * 0.82, self.ink("accent")
        )

    def portion(self, item: Item) -> list[Run]:
        """Return the portion mark of an item, if the audience's documents carry them."""
        if not self.release.audience.portion_marks or item.marking is None:
            return []
        size = 6.8 * self.look.size
        return [
            Run(
                self.say(item.marking.level.portion + " "),
                self.look.face("sans", "regular"),
                size,
                self.ink("grey"),
            )
        ]

    def estimate(self, judgment: Judgment) -> list[Run]:
        """Set the sentence of a judgment with the range of its likelihood after the word for it."""
        text = judgment.judgment
        match = next((one for one in find(self.scale, text) if one.term), None)
        runs = list(self.runs(text, "judgment"))
        if match is None or match.term is None:
            return runs
        insert = Run(
            self.say(f"\u00a0({self.range(match.term)})"),
            face=self.look.face(self.family("judgment"), "regular"),
        )
        made = inserted(runs, match.end, insert)
        self._places.update({run.text: text.where for run in made if run is not insert})
        return made

    def step(self, judgment: Judgment) -> Term | None:
        """Return the step of the scale that a judgment names; None for `not stated`."""
        return range_of(self.scale, judgment.likelihood)

    def likelihood(self, judgment: Judgment) -> str:
        """Tell the likelihood with its range."""
        term = self.step(judgment)
        if term is None:
            return self.word("likelihood_not_stated")
        return self.word("likelihood_is", term=judgment.likelihood, range=self.range(term))

    def assessed(self, judgment: Judgment) -> str:
        """Tell likelihood and confidence in words, for those who do not see the gauge."""
        confidence = self.language.word("confidence_is", level=self.language.word(judgment.confidence))
        return f"{self.likelihood(judgment)}. {confidence}"

    def cited(self, words: str) -> list[Run]:
        """Set words of a source as they stand there."""
        self._places[words] = Where("")
        return [Run(words)]

    def quoted(self, text: Text, style: str) -> list[Run]:
        """Set words between the language's quotation marks."""
        before, after = self.language.marks
        return [Run(self.say(before)), *self.runs(text, style), Run(self.say(after))]

    def joined(self, parts: Sequence[str | None], style: str, between: str) -> list[Run]:
        """Set the parts that are there with the same words between them."""
        runs: list[Run] = []
        for part in parts:
            if part:
                runs += [Run(self.say(between))] if runs else []
                runs += self.runs(part, style)
        return runs

    def linked(self, address: Address) -> Run:
        """Set a web address as a link to itself."""
        self.printed.append(address.url)
        self._places[str(address)] = address.url.where
        return Run(
            str(address), ink=self.ink("accent"), link=str(address), contents=str(address), tag=Tag("Link")
        )

    def coloured(self, words: str, ink: Ink) -> list[Run]:
        """Set words in a colour of their own."""
        return [Run(self.say(words), ink=ink)]

    # -- structure

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

    def listing(self, rows: Iterable[tuple[str | None, Typed]], style: str, label: str = "") -> Group:
        """Set a list: each row with its label (None: a bullet) hung at the start edge."""
        kind = "Decimal" if label == "number" else "Unordered"
        items = []
        for mark, typed in rows:
            sign = self.label(mark if mark is not None else "•", label or style)
            body = self.words(typed, style, "LBody", sign)
            items.append(Group(Tag("LI"), [self.labelled(body)]))
        attributes = {"List": {"ListNumbering": "/" + kind}}
        return Group(Tag("L", attributes=attributes), items)

    def bullets(self, items: Iterable[Statement], style: str) -> Group:
        """Set statements as a bulleted list."""
        rows = [(None, [*self.portion(one), *self.runs(one.text, style)]) for one in items]
        made = self.listing(rows, style)
        return made

    # -- shapes

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
        keep: bool = True,
    ) -> Columns:
        """Set columns side by side, each with its share of the width; below each other where the house has one column."""
        if not self.look.house.columns:
            return Stack([piece for _, pieces in columns for piece in pieces], tag, None, keep)
        return Columns(columns, gutter, tag, keep, self.rtl)

    def balanced(self, pieces: Iterable[Any], across: int = 2, gutter: float = 14) -> Any:
        """Run pieces down even columns; below each other where the house has one column."""
        if not self.look.house.columns or across < 2:
            return Stack(list(pieces))
        return Balanced(pieces, across, gutter, None, self.rtl)

    def picture(
        self, height: float, paint: Any, alt: str | None, around: tuple[float, float] = (0, 0)
    ) -> Picture:
        """Place a drawing with its alternative text; None if it is decoration."""
        tag = Tag("Figure", alt=alt) if alt is not None else None
        return Picture(height * self.look.size, paint, tag, self.spaced(*around))

    def table(
        self,
        shares: Sequence[float],
        header: Sequence[Typed],
        rows: Sequence[Sequence[Typed]],
        first: str = "TH",
    ) -> Grid:
        """Set a table; the first cell of each row heads it if `first` is TH."""
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
        ruling = Ruling(2.5 * self.look.space, 8, self.ink("rule"), 0.4, rtl=self.rtl)
        return Grid(shares, head, made, ruling, table)

    def _cell(self, typed: Typed, heads: bool) -> Words:
        if heads:
            return self.words(typed, "table_first", "TH", attributes={"Table": {"Scope": "/Row"}})
        return self.words(typed, "table", "TD")


class _Carried(Group):
    """A piece with the elements that it brings along when its own label has one too."""

    def __init__(self, tags: Sequence[Tag | None], piece: Any) -> None:
        self.pieces = [piece]
        self.tags = [tag for tag in tags if tag is not None]
        self.tag = None  # type: ignore[assignment]


def inserted(runs: Sequence[Run], at: int, insert: Run) -> list[Run]:
    """Put a run into the text of others, after `at` characters."""
    made: list[Run] = []
    for run in runs:
        if 0 <= at <= len(run.text):
            made += [replace(run, text=run.text[:at]), insert, replace(run, text=run.text[at:])]
        else:
            made.append(run)
        at = at - len(run.text) if at > len(run.text) else -1
    return [run for run in made if run.text]
