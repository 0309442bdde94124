"""The bytes of a foreign document on standard input, its blocks as JSON on standard output, within limits."""

import json
import sys

_MEMORY = 500 << 20
_SECONDS = 8


def main(kind: str) -> int:
    """Read one document of a kind (docx or pdf); write {"blocks": …} or {"refused": reason}."""
    _limit()
    data = sys.stdin.buffer.read()
    try:
        answer = {"blocks": _read(kind, data)}
    except ValueError as fault:
        answer = {"refused": str(fault)}
    except (MemoryError, RecursionError):
        answer = {"refused": "it takes more memory than any report needs"}
    json.dump(answer, sys.stdout)
    return 0


def _read(kind: str, data: bytes) -> object:
    if kind == "docx":
        from press.sources.docx import read_docx  # noqa: PLC0415

        return read_docx(data)
    from press.sources.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(data)


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415  (there is none on Windows)
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(limit, (value, value))
