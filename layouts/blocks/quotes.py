"""Pull quotes: the source's own words between hung quotation marks under a rule, with whose they are."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Frame, Run, Tag


def block(desk: Desk, first: int = 99, least: int = 0, style: str = "quote") -> Iterator[Any]:
    quotes = [one for one in desk.brief.quotes if len(one.quote.split()) >= least]
    look = Frame(pad=(9, 0, 8, 0), rule_above=desk.ink("accent"), rule_width=0.8)
    for one in quotes[:first]:
        said = desk.words([*desk.portion(one), *desk.quoted(one.quote, style)], style, "P")
        by = [
            Run(desk.say("— ")),
            *desk.runs(one.by, "quote_by"),
            Run(desk.say("\u00a0")),
            *desk.cites(one.cites, "quote_by"),
        ]
        yield desk.boxed([said, desk.words(by, "quote_by")], look, Tag("BlockQuote"), around=(14, 10))
