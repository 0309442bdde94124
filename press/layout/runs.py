"""Texts of a release in, runs of one document out: citations small and linked, markup set, ranges put in, marks told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from press.brief import Brief, Item, Judgment
from press.citations import Citation, Cites
from press.images.image import Images
from press.inks import Ink
from press.inline import Piece, pieces
from press.language import Language
from press.layout.glyphs import lacking, unset
from press.layout.phrases import Phrases
from press.layout.pieces import Photograph
from press.layout.vocabulary import is_known
from press.look import Look
from press.marked import Text
from press.markings import Marking
from press.problems import Problems, Where
from press.release import Release
from press.scales import SCALES, Term, find, range_of
from press.shape import Unfit
from press.sources.report import Heading, Paragraph
from press.style.designer import here
from press.tags import Tag
from press.trees import every
from press.typesetting.paragraph import Run, Style, Words
from press.values import NOWHERE, Address

Typed = Text | str | Sequence[Run]
_ENDED = re.compile(r"[.!?…؟。][”’»\")\]]*(\s*\[[^\]]+\])?\s*$")
_OPEN = re.compile(r"\b(?:may|might|could)(?: be)?\b", re.IGNORECASE)  # no likelihood in English


class Runs(Phrases):
    """Turns what a release says into runs; notes which texts it was asked for and where they stand."""

    def __init__(
        self,
        release: Release,
        language: Language,
        look: Look,
        annex: dict[str, str] | None = None,
        images: Images | None = None,
    ) -> None:
        super().__init__(language)
        self.release, self.look = release, look
        self.brief: Brief = release.brief
        self.scale = SCALES[release.brief.scale]
        # The language of the release's own words, where headings and dates are in another.
        self.foreign = None if self.brief.language == language.tag else str(self.brief.language)
        self.annexed: dict[str, str] = {}
        self.problems = Problems()
        self.annex = annex or {}
        self.images = images
        self.photos: list[Photograph] = []
        self.marked: dict[str, Marking] = {}  # the portion marks that were set
        self.banner = Tag("P", text=self.say(release.banner.label))

    def whose(self) -> list[str]:
        """Tell whose copy of the document this is, if it is one reader's own."""
        copy = self.release.copy
        return [self.word("copy_of", n=copy.number, name=copy.reader.name)] if copy else []

    def style(self, name: str) -> Style:
        """Return a type style of the house."""
        return self.look.style(name)

    def ink(self, name: str) -> Ink:
        """Return a colour of the house."""
        return self.look.ink(name)

    def look_up(self, typed: Text, style: str) -> None:
        """Note the characters of a text that no face has, once each, with their places."""
        for problem in lacking(typed, self.style(style).face):
            self.problems.take([] if problem in self.problems else [problem])

    def divided(self, typed: Text, style: str, pattern: str) -> list[Run]:
        """Turn text into runs, parted where a pattern with one group matches."""
        return [
            replace(run, text=part)
            for run in self.runs(typed, style)
            for part in re.split(pattern, run.text)
            if part
        ]

    def runs(self, typed: Text | str, style: str = "body", markup: bool = False) -> list[Run]:
        """Turn text into runs: its citations become small references, its markup, where understood, faces and links."""
        if not isinstance(typed, Text):
            self._try_words(typed)
            return [Run(typed)]
        self.printed.append(typed)
        self.look_up(typed, style)
        parted = list(pieces(typed, markup))
        self._try_links(typed, parted)
        found = (run for piece in parted for run in self._set(piece, style))
        return [replace(run, where=typed.where, lang=self.foreign) for run in found]

    @cached_property
    def _typed(self) -> frozenset[str]:
        """Every text of the release."""
        return frozenset(map(str, every(self.brief, Text)))

    def _try_words(self, words: str) -> None:
        """Tell words that a designer's file makes up: they are neither the release's nor the language's."""
        where = None if is_known(words, self.fixed, self._typed) else here()
        if where is not None:
            message = f"{words!r:.60} is neither of the release nor a fixed word of its language"
            hint = "write it under words: in each file of layouts/words, and take it from there by desk.word"
            self.problems.add(where, "wording", message, hint)

    def _try_links(self, typed: Text, parted: Sequence[Piece]) -> None:
        """Tell the links of a text that lead to no address that readers may be sent to."""
        for piece in (one for one in parted if one.kind == "link"):
            start = typed.index(piece.link, piece.start)
            try:
                Address.read(Text(piece.link))
            except Unfit as fault:
                self.problems.add(typed.at(start, len(piece.link)), "address", fault.message, fault.hint)

    def _set(self, piece: Piece, style: str) -> Iterator[Run]:
        if piece.kind == "citation":
            yield from self._references(piece, style)
        elif piece.kind == "plain":
            yield Run(piece.words)
        elif piece.kind == "link":
            link, ink = piece.link, self.ink("accent")
            yield Run(piece.words, ink=ink, link=link, contents=piece.words, tag=Tag("Link"))
        else:
            weight, finer = ("italic", "em") if piece.kind == "emphasis" else ("bold", "strong")
            face = self.look.face(self.family(style), weight)
            yield Run(piece.words, face=face, tag=Tag("Span", finer=finer))

    def _references(self, piece: Piece, style: str) -> Iterator[Run]:
        """Set what stands in brackets, [1, 3-5], each number as a link of its own."""
        meant = {str(one): one for one in piece.cites}
        source = between = ""
        for part in filter(None, re.split(r"([A-Z]?\d+)", piece.words)):
            ends = part.isdigit() and re.search("[-–]", between)
            until = source + part if ends else part  # A3-7 is A3 to A7
            yield self.reference(part, meant.get(until), style)
            if part[-1].isdigit():
                source = part.rstrip("0123456789")
            else:
                between = part

    def family(self, style: str) -> str:
        """Return the family of faces that a style is set in."""
        return self.look.settings(style).type.family

    def reference(self, words: str, cite: Citation | None, style: str) -> Run:
        """Set a citation, or what stands between two, small; as a link if readers have what it means."""
        target = self.target(cite) if cite else None
        if cite is None or target is None:
            return self.small(words, style)
        contents = self.language.word("paragraph_of_source", n=str(cite))
        return replace(self.small(words, style), link=target, contents=contents, tag=Tag("Link"))

    def target(self, cite: Citation) -> str | None:
        """Return where a citation leads: to the paragraph, to its source's address, or to the note on its source."""
        source = next((one for one in self.brief.sources if str(one.id or "") == cite.source), None)
        if str(cite) in self.annex:
            return f"#{self.annex[str(cite)]}"
        if source and source.url:
            return str(source.url)
        return f"#{self.annex[cite.source]}" if cite.source in self.annex else None

    def reached(self, words: Words, label: str) -> Words:
        """Let citations lead to words: those of one paragraph (A3, or 3), or of a whole report (A, or nothing)."""
        words.name = self.annexed[label] = f"source-{label}"
        if words.tag:
            words.tag.ident = words.name
        return words

    def cites(self, cites: Cites, style: str) -> list[Run]:
        """Set the paragraph numbers of an item, each a link to its paragraph: ¶ 1, 2, 4."""
        before, _, after = self.language.word("cites", len(cites.references), n="\0").partition("\0")
        runs = [self.small(self.say(before), style)]
        for number, one in enumerate(cites.references):
            runs += [self.small(self.say(",\u00a0"), style)] if number else []
            # In the digits of the brackets that stand in its text, so that one paragraph has one name.
            runs.append(self.reference(self.say(str(one)), one, style))
        return [*runs, self.small(self.say(after), style)] if after else runs

    def small(self, words: str, style: str) -> Run:
        """Set words as small as a reference."""
        return Run(
            words,
            self.look.face("sans", "regular"),
            self.style(style).size * self.look.house.references.value / 100,
            self.ink("accent"),
            aside=True,
        )

    def portion(self, item: Item | None = None) -> list[Run]:
        """Return the portion mark of an item, or of the brief, if the audience's documents carry them."""
        marking = (item.marking if item else None) or self.brief.marking
        if not self.release.audience.portion_marks:
            return []
        self.marked[marking.portion] = marking
        style = self.style("portion")
        return [Run(self.say(marking.portion + " "), style.face, style.size, style.ink)]

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
        return inserted(runs, match.end, insert)

    def step(self, judgment: Judgment) -> Term | None:
        """Return the step of the scale that a judgment names; None for `not stated`."""
        return range_of(self.scale, judgment.likelihood)

    def likelihood(self, judgment: Judgment) -> str:
        """Tell the likelihood with its range."""
        term = self.step(judgment)
        if term is None:
            return f"{self.word('likelihood_not_stated')}{self._hedge(judgment)}"
        return self.word("likelihood_is", term=judgment.likelihood, range=self.range(term))

    def assessed(self, judgment: Judgment) -> str:
        """Tell likelihood and confidence in words, for those who do not see the gauge."""
        confidence = self.language.word("confidence_is", level=self.language.word(judgment.confidence))
        return f"{self.likelihood(judgment)}. {confidence}"

    def unstated(self, judgment: Judgment) -> str:
        """Tell that the source states no likelihood, with the word that it has instead: not stated (“may be”)."""
        return self.say(f"{self.word('not_stated')}{self._hedge(judgment)}")

    def _hedge(self, judgment: Judgment) -> str:
        said = _OPEN.search(judgment.source_says)
        return f" ({self.language.quoted(said[0])})" if said else ""

    def code(self, typed: Text, style: str) -> list[Run]:
        """Set an identifier, 2024-17, which runs from left to right in every script."""
        # UAX #9, W2: after Arabic letters its parts would change places; the mark is the design's, the words stay as typed.
        return [*([Run(self.say("\u200e"))] if self.rtl else []), *self.runs(typed, style)]

    def cited(self, part: Heading | Paragraph, style: str, where: Where = NOWHERE) -> list[Run]:
        """Set words of a source as they stand there; `where` the brief names it. What cannot be printed is told there."""
        self.problems.take(unset(part, self.style(style).face))
        return [Run(part.text, where=where)]

    def quoted(self, text: Text, style: str) -> list[Run]:
        """Set words between the language's quotation marks."""
        before, after = self.language.marks
        return [Run(self.say(before)), *self.runs(text, style), Run(self.say(after))]

    def filled(self, key: str, style: str, **text: Text) -> list[Run]:
        """Set a fixed sentence with one text of the release in its place."""
        ((name, typed),) = text.items()
        before, _, after = self.language.word(key, None, **{name: "\0"}).partition("\0")
        after = after.removeprefix(".") if typed.endswith(".") else after
        runs = [Run(self.say(before)), *self.runs(typed, style), Run(self.say(after))]
        return [run for run in runs if run.text]

    def joined(self, parts: Sequence[Typed | None], style: str, between: str) -> list[Run]:
        """Set the parts that are there with the same words between them."""
        runs: list[Run] = []
        for part in parts:
            if part:
                runs += [Run(self.say(between))] if runs else []
                runs += self.runs(part, style) if isinstance(part, str) else part
        return runs

    def sentences(self, parts: Sequence[Sequence[Run]]) -> list[Run]:
        """Set parts after each other as sentences: one that ends without a stop gets one."""
        runs: list[Run] = []
        for part in parts:
            if runs:
                runs.append(Run(self.say(" " if _ENDED.search("".join(run.text for run in runs)) else ". ")))
            runs += part
        return runs

    def linked(self, address: Address) -> Run:
        """Set a web address as a link to itself."""
        self.printed.append(address.url)
        words, ink = str(address), self.ink("accent")
        return Run(words, ink=ink, link=words, contents=words, tag=Tag("Link"), where=address.url.where)


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
