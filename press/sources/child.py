"""The bytes of a foreign document on standard input, its blocks as JSON on standard output, within limits."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from press.sources.length import Unread, hold

_MEMORY = 500 << 20
_UNITS = {"docx": "paragraph", "pdf": "page", "html": "line"}


def main(kind: str, seconds: int) -> int:
    """Read one document of a kind (docx, pdf or html) in some seconds of work; write {"blocks": …} or {"refused": reason}."""
    _limit(seconds)
    data = sys.stdin.buffer.read()
    answer: dict[str, object]
    try:
        blocks = _read(kind, data)
        hold(_UNITS[kind], _texts(blocks))
        answer = {"blocks": blocks}
    except Unread as fault:
        answer = {"refused": str(fault)}
    except (MemoryError, RecursionError):
        answer = {"refused": "it takes more memory than any report needs"}
    except Exception as fault:  # whatever a reader stumbles over
        answer = {"refused": f"it is damaged: {type(fault).__name__}"}
    json.dump(answer, sys.stdout)
    return 0


def _texts(blocks: list[Any]) -> Iterator[tuple[int, str]]:
    for number, (_, place, lines) in enumerate(blocks, 1):
        yield place or number, lines if isinstance(lines, str) else "\n".join(lines)


def _read(kind: str, data: bytes) -> list[Any]:
    if kind == "html":
        from press.sources.web import read_html  # noqa: PLC0415

        return read_html(data)
    if kind == "docx":
        from press.sources.docx import read_docx  # noqa: PLC0415

        return read_docx(data)
    from press.sources.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(data)


def _limit(seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415  (there is none on Windows)
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(limit, (value, value))
