"""What may stand in a brief: the dataclasses into which its YAML is poured, each with the words that explain it to an editor."""

from dataclasses import dataclass, field
from datetime import date as Day
from typing import ClassVar, Literal

from press.citations import Cites
from press.marked import Text
from press.markings import Marking
from press.problems import Where
from press.shape import entry
from press.values import NOWHERE, Address, Grade, Names, Numbers, Parties

_MARKING = "who may see it, if not everyone who may see the brief: TLP:AMBER, or CUI//NOFORN with a caveat"
_FOR = "the only audiences that get it, by name; they must be allowed to see its marking, too"


@dataclass(frozen=True)
class Item:
    """What every item may carry: its marking and the audiences that it is for."""

    marking: Marking | None = entry(_MARKING, default=None, kw_only=True)
    audiences: Names | None = entry(_FOR, default=None, key="for", kw_only=True)
    where: Where = field(default=NOWHERE, kw_only=True, compare=False)


@dataclass(frozen=True)
class Statement(Item):
    """One statement; a bare text stands for it. To mark one sentence, let it be one: `text:` and below it `marking:`."""

    SHORT: ClassVar[str] = "text"

    text: Text = entry("the words; [3] cites paragraph 3 of the source")


@dataclass(frozen=True)
class Source:
    """One report that the brief rests on."""

    file: Text = entry("the report's file, from the project's folder: source/report.txt", limit=200)
    title: Text = entry("its title, letter for letter", limit=300)
    id: Text | None = entry(
        "a capital letter, from the second source on, so that A3 is its third paragraph",
        default=None,
        limit=1,
    )
    publisher: Text | None = entry("who published it", default=None, limit=300)
    published: Day | None = entry("the day it was published: 2024-11-27", default=None)
    url: Address | None = entry("where it can be read", default=None)
    kind: Text | None = entry(
        "what it is, for example: press report of an official report", default=None, limit=300
    )
    grade: Grade | None = entry("reliability A to F and credibility 1 to 6, for example C3", default=None)
    may_reprint: bool = entry("yes if the publisher allows the full text to be printed", default=False)
    sha256: Text | None = entry(
        "the report's fingerprint; the build refuses another file", default=None, limit=64
    )
    paragraphs: int | None = entry(
        "how many paragraphs it has; the build refuses another count", default=None
    )
    where: Where = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Judgment(Item):
    """A judgment: what we think, how likely it is, and what it rests on."""

    judgment: Text = entry("one sentence; the word for the likelihood stands in it", limit=1000)
    likelihood: Text = entry("a word from the scale, or: not stated", limit=60)
    source_says: Text = entry("the source's exact words that the likelihood rests on", limit=1000)
    confidence: Literal["low", "moderate", "high"] = entry("how good the basis is")
    because: Text = entry("why the confidence is what it is, in one sentence", limit=1000)
    cites: Cites = entry("the paragraphs that it rests on: 1, 2, 4")
    horizon: Text | None = entry("until when it holds", default=None, limit=200)
    alternative: Text | None = entry("what else could be true", default=None, limit=1000)


@dataclass(frozen=True)
class KeyFigure(Item):
    """A number to be printed large."""

    figure: Text = entry("the number with its unit and its 'about': about 2,000", limit=60)
    label: Text = entry("what it counts", limit=300)
    cites: Cites = entry("the paragraph that gives it")


@dataclass(frozen=True)
class Quote(Item):
    """Words that stand inside quotation marks in the source, letter for letter."""

    quote: Text = entry("the words, without quotation marks", limit=2000)
    by: Text = entry("whose words they are", limit=300)
    cites: Cites = entry("the paragraph that holds them")


@dataclass(frozen=True)
class Actor(Item):
    """Someone who acts, with what the source says about them."""

    name: Text = entry("the actor's name", limit=200)
    facts: tuple[Statement, ...] = entry("one fact a line, each with its [3]")
    kind: Text | None = entry("state, armed group, authorities and so on", default=None, limit=100)
    in_source: Text | None = entry(
        "what the source calls the actor, if it is another name", default=None, limit=200
    )


@dataclass(frozen=True)
class Relation(Item):
    """What one actor does to another."""

    PAIR: ClassVar[tuple[str, str]] = ("between", "what")

    between: Parties = entry("who -> whom, by the names of the actors")
    what: Text = entry("what, with its [3]", limit=500)


@dataclass(frozen=True)
class Event(Item):
    """Something that happened, or is expected, with its time."""

    PAIR: ClassVar[tuple[str, str]] = ("when", "what")

    when: Text = entry("2024-11-26, 2021-08, 2020, 1990s, 2024-07 to 2024-09, or words", limit=60)
    what: Text = entry("what happened, with its [3]", limit=1000)


@dataclass(frozen=True)
class Sign(Item):
    """Something that would tell us that a judgment is changing."""

    sign: Text = entry("what to watch for", limit=500)
    affects: Numbers | None = entry("numbers of the judgments that it would change: 1, 5", default=None)


