"""The numbered text of the sources: paragraph numbers in the margin, so that every citation can be followed."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Group, Tag


def block(desk: Desk, across: int = 2) -> Iterator[Any]:
    reports = desk.release.reports
    if reports:
        body = [piece for report in reports for piece in _report(desk, report, across)]
        yield desk.section(desk.word("source_text"), body)


def _report(desk: Desk, report: Any, across: int) -> Iterator[Any]:
    yield desk.heading([*desk.portion(), *desk.runs(report.source.title, "h3")], "h3", 3)
    where = report.source.file.where
    parts = [part for part in report.blocks if part.text != report.source.title]
    yield desk.balanced([_part(desk, part, where) for part in parts], across, 20)


def _part(desk: Desk, part: Any, where: Any) -> Any:
    label = getattr(part, "label", None)
    if label is None:
        return desk.words([*desk.portion(), *desk.cited(part, "annex_head", where)], "annex_head")
    number = desk.label(desk.say(str(label)), "annex_number")
    words = desk.words([*desk.portion(), *desk.cited(part, "annex", where)], "annex", "LBody", number)
    item = Group(Tag("LI"), [desk.labelled(desk.reached(words, label))])
    return Group(Tag("L", attributes={"List": {"ListNumbering": "/Decimal"}}), [item])
