"""Texts of a release in, runs of one document out: citations small and linked, markup set, ranges put in, marks told."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from press.brief import Brief, Item, Judgment
from press.citations import Citation, Cites
from press.inks import Ink
from press.inline import Piece, pieces
from press.language import Language
from press.look import Look
from press.marked import Text
from press.phrases import Phrases
from press.problems import Where
from press.release import Release
from press.scales import SCALES, Term, find, range_of
from press.tags import Tag
from press.typesetting.paragraph import Run, Style
from press.values import Address

Typed = Text | str | Sequence[Run]


class Runs(Phrases):
    """Turns what a release says into runs; notes which texts it was asked for and where they stand."""

    def __init__(
        self, release: Release, language: Language, look: Look, annex: dict[str, str] | None = None
    ) -> None:
        super().__init__(language)
        self.release, self.look = release, look
        self.brief: Brief = release.brief
        self.scale = SCALES[release.brief.scale]
        self._places: dict[str, Where] = {}
        self.annexed: dict[str, str] = {}
        self.annex = annex or {}
        self.banner = Tag("P", text=self.say(release.banner.level.name))

    def style(self, name: str) -> Style:
        """Return a type style of the house."""
        return self.look.style(name)

    def ink(self, name: str) -> Ink:
        """Return a colour of the house."""
        return self.look.ink(name)

    def divided(self, typed: Text, style: str, pattern: str) -> list[Run]:
        """Turn text into runs, parted where a pattern with one group matches."""
        parted = [
            (run, part) for run in self.runs(typed, style) for part in re.split(pattern, run.text) if part
        ]
        self._places.update({part: typed.where for _, part in parted})
        return [replace(run, text=part) for run, part in parted]

    def _own(self, runs: Iterable[Run]) -> Iterator[str]:
        for is_own, stretch in groupby(runs, lambda run: run.text in self._places):
            if is_own:
                yield "".join(run.text for run in stretch)

    def runs(self, typed: Text | str, style: str = "body", markup: bool = False) -> list[Run]:
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
        size = self.style(style).size * self.look.house.references.value / 100
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

    def annex_place(self, label: str) -> str:
        """Return the name of the place where a numbered paragraph stands, so that citations can lead there."""
        self.annexed[label] = f"paragraph-{label}"
        return self.annexed[label]

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
            words,
            self.look.face("sans", "regular"),
            self.style(style).size * self.look.house.references.value / 100,
            self.ink("accent"),
        )

    def portion(self, item: Item) -> list[Run]:
        """Return the portion mark of an item, if the audience's documents carry them."""
        if not self.release.audience.portion_marks or item.marking is None:
            return []
        style = self.style("portion")
        return [Run(self.say(item.marking.level.portion + " "), style.face, style.size, style.ink)]

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