@dataclass(frozen=True)
class Table:
    """A table of text; the first row holds the headings."""

    columns: tuple[Text, ...] = entry("the headings of the columns")
    rows: tuple[tuple[Text, ...], ...] = entry("the rows, each a list with one text for each column")
    caption: Text | None = entry("what the table shows", default=None, limit=300)
    where: Where = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Illustration:
    """A picture: a photograph, a drawing or a scan."""

    file: Text = entry("the picture's file, PNG, JPEG, TIFF or SVG: briefs/pictures/map.png", limit=200)
    alt: Text = entry("what it shows, in words, for those who cannot see it", limit=1000)
    caption: Text | None = entry("what stands under it", default=None, limit=300)
    cites: Cites | None = entry("the paragraphs that it rests on: 1, 2", default=None)
    where: Where = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Passage(Item):
    """One part of a section: a paragraph, a heading, a list, a table or a picture; what has its own marking is its own part."""

    SHORT: ClassVar[str] = "text"

    text: Text | None = entry(
        "a paragraph: *emphasis*, **strong**, [words](https://…) and [3] are understood", default=None
    )
    heading: Text | None = entry("a heading inside the section", default=None, limit=200)
    items: tuple[Text, ...] = entry("a list, one item a line", default=())
    numbered: bool = entry("yes if the items are counted", default=False)
    table: Table | None = entry("a table", default=None)
    picture: Illustration | None = entry("a picture", default=None)


@dataclass(frozen=True)
class Section(Item):
    """A part of the brief told in sentences."""

    heading: Text = entry("its heading", limit=200)
    body: tuple[Passage, ...] = entry("its paragraphs, lists and tables, in order")


@dataclass(frozen=True)
class Term(Item):
    """An abbreviation and what it means."""

    PAIR: ClassVar[tuple[str, str]] = ("term", "meaning")

    term: Text = entry("the abbreviation", limit=60)
    meaning: Text = entry("what it stands for", limit=300)


@dataclass(frozen=True)
class Comment(Item):
    """An internal remark; an audience whose ceiling is lower than its marking never gets it."""

    text: Text = entry("the remark")


@dataclass(frozen=True)
class SectionMarking:
    """The marking of one part of the brief: nobody who may not see it gets anything of the part."""

    PAIR: ClassVar[tuple[str, str]] = ("part", "marking")

    part: Text = entry("a part of the brief, by its key", limit=60)
    marking: Marking = entry("the marking of everything in it that has no higher one")


@dataclass(frozen=True)
class Acceptance:
    """A warning that somebody has looked at."""

    warning: Text = entry("the rule that warns, as the message names it", limit=60)
    place: Text = entry("where, for example: source 3", key="in", limit=100)
    reason: Text = entry("why it is right as it stands", limit=1000)
    tell: bool = entry("yes to tell readers the reason too, among the caveats", default=False)
    where: Where = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Brief:
    """A brief: one summary of the reports that lie in source/, from which every audience's edition is made."""

    title: Text = entry("what is new and why it matters, in one line", limit=300)
    date: Day = entry("the date of this brief: 2024-11-28")
    sources: tuple[Source, ...] = entry("the reports that the brief rests on")
    bottom_line: tuple[Statement, ...] = entry("what a reader with one minute must know", single=True)
    key_judgments: tuple[Judgment, ...] = entry("the judgments, most important first")
    subtitle: Text | None = entry("a second line under the title", default=None, limit=300)
    series: Text | None = entry("the series that the brief belongs to", default=None, limit=100)
    number: Text | None = entry("its number in the series: 2024-17", default=None, limit=40)
    version: int = entry("1, or more if it replaces an earlier one", default=1)
    as_of: Day | None = entry("nothing later was used", default=None)
    author: Text | None = entry("the person or desk that wrote it", default=None, limit=200)
    contact: Text | None = entry("where readers can ask", default=None, limit=300)
    status: Literal["draft", "cleared", "final"] = entry("draft is printed on every page", default="draft")
    reviewed_by: Text | None = entry("the second reader's name; not the author's", default=None, limit=200)
    cleared_by: Text | None = entry("who cleared it; needed for status: final", default=None, limit=200)
    marking: Marking = entry("of everything that has no marking of its own", default=Marking("TLP:CLEAR"))
    section_markings: tuple[SectionMarking, ...] = entry("markings of whole parts, by their keys", default=())
    language: Text = entry("the language of the text: en, fr, fa-AF", default=Text("en"), limit=35)
    scale: Literal["ICD 203", "PHIA"] = entry("the words for likelihood", default="ICD 203")
    source_summary: tuple[Statement, ...] = entry(
        "how good the sources are, in prose", default=(), single=True
    )
    why_it_matters: tuple[Statement, ...] = entry("what follows from it", default=(), single=True)
    key_figures: tuple[KeyFigure, ...] = entry("numbers to be printed large", default=())
    quotes: tuple[Quote, ...] = entry("words that stand inside quotation marks in the source", default=())
    actors: tuple[Actor, ...] = entry("who acts, and what the source says about them", default=())
    relations: tuple[Relation, ...] = entry("who -> whom: what", default=())
    sections: tuple[Section, ...] = entry("parts told in sentences", default=())
    timeline: tuple[Event, ...] = entry("when: what", default=())
    watch: tuple[Sign, ...] = entry("signs that a judgment is changing", default=())
    gaps: tuple[Statement, ...] = entry("what we do not know", default=())
    caveats: tuple[Statement, ...] = entry("what a careful reader must be told", default=())
    glossary: tuple[Term, ...] = entry("abbreviation: meaning", default=())
    comments: tuple[Comment, ...] = entry("remarks for colleagues", default=())
    accept: tuple[Acceptance, ...] = entry("warnings that were looked at", default=())
    where: Where = field(default=NOWHERE, compare=False)
