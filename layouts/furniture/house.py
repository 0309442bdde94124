"""What stands on every page: the marking at top and bottom, the series, draft, and page X of Y."""

from typing import Any

from press.kit import Desk, Folio, Paper, Run, Tag, Words, mm

BETWEEN = "   ·   "
EDGE = 6 * mm  # between the marking and the edge of the paper
PAD = 3.0  # points by which a marking's box is taller than its words


def furnish(canvas: Any, folio: Folio) -> None:
    """Draw the head and the foot of one page, outside the frames; the first marking is read, the others repeat it."""
    desk, paper = folio.desk, folio.paper
    top, foot = paper.height - EDGE - desk.style("marking").leading - PAD, 10 * mm
    _marking(canvas, desk, paper, top, desk.banner if folio.page == 1 else None)
    with canvas.artifact("Pagination", "Header"):
        _line(canvas, desk, paper, top, running(desk, folio.page > 1))
    with canvas.artifact("Pagination", "Footer"):
        page = desk.word("page_of", page=folio.page, pages=folio.pages)
        contact = [Run(desk.say(str(desk.brief.contact)))] if desk.brief.contact else []
        _line(canvas, desk, paper, foot, [Run(page), *contact])
    _marking(canvas, desk, paper, foot, None)


def running(desk: Desk, later: bool) -> list[Run]:
    """Return what heads a page: that it is a draft, and, after the first page, series and number."""
    bold, brief = desk.look.face("sans", "semibold"), desk.brief
    draft = (
        [Run(desk.word("draft_banner"), face=bold, ink=desk.ink("alarm"))] if brief.status == "draft" else []
    )
    return draft + [Run(desk.say(str(part))) for part in (brief.series, brief.number) if part and later]


def _line(canvas: Any, desk: Desk, paper: Paper, y: float, parts: list[Run]) -> None:
    """Set as many parts as one line holds, the first ones first, at the side that the marking leaves free."""
    wide = paper.measure * 0.7
    for count in range(len(parts), 0, -1):
        runs = [run for part in parts[:count] for run in (Run(desk.say(BETWEEN)), part)][1:]
        words = desk.words(runs, "folio", None)
        if words.lines_at(wide) == 1 or count == 1:
            middle = (desk.style("marking").leading + PAD - words.style.leading) / 2
            _set(canvas, words, paper.beside, y + middle, wide)
            return


def _marking(canvas: Any, desk: Desk, paper: Paper, y: float, tag: Tag | None) -> None:
    """Draw the marking in its scheme's colours at its scheme's side of the page, which languages do not change."""
    level, scheme, style = desk.release.banner.level, desk.release.banner.scheme, desk.style("marking")
    words = Words([Run(desk.say(level.name), ink=level.ink)], style, tag)
    wide, tall = words.natural + 12, style.leading + PAD
    x = paper.width - paper.beside - wide if scheme.side == "right" else (paper.width - wide) / 2
    with canvas.artifact("Pagination"):
        if level.box is not None:
            canvas.fill_rect(x, y, wide, tall, level.box)
        if tag is None:
            _set(canvas, words, x + 6, y + PAD / 2)
    if tag is not None:
        _set(canvas, words, x + 6, y + PAD / 2)


def _set(canvas: Any, words: Words, x: float, y: float, room: float = 1000) -> None:
    words.wrap(min(words.natural + 0.01, room), 100)
    words.drawOn(canvas, x, y)
