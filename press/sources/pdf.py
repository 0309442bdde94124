"""The bytes of a PDF in, its paragraphs with their pages out; for the child process that opens foreign files."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from press.sources.folding import is_seen
from press.sources.length import Unread

_MOST_PAGES = 500
_STOP = re.compile(r"[.!?:][\"'”’)\]]*$")
_BULLET = re.compile(r"^(?:[•◦▪‣●·]|[–—-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)")
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
_LEADERS = re.compile(r"(?:\.\s?){5,}|_{5,}")
# A page number, and how many pages there are: 12, xii, 12 / 27, 12 of 27.
_COUNTER = re.compile(r"(?:\d+|\b[ivxl]+\b)(?:\s*(?:/|of)\s*\d+\b)?")
_FEWEST_LETTERS = 40


@dataclass(frozen=True)
class _Line:
    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str


_Group = list[_Line]


def read_pdf(data: bytes) -> list[tuple[str, int, list[str]]]:
    """Return (kind, page, lines) of each block, kind being heading or text; raise Unread with the reason."""
    pages = _pages(data)
    lines = [line for page in _without_furniture(pages) for line in page]
    if sum(len(line.text) for line in lines) < _FEWEST_LETTERS * len(pages):
        raise Unread("it has hardly any text: its pages are probably pictures of text")
    usual = _usual([round(line.size, 1) for line in lines for _ in line.text])
    groups = list(_groups([line for line in lines if not _is_mark(line, usual)], usual))
    blocks = (_block(group, usual) for group in _joined(groups, usual))
    return [block for block in blocks if any(map(is_seen, block[2]))]


def _pages(data: bytes) -> list[list[_Line]]:
    import logging  # noqa: PLC0415

    import pypdf  # noqa: PLC0415
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    logging.disable()
    if b"%PDF-" not in data[:1024]:
        raise Unread("it is no PDF")
    if b"%%EOF" not in data[-2048:]:
        raise Unread("it is cut off: its end is missing")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise Unread("it is encrypted")
        if len(reader.pages) > _MOST_PAGES:
            raise Unread(f"it has {len(reader.pages)} pages; at most {_MOST_PAGES} are read")
        return [_lines(page, number) for number, page in enumerate(reader.pages, 1)]
    except (PyPdfError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError) as fault:
        raise Unread(f"it is damaged: {type(fault).__name__}") from None


def _lines(page: Any, number: int) -> list[_Line]:
    """Take the text as pypdf spaces it, and for each line where it begins and how large it is."""
    found: list[_Line] = []
    parts: list[_Line] = []

    def hear(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        height = abs(size * tm[3] * cm[3]) or abs(size * tm[1] * cm[1])
        bold = "bold" in str((font or {}).get("/BaseFont", "")).casefold()
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for n, part in enumerate(text.split("\n")):
            if n:
                found.extend(_line(parts))
                parts.clear()
            parts.append(_Line(number, x, y, height, bold, part))

    page.extract_text(visitor_text=hear)
    return [*found, *_line(parts)]


def _line(parts: list[_Line]) -> Iterator[_Line]:
    """Make the parts of a line one: it begins where its first word does, and looks as most of its letters do."""
    words = "".join(part.text for part in parts)
    if not words.strip():
        return
    looks: Counter[tuple[float, bool]] = Counter()
    for part in parts:
        looks[part.size, part.bold] += len(part.text.strip())
    shown = [part for part in parts if part.text.strip()]
    begin = next((part for part in shown if any(letter.isalnum() for letter in part.text)), shown[-1])
    (size, bold), _ = looks.most_common(1)[0]
    yield _Line(begin.page, begin.x, begin.y, size, bold, " ".join(_UNREADABLE.sub("•", words).split()))


def _without_furniture(pages: list[list[_Line]]) -> Iterator[list[_Line]]:
    """Leave out lines at the top and the foot that stand on three pages in ten, numbers apart, and lone numbers."""
    times = Counter(text for page in pages for text in {_plain(line) for line in _edges(page)})
    usual = {text for text, count in times.items() if count >= max(3, 0.3 * len(pages))}
    for page in pages:
        edges = _edges(page)
        yield [
            line
            for line in page
            if not (line in edges and (_plain(line) in usual or _plain(line) in ("#", "Page #")))
            and not _LEADERS.search(line.text)
        ]


def _edges(page: list[_Line]) -> list[_Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return by_height[:4] + by_height[-4:]


def _plain(line: _Line) -> str:
    return _COUNTER.sub("#", line.text)


def _usual(values: list[float]) -> float:
    return Counter(values).most_common(1)[0][0]


def _is_mark(line: _Line, usual: float) -> bool:
    """Tell whether a line is the small raised number of a note."""
    return line.size < 0.75 * usual and bool(re.fullmatch(r"[\d,\s*†‡]{1,6}", line.text))


def _groups(lines: list[_Line], usual: float) -> Iterator[_Group]:
    """Put lines together that stand close below each other in the same size."""
    drops = [(a.y - b.y) / a.size for a, b in pairwise(lines) if a.page == b.page and a.size]
    leading = _usual([round(drop, 1) for drop in drops if 0.8 < drop < 2.5] or [1.2])
    group: _Group = []
    for line in lines:
        if group and not _goes_on(group, line, leading):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: _Group, line: _Line, leading: float) -> bool:
    last = group[-1]
    same = last.page == line.page and abs(last.size - line.size) < 0.6 and last.bold == line.bold
    drop = (last.y - line.y) / (last.size or 1)
    if not same or not -0.3 < drop < leading * 1.3 or _BULLET.match(line.text):
        return False
    if drop < 0.5:
        return True
    indented = line.x > min(one.x for one in group) + last.size and len(group) > 1
    return not (indented and _STOP.search(last.text))


def _joined(groups: list[_Group], usual: float) -> Iterator[_Group]:
    """Put the two halves of a paragraph together that a page's end, or a note or a picture there, divides."""
    waiting: list[_Group] = []
    for group in groups:
        body = abs(group[0].size - usual) < 0.6 and not group[0].bold
        first = next((one for one in waiting if abs(one[0].size - group[0].size) < 0.6), None)
        if body and first and _continues(first, group):
            first.extend(group)
            continue
        if body and waiting:
            yield from waiting
            waiting = []
        if waiting or (body and not _STOP.search(group[-1].text)):
            waiting.append(group)
        else:
            yield group
    yield from waiting


def _continues(first: _Group, group: _Group) -> bool:
    if _STOP.search(first[-1].text):
        return False
    pages = group[0].page - first[-1].page
    if group[0].text[:1].islower() or first[-1].text[-1] in ",-–":
        return pages in (0, 1)
    full = max(len(line.text) for line in first)
    return pages == 1 and len(first) > 1 and len(first[-1].text) > 0.75 * full


def _block(group: _Group, usual: float) -> tuple[str, int, list[str]]:
    lines = [line.text.removeprefix("•").replace("•", "").strip() for line in group]
    text = " ".join(lines)
    marked = group[0].bold or group[0].size > 1.1 * usual
    short = len(text.split()) <= (25 if marked else 12)
    # A heading may ask; what is set like all other text and asks is a sentence.
    stop = re.search(r"[.!][\"'”’)\]]*$" if marked else r"[.!?][\"'”’)\]]*$", text)
    heading = short and not stop and not _BULLET.match(group[0].text)
    return "heading" if heading else "text", group[0].page, lines
