"""The bytes of a Word document, a PDF or a web page in, its headings and numbered paragraphs out; a child process opens them."""

import json
import subprocess
import sys
from math import ceil
from pathlib import Path

from press.problems import Where
from press.sources.blocks import Block, is_heading, join_lines
from press.sources.report import Heading, Line, Paragraph

_PATIENCE = 3
_LARGEST_ANSWER = 20_000_000
_ROOT = str(Path(__file__).parents[2])
_CHILD = (
    "import sys; sys.path.insert(0, sys.argv[1]); from press.sources.child import main;"
    " sys.exit(main(sys.argv[2], int(sys.argv[3])))"
)


def read_foreign(kind: str, data: bytes, file: str, seconds: float) -> tuple[Block, ...]:
    """Read a docx, a pdf or an html, in whole seconds of work, from one up.

    Raises ValueError, with the reason, for what takes longer, is hostile, damaged, encrypted or pictures.
    """
    found: list[Block] = []
    parts = _extracted(kind, data, max(1, ceil(seconds)))
    texts = join_lines([lines for _, _, lines in parts])
    number = 0
    for order, ((style, place, _), text) in enumerate(zip(parts, texts, strict=True), 1):
        page = place if kind == "pdf" else 0
        where = Where(file, place or order, 1, max(1, len(text)), text)
        if style == "heading" or (style == "unstyled" and is_heading(text)):
            found.append(Heading(text, where))
        else:
            number += 1
            found.append(Paragraph(number, text, where, page, (Line(where, 0),)))
    return tuple(found)


def seconds_spent() -> float:
    """Return how many seconds of work child processes have done so far; 0 where nobody counts."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:  # pragma: no cover  (not on Windows)
        return 0.0
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _extracted(kind: str, data: bytes, seconds: int) -> list[tuple[str, int, list[str]]]:
    command = [sys.executable, "-I", "-c", _CHILD, _ROOT, kind, str(seconds)]
    patience = _PATIENCE * seconds  # other programs may keep the machine busy
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=patience, check=False)
    except subprocess.TimeoutExpired:
        raise ValueError(f"reading it took more than {patience} seconds") from None
    if done.returncode or len(done.stdout) > _LARGEST_ANSWER:
        raise ValueError("reading it took more time or memory than any report needs")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise ValueError(answer["refused"])
    return [
        (style, page, [lines] if isinstance(lines, str) else lines) for style, page, lines in answer["blocks"]
    ]
