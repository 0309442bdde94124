"""The numbered text of the sources: paragraph numbers in the margin, so that every citation can be followed."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Group, Tag


def block(desk: Desk) -> Iterator[Any]:
    for report in desk.release.reports:
        title = [*desk.runs(report.source.title, "h3")]
        yield desk.section(desk.word("source_text"), [desk.heading(title, "h3", 3), *_body(desk, report)])


def _body(desk: Desk, report: Any) -> Iterator[Any]:
    for part in report.blocks:
        label = getattr(part, "label", None)
        if label is None:
            if part.text != report.source.title:
                yield desk.words(desk.cited(part.text), "annex_head")
            continue
        sign = desk.label(desk.number(label), "annex_number")
        words = desk.words(desk.cited(part.text), "annex", "LBody", sign)
        words.name = desk.annex_place(label)
        yield Group(
            Tag("L", attributes={"List": {"ListNumbering": "/Decimal"}}),
            [Group(Tag("LI"), [desk.labelled(words)])],
        )
