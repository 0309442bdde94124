"""Key judgments: number, sentence with its range, likelihood gauge and confidence squares, basis and paragraphs."""

from collections.abc import Iterator, Sequence
from typing import Any

from press.kit import (
    Assessment,
    Cell,
    Columns,
    Desk,
    Group,
    Judgment,
    Points,
    Run,
    Sign,
    Tag,
    gauge,
    squares,
    tags_of,
)

LEVELS = {"low": 1, "moderate": 2, "high": 3}
BAR, SQUARE = 0.8, 0.7  # em: how high the gauge is, and a square


def block(desk: Desk, first: int = 99, gauges: bool = True, basis: bool = True) -> Iterator[Any]:
    judgments = desk.brief.key_judgments[:first]
    signs = [desk.words(desk.number(number), "number", "Lbl") for number in range(1, len(judgments) + 1)]
    hung = Points(max(sign.natural for sign in signs))
    pictures = (
        _pictures(desk, judgments) if gauges else [desk.words(_told(desk, one), "side") for one in judgments]
    )
    rows = [
        _row(desk, (hung, sign), _text(desk, one, picture, basis))
        for one, sign, picture in zip(judgments, signs, pictures, strict=True)
    ]
    listed = Group(Tag("L", attributes={"List": {"ListNumbering": "/Decimal"}}), rows)
    note = [*desk.portion(), Run(desk.word("scale_note", scale=desk.brief.scale))]
    yield desk.section(desk.word("key_judgments"), [listed, desk.words(note, "caption")])


def _row(desk: Desk, hung: tuple[Points, Any], text: list[Any]) -> Columns:
    row = desk.columns([(hung[0], [hung[1]]), (1, text)], 9, always=True)
    row.tag = Tag("LI").add(*tags_of([hung[1]]), Tag("LBody").add(*tags_of(text)))
    em = hung[1].style.leading
    row.around = desk.spaced(0.3 * em, 0.7 * em)
    return row


def _text(desk: Desk, judgment: Judgment, picture: Any, basis: bool) -> list[Any]:
    cites = [] if basis else [Run(desk.say("\u00a0")), *desk.cites(judgment.cites, "judgment")]
    sentence = desk.words([*desk.portion(judgment), *desk.estimate(judgment), *cites], "judgment")
    return [sentence, picture, *(_basis(desk, judgment) if basis else [])]


def _basis(desk: Desk, judgment: Judgment) -> Iterator[Any]:
    cites = [Run(desk.say("\u00a0")), *desk.cites(judgment.cites, "reason")]
    yield desk.words([*desk.runs(judgment.because, "reason"), *cites], "reason")
    for key, text in (("horizon", judgment.horizon), ("alternative", judgment.alternative)):
        if text is not None:
            yield desk.words([Run(desk.titled(key)), *desk.runs(text, "reason")], "reason")


def _pictures(desk: Desk, judgments: Sequence[Judgment]) -> Iterator[Any]:
    """Yield a figure for each judgment, in all of which the same things stand at the same place."""
    terms = [_set(desk, _named(desk, one)) for one in judgments]
    levels = [_set(desk, _level(desk, one)) for one in judgments]
    widest = [max(words[0].natural for words in column) for column in (terms, levels)]
    ink, side = desk.ink("accent"), SQUARE * desk.style("gauge").size
    for judgment, term, level in zip(judgments, terms, levels, strict=True):
        bar = gauge(_cells(desk, judgment), ink, desk.ink("ground"), BAR * desk.style("gauge").size, desk.rtl)
        filled = squares(LEVELS[judgment.confidence], ink, side, desk.rtl)
        made = Assessment(Sign(bar, term, widest[0]), Sign(filled, level, widest[1]), 4 * side, desk.rtl)
        yield desk.picture(made.height, made.paint, desk.assessed(judgment), around=(2, 2))


def _set(desk: Desk, words: Sequence[str]) -> list[Any]:
    """Set what may stand beside a drawing, with a blank behind it that parts it from what is copied next."""
    return [desk.words(f"{one} ", "gauge", None) for one in words]


def _cells(desk: Desk, judgment: Judgment) -> list[Cell]:
    chosen = desk.step(judgment)
    return [Cell(term.low, term.high, term is chosen) for term in desk.scale.terms]


def _named(desk: Desk, judgment: Judgment) -> list[str]:
    """Return what may stand beside the gauge, the fullest first."""
    term = desk.step(judgment)
    if term is None:
        return [desk.unstated(judgment), desk.word("not_stated")]
    return [desk.say(f"{judgment.likelihood} ({desk.range(term)})"), desk.say(str(judgment.likelihood))]


def _level(desk: Desk, judgment: Judgment) -> list[str]:
    level = desk.language.word(judgment.confidence)
    return [desk.word("confidence_is", level=level), desk.say(level)]


def _told(desk: Desk, judgment: Judgment) -> str:
    """Say what the gauge would show; the range stands in the sentence already."""
    return desk.say(desk.assessed(judgment)) if desk.step(judgment) is None else _level(desk, judgment)[0]
