"""The parts told in sentences: paragraphs with emphasis, links and citations, headings, lists, tables and pictures."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Passage, Table


def block(desk: Desk) -> Iterator[Any]:
    for section in desk.brief.sections:
        body = [piece for passage in section.body for piece in _set(desk, passage)]
        yield desk.section([*desk.portion(section), *desk.runs(section.heading, "h2")], body)


def _set(desk: Desk, passage: Passage) -> Iterator[Any]:
    if passage.heading is not None:
        yield desk.heading([*desk.portion(passage), *desk.runs(passage.heading, "h3")], "h3", 3)
    if passage.text is not None:
        yield desk.words([*desk.portion(passage), *desk.runs(passage.text, "body", markup=True)], "body")
    if passage.items:
        rows = [
            (
                desk.say(f"{desk.language.number(n)}.") if passage.numbered else None,
                [*desk.portion(passage), *desk.runs(one, "bullet", True)],
            )
            for n, one in enumerate(passage.items, 1)
        ]
        yield desk.listing(rows, "bullet")
    if passage.table is not None:
        yield from _table(desk, passage, passage.table)
    if passage.picture is not None:
        yield from desk.photo(passage.picture, desk.portion(passage))


def _table(desk: Desk, passage: Passage, table: Table) -> Iterator[Any]:
    mark = desk.portion(passage)
    heads = [[*mark, *desk.runs(one, "table_head")] for one in table.columns]
    yield desk.table((), heads, [[[*mark, *desk.runs(cell, "table")] for cell in row] for row in table.rows])
    if table.caption is not None:
        yield desk.words([*mark, *desk.runs(table.caption, "caption")], "caption")
