"""What stands on every page: the marking at its edges, the series, draft, whose copy it is, and page X of Y."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from press.kit import Desk, Folio, Paper, Run, Words, mm

BETWEEN = "   ·   "
EDGE = 7 * mm  # between the marking and the edge of the paper, at the head and at the foot
PAD = 3.0  # points by which a marking's box is taller than its words
SIDE = 6.0  # points of a marking's box beside its words
GAP = 8.0  # points between a marking and what stands beside it


def furnish(canvas: Any, folio: Folio) -> None:
    """Draw the head and the foot of one page, outside the frames; the first marking is read, the others repeat it."""
    desk, paper, edges = folio.desk, folio.paper, folio.desk.release.banner.scheme.edges
    first = desk.banner if folio.page == 1 else None
    words = _words(desk, paper)
    tall = words.style.leading + PAD
    top, foot = paper.height - EDGE - tall, EDGE
    if "top" in edges:
        words.tag = first
        _marking(canvas, folio, top, words)
    with canvas.artifact("Pagination", "Header"):
        _line(canvas, folio, (top, paper.height - paper.above), running(desk, folio.page > 1))
    with canvas.artifact("Pagination", "Footer"):
        page = [Run(desk.word("page_of", page=folio.page, pages=folio.pages))]
        least = [page, *([Run(words)] for words in desk.whose()), *_key(desk)]
        contact = [[Run(desk.say(str(desk.brief.contact)))]] if desk.brief.contact else []
        _line(canvas, folio, (foot, foot + tall), ([*least, *contact], least))
    if "bottom" in edges:
        words = _words(desk, paper)
        words.tag = None if "top" in edges else first
        _marking(canvas, folio, foot, words)


def running(desk: Desk, later: bool) -> tuple[list[list[Run]], ...]:
    """Return what heads a page, the fullest first: that it is a draft, and, after the first page, series and number."""
    bold, brief = desk.look.face("sans", "semibold"), desk.brief
    draft = (
        [[Run(desk.word("draft_banner"), face=bold, ink=desk.ink("ink"))]] if brief.status == "draft" else []
    )
    series = [[Run(desk.say(str(brief.series)))]] if brief.series and later else []
    number = [desk.code(brief.number, "folio")] if brief.number and later else []
    return draft + series + number, draft + number, draft


def _key(desk: Desk) -> list[list[Run]]:
    """Tell what the portion marks of the document stand for, where they are not the markings themselves."""
    known = sorted(desk.marked.items(), key=lambda one: one[1].rank)
    short = [f"{mark}\u00a0{one.label}" for mark, one in known if mark != f"({one.label})"]
    return [[Run(desk.say("  ".join(short)))]] if short else []


def _line(
    canvas: Any, folio: Folio, places: tuple[float, float], settings: Sequence[Sequence[list[Run]]]
) -> None:
    """Set the fullest parts that fit beside the marking; the last ones smaller, or nearer to the frames."""
    desk, paper, (beside, strip) = folio.desk, folio.paper, places
    marking = _words(desk, paper)
    tall = marking.style.leading + PAD
    start, room = _free(desk, paper)

    def set_beside(words: Words) -> None:
        x = start if start < paper.width / 2 else start + room - words.natural
        # On one baseline with the marking, whatever their sizes are.
        _set(canvas, words, x, beside + _base(marking) - _above(words))

    for parts in settings:
        if parts and (words := _joined(desk, parts)).lines_at(room) == 1:
            set_beside(words)
            return
    if settings[-1]:
        words, deep = _joined(desk, settings[-1]), abs(beside - strip) - (strip > beside) * tall
        here, there = _fitted(words, room, tall), _fitted(words, paper.measure, deep)
        if here.style.size >= there.style.size:
            set_beside(here)
        else:
            x = paper.width - paper.beside - there.natural if desk.rtl else paper.beside
            _set(canvas, there, x, strip)


def _base(marking: Words) -> float:
    """Return how far above the foot of its box a marking stands, so that its capitals have the same room above and below."""
    style = marking.style
    return (style.leading + PAD - style.face.cap_height * style.size / 1000) / 2


def _above(words: Words) -> float:
    """Return how far above the foot of its line the letters of a line stand."""
    return float(words.style.leading - words.baseline)


def _free(desk: Desk, paper: Paper) -> tuple[float, float]:
    """Return where the room beside the marking begins, and its width."""
    wide, side = _words(desk, paper).natural + 2 * SIDE + GAP, desk.release.banner.scheme.side
    if side == "centre":
        half = (paper.measure - wide - GAP) / 2
        return (paper.width - paper.beside - half if desk.rtl else paper.beside), half
    return paper.beside + (wide if side == "left" else 0), paper.measure - wide


def _joined(desk: Desk, parts: Sequence[list[Run]]) -> Words:
    runs = [run for part in parts for run in (Run(desk.say(BETWEEN)), *part)][1:]
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
            _set(canvas, words, x + SIDE, y + _base(words) - _above(words))
    if words.tag is not None:
        _set(canvas, words, x + SIDE, y + _base(words) - _above(words))


def _set(canvas: Any, words: Words, x: float, y: float) -> None:
    words.wrap(words.natural + 0.01, 100)
    words.drawOn(canvas, x, y)
