"""What stands on every page: the marking at top and bottom, the series, draft, and page X of Y."""

from typing import Any

from press.kit import Desk, Folio, Paper, Words, mm


def furnish(canvas: Any, folio: Folio) -> None:
    """Draw the head and the foot of one page, outside the frames."""
    desk, paper = folio.desk, folio.paper
    with canvas.artifact("Pagination", "Header"):
        y = paper.height - 12 * mm
        _marking(canvas, desk, paper, y)
        if folio.page > 1:
            _line(canvas, desk, paper, y, running(desk))
        elif desk.brief.status == "draft":
            _line(canvas, desk, paper, y, [desk.word("draft_banner")])
    with canvas.artifact("Pagination", "Footer"):
        y = 10 * mm
        _marking(canvas, desk, paper, y)
        _line(
            canvas, desk, paper, y, [desk.word("page_of", page=folio.page, pages=folio.pages), *contact(desk)]
        )


def running(desk: Desk) -> list[str]:
    """Return what heads the pages after the first."""
    brief = desk.brief
    parts = [desk.word("draft_banner") if brief.status == "draft" else None, brief.series, brief.number]
    return [desk.say(str(part)) for part in parts if part]


def contact(desk: Desk) -> list[str]:
    """Return what stands beside the page number."""
    return [desk.say(str(desk.brief.contact))] if desk.brief.contact else []


def _line(canvas: Any, desk: Desk, paper: Paper, y: float, parts: list[str]) -> None:
    """Set as many parts as one line holds, the first ones first."""
    wide = paper.measure * 0.7
    while parts:
        words = desk.words("   ·   ".join(parts), "folio", None)
        if words.lines_at(wide) == 1 or len(parts) == 1:
            _, tall = words.wrap(wide, 100)
            words.drawOn(
                canvas, paper.width - paper.beside - wide if desk.rtl else paper.beside, y + 13.5 - tall
            )
            return
        parts = parts[:-1]


def _marking(canvas: Any, desk: Desk, paper: Paper, y: float) -> None:
    level, scheme = desk.release.banner.level, desk.release.banner.scheme
    style = desk.style("marking")
    words = Words(desk.coloured(level.name, level.ink), style, None)
    wide = words.natural + 12
    tall = style.leading + 3
    x = paper.width - paper.beside - wide if scheme.side == "right" else (paper.width - wide) / 2
    if level.box is not None:
        canvas.fill_rect(x, y, wide, tall, level.box)
    words.wrap(wide, tall)
    words.drawOn(canvas, x + 6, y + 1.5)
