"""What each judgment rests on: the source's own words, their paragraphs, the grade of the source, and the basis, as a table."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Judgment, Run


def block(desk: Desk) -> Iterator[Any]:
    header = [desk.word("judgment"), desk.word("source_says"), desk.word("confidence"), desk.word("because")]
    rows = [_row(desk, number, one) for number, one in enumerate(desk.brief.key_judgments, 1)]
    yield desk.section(desk.word("evidence"), [desk.table((), header, rows)])


def _graded(desk: Desk, judgment: Judgment) -> list[Run]:
    """Say how the sources of a judgment are graded, each grade once: C3."""
    cited = {one.source for one in judgment.cites.references}
    sources = (one for one in desk.brief.sources if one.grade and str(one.id or "") in cited)
    grades = ", ".join(dict.fromkeys(str(one.grade) for one in sources))
    return [desk.small(desk.say(f"\u00a0· {grades}"), "table")] if grades else []


def _row(desk: Desk, number: int, judgment: Judgment) -> list[Any]:
    mark = desk.portion(judgment)
    says = [
        *desk.quoted(judgment.source_says, "table"),
        Run(desk.say("\u00a0")),
        *desk.cites(judgment.cites, "table"),
        *_graded(desk, judgment),
    ]
    parts = [desk.runs(judgment.because, "table")]
    for key, text in (("horizon", judgment.horizon), ("alternative", judgment.alternative)):
        if text is not None:
            parts.append([Run(desk.titled(key)), *desk.runs(text, "table")])
    because = [*mark, *desk.sentences(parts)]
    return [desk.number(number), [*mark, *says], desk.word(judgment.confidence), because]
