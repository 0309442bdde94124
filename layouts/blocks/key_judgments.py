"""Key judgments: number, sentence with its range, basis and paragraphs; likelihood gauge and confidence squares beside it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Cell, Desk, Group, Judgment, Run, Tag, gauge, squares

LEVELS = {"low": 1, "moderate": 2, "high": 3}


def block(desk: Desk, first: int = 99, gauges: bool = True) -> Iterator[Any]:
    items = [_item(desk, number, one, gauges) for number, one in enumerate(desk.brief.key_judgments[:first], 1)]
    listed = Group(Tag("L", attributes={"List": {"ListNumbering": "/Decimal"}}), items)
    note = desk.words(desk.word("scale_note", scale=desk.brief.scale), "caption")
    yield desk.section(desk.word("key_judgments"), [listed, note])


def _item(desk: Desk, number: int, judgment: Judgment, gauges: bool) -> Any:
    sign = desk.words(desk.number(number), "number", "Lbl")
    sentence = desk.words([*desk.portion(judgment), *desk.estimate(judgment)], "judgment")
    sentence.where = judgment.judgment.where
    basis = [*desk.runs(judgment.because, "reason"), Run(desk.say(" ")), *desk.cites(judgment.cites, "reason")]
    text = [sentence, desk.words(basis, "reason"), *_more(desk, judgment)]
    beside = _pictures(desk, judgment) if gauges else [desk.words(_told(desk, judgment), "side")]
    row = desk.columns([(0.5, [sign]), (11, text), (3.6, beside)], 9, Tag("LI"))
    row.around = desk.spaced(4, 9)
    return row


def _more(desk: Desk, judgment: Judgment) -> Iterator[Any]:
    for key in ("horizon", "alternative"):
        text = getattr(judgment, key)
        if text is not None:
            yield desk.words([Run(desk.say(desk.word(key) + ": ")), *desk.runs(text, "reason")], "reason")


def _pictures(desk: Desk, judgment: Judgment) -> list[Any]:
    ink, ground = desk.ink("accent"), desk.ink("ground")
    chosen = desk.step(judgment)
    cells = [Cell(term.low, term.high, term is chosen) for term in desk.scale.terms]
    painter = gauge(cells, ink, ground, 7 * desk.look.size, desk.rtl)
    level = LEVELS[judgment.confidence]
    return [
        desk.picture(7, painter, None, around=(4, 1)),
        desk.words(desk.likelihood(judgment), "gauge"),
        desk.picture(6, squares(level, ink, 6 * desk.look.size, desk.rtl), None, around=(5, 1)),
        desk.words(desk.word("confidence_is", level=desk.language.word(judgment.confidence)), "gauge"),
    ]


def _told(desk: Desk, judgment: Judgment) -> list[Run]:
    between = Run(desk.say(". "))
    level = desk.word("confidence_is", level=desk.language.word(judgment.confidence))
    return [Run(desk.likelihood(judgment)), between, Run(level)]
