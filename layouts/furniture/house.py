"""What stands on every page: the marking at its edges, the series, draft, whose copy it is, and page X of Y."""

from dataclasses import replace
from typing import Any

from press.kit import Desk, Folio, Paper, Run, Words, mm

BETWEEN = "   ·   "
EDGE = 6 * mm  # between the marking and the edge of the paper
PAD = 3.0  # points by which a marking's box is taller than its words
SIDE = 6.0  # points of a marking's box beside its words
GAP = 8.0  # points between a marking and what stands beside it


def furnish(canvas: Any, folio: Folio) -> None:
    """Draw the head and the foot of one page, outside the frames; the first marking is read, the others repeat it."""
    desk, paper, edges = folio.desk, folio.paper, folio.desk.release.banner.scheme.edges
    first = desk.banner if folio.page == 1 else None
    words = _words(desk, paper)
    top, foot = paper.height - EDGE - words.style.leading - PAD, 10 * mm
    if "top" in edges:
        words.tag = first
        _marking(canvas, folio, top, words)
    with canvas.artifact("Pagination", "Header"):
        draft = desk.brief.status == "draft"
        _line(canvas, folio, (top, paper.height - paper.above), running(desk, folio.page > 1), draft)
    with canvas.artifact("Pagination", "Footer"):
        page = [Run(desk.word("page_of", page=folio.page, pages=folio.pages))]
        copy = [Run(words) for words in desk.whose()]
        contact = [Run(desk.say(str(desk.brief.contact)))] if desk.brief.contact else []
        strip = foot + words.style.leading + PAD
        _line(canvas, folio, (foot, strip), [*page, *copy, *contact], len(page + copy))
    if "bottom" in edges:
        words = _words(desk, paper)
        words.tag = None if "top" in edges else first
        _marking(canvas, folio, foot, words)


def running(desk: Desk, later: bool) -> list[Run]:
    """Return what heads a page: that it is a draft, and, after the first page, series and number."""
    bold, brief = desk.look.face("sans", "semibold"), desk.brief
    draft = (
        [Run(desk.word("draft_banner"), face=bold, ink=desk.ink("alarm"))] if brief.status == "draft" else []
    )
    return draft + [Run(desk.say(str(part))) for part in (brief.series, brief.number) if part and later]


def _line(canvas: Any, folio: Folio, places: tuple[float, float], parts: list[Run], needed: int) -> None:
    """Set as many parts as fit beside the marking, the first ones first; the needed ones smaller or nearer to the frames."""
    desk, paper, (beside, strip) = folio.desk, folio.paper, places
    tall = _words(desk, paper).style.leading + PAD
    start, room = _free(desk, paper)
    for count in range(len(parts), max(needed, 1) - 1, -1):
        words = _joined(desk, parts[:count])
        if words.lines_at(room) == 1:
            x = start if start < paper.width / 2 else start + room - words.natural
            _set(canvas, words, x, beside + (tall - words.style.leading) / 2)
            return
    if needed:
        words, deep = _joined(desk, parts[:needed]), abs(beside - strip) - (strip > beside) * tall
        here, there = _fitted(words, room, tall), _fitted(words, paper.measure, deep)
        if here.style.size >= there.style.size:
            x = start if start < paper.width / 2 else start + room - here.natural
            _set(canvas, here, x, beside + (tall - here.style.leading) / 2)
        else:
            _set(
                canvas, there, paper.width - paper.beside - there.natural if desk.rtl else paper.beside, strip
            )


def _free(desk: Desk, paper: Paper) -> tuple[float, float]:
    """Return where the room beside the marking begins, and its width."""
    wide, side = _words(desk, paper).natural + 2 * SIDE + GAP, desk.release.banner.scheme.side
    if side == "centre":
        half = (paper.measure - wide - GAP) / 2
        return (paper.width - paper.beside - half if desk.rtl else paper.beside), half
    return paper.beside + (wide if side == "left" else 0), paper.measure - wide


def _joined(desk: Desk, parts: list[Run]) -> Words:
    runs = [run for part in parts for run in (Run(desk.say(BETWEEN)), part)][1:]
    return desk.words(runs, "folio", None)


def _words(desk: Desk, paper: Paper) -> Words:
    """Set the marking in its own wording and colour, at least as large as its scheme wants it."""
    banner, style = desk.release.banner, desk.style("marking")
    more = max(1.0, banner.scheme.size.value / style.size)
    words = Words([Run(desk.banner.text, ink=banner.level.ink.ink)], _scaled(style, more), None)
    return _fitted(words, paper.measure - 2 * SIDE, words.style.leading)


def _fitted(words: Words, wide: float, tall: float) -> Words:
    """Set words smaller, as far as one line of a width and a height asks for it."""
    least = min(1.0, wide / words.natural, tall / words.style.leading)
    return words if least == 1 else Words(words.runs, _scaled(words.style, least), words.tag)


def _scaled(style: Any, factor: float) -> Any:
    return style if factor == 1 else replace(style, size=style.size * factor, leading=style.leading * factor)


def _marking(canvas: Any, folio: Folio, y: float, words: Words) -> None:
    """Draw the marking in its scheme's colours at its scheme's side of the page, which languages do not change."""
    paper, banner = folio.paper, folio.desk.release.banner
    wide, tall = words.natural + 2 * SIDE, words.style.leading + PAD
    slack = paper.measure - wide
    x = paper.beside + {"left": 0.0, "centre": slack / 2, "right": slack}[banner.scheme.side]
    with canvas.artifact("Pagination"):
        if banner.level.box is not None:
            canvas.fill_rect(x, y, wide, tall, banner.level.box.ink)
        if words.tag is None:
            _set(canvas, words, x + SIDE, y + PAD / 2)
    if words.tag is not None:
        _set(canvas, words, x + SIDE, y + PAD / 2)


def _set(canvas: Any, words: Words, x: float, y: float) -> None:
    words.wrap(words.natural + 0.01, 100)
    words.drawOn(canvas, x, y)
