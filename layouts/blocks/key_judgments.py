"""Key judgments: number, sentence with its range, basis and paragraphs; likelihood gauge and confidence squares beside it."""

from collections.abc import Iterator
from typing import Any

from press.kit import Cell, Desk, Group, Judgment, Run, Tag, gauge, squares, tags_of

LEVELS = {"low": 1, "moderate": 2, "high": 3}


def block(desk: Desk, first: int = 99, gauges: bool = True, basis: bool = True) -> Iterator[Any]:
    rows = [
        _row(desk, number, one, gauges, basis)
        for number, one in enumerate(desk.brief.key_judgments[:first], 1)
    ]
    listed = Group(Tag("L", attributes={"List": {"ListNumbering": "/Decimal"}}), rows)
    note = desk.words(desk.word("scale_note", scale=desk.brief.scale), "caption")
    yield desk.section(desk.word("key_judgments"), [listed, note])


def _row(desk: Desk, number: int, judgment: Judgment, gauges: bool, basis: bool) -> Any:
    sign = desk.words(desk.number(number), "number", "Lbl")
    text = [_sentence(desk, judgment, basis), *(_basis(desk, judgment) if basis else [])]
    if not gauges:
        text.append(desk.words(_told(desk, judgment), "side"))
    beside = [_picture(desk, judgment)] if gauges else []
    if not desk.look.house.columns:
        text, beside = text + beside, []
    columns = [(0.55, [sign]), (11, text), *([(3.6, beside)] if beside else [])]
    row = desk.columns(columns, 9, always=True)
    row.tag = Tag("LI").add(*tags_of([sign]), Tag("LBody").add(*tags_of([*text, *beside])))
    row.around = desk.spaced(4, 9)
    return row


def _sentence(desk: Desk, judgment: Judgment, basis: bool) -> Any:
    cites = [] if basis else [Run(desk.say("\u00a0")), *desk.cites(judgment.cites, "judgment")]
    return desk.words([*desk.portion(judgment), *desk.estimate(judgment), *cites], "judgment")


def _basis(desk: Desk, judgment: Judgment) -> Iterator[Any]:
    yield desk.words(
        [
            *desk.runs(judgment.because, "reason"),
            Run(desk.say("\u00a0")),
            *desk.cites(judgment.cites, "reason"),
        ],
        "reason",
    )
    for key, text in (("horizon", judgment.horizon), ("alternative", judgment.alternative)):
        if text is not None:
            yield desk.words([Run(desk.say(desk.word(key) + ": ")), *desk.runs(text, "reason")], "reason")


def _picture(desk: Desk, judgment: Judgment) -> Any:
    """One figure: the gauge over its term and range, the squares beside the level of confidence."""
    ink, chosen = desk.ink("accent"), desk.step(judgment)
    scale = desk.style("gauge").size / 7.5
    cells = [Cell(term.low, term.high, term is chosen) for term in desk.scale.terms]
    bar, side, longest = 7 * scale, 6 * scale, 110 * scale
    named = [desk.words(one, "gauge", None) for one in _named(desk, judgment)]
    level = desk.words(desk.word(judgment.confidence), "gauge", None)
    leading = desk.style("gauge").leading

    def paint(canvas: Any, room: float) -> None:
        width = min(room, longest)
        top = 3 * scale
        _at(
            canvas,
            0,
            2 * leading + top + 2,
            lambda: gauge(cells, ink, desk.ink("ground"), bar, desk.rtl)(canvas, width),
        )
        likely = next((one for one in named if one.natural <= room), named[-1])
        likely.wrap(room, leading)
        likely.drawOn(canvas, 0, leading + top)
        _at(canvas, 0, 2, lambda: squares(LEVELS[judgment.confidence], ink, side, desk.rtl)(canvas, width))
        level.wrap(width - 5 * side, leading)
        level.drawOn(canvas, 0 if desk.rtl else 5 * side, 0)

    tall = 2 * leading + 3 * scale + 2 + bar
    return desk.picture(tall / desk.look.size, paint, desk.assessed(judgment), around=(3, 0))


def _at(canvas: Any, x: float, y: float, paint: Any) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    paint()
    canvas.restoreState()


def _named(desk: Desk, judgment: Judgment) -> list[str]:
    """Return what may stand under the gauge, the fullest first."""
    term = desk.step(judgment)
    if term is None:
        return [desk.word("not_stated") + " "]
    return [
        desk.say(f"{judgment.likelihood} ({desk.range(term)})") + " ",
        desk.say(str(judgment.likelihood)) + " ",
    ]


def _told(desk: Desk, judgment: Judgment) -> str:
    """Say what the gauge would show; the range stands in the sentence already."""
    if desk.step(judgment) is None:
        return desk.say(desk.assessed(judgment))
    return desk.word("confidence_is", level=desk.language.word(judgment.confidence))
