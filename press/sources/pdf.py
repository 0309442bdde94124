"""The bytes of a PDF in, its paragraphs with their pages out; for the child process that opens foreign files."""

import io
import re
from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import Any

from press.sources.report import divided

_MOST_PAGES = 500
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")
_BULLET = re.compile(r"^(?:[•◦▪‣●·–—-]|\(?[a-z0-9]{1,3}[.)])\s+")


@dataclass(frozen=True)
class _Line:
    page: int
    x: float
    y: float
    size: float
    text: str


def read_pdf(data: bytes) -> list[tuple[str, int, str]]:
    """Return (kind, page, text) of each paragraph, kind being heading or text; raise ValueError with the reason."""
    pages = _pages(data)
    lines = [line for page in _without_furniture(pages) for line in page]
    if sum(len(line.text) for line in lines) < 20 * len(pages):
        raise ValueError("it has hardly any text: its pages are probably pictures of text")
    usual = _usual_size(lines)
    return [_block(group, usual) for group in _joined(_groups(lines, usual), usual)]
