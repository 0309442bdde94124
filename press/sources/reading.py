"""The sources that a brief names in; its reports, read and numbered, out."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from press.brief import Brief, Source
from press.problems import Problem, Problems, Refused, Where
from press.reading.letters import named
from press.reading.lines import Lines, utf8
from press.sources.blocks import Block, read_markdown, read_text
from press.sources.foreign import read_foreign, seconds_spent
from press.sources.length import hold
from press.sources.report import Paragraph, Report
from press.workspace import Workspace

_TEXT_LIMIT = 2_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e]")
_MOST_TOLD = 20
_DOCUMENT_LIMIT = 30_000_000
_ALL_LETTERS, _ALL_SECONDS = 2_000_000, 5.0
_READERS: dict[str, Callable[[str, str], tuple[Block, ...]]] = {
    ".txt": read_text,
    ".md": read_markdown,
}
_PAGES = (".html", ".htm")
_FOREIGN = {".docx": "docx", ".pdf": "pdf"}


def read_reports(
    brief: Brief, workspace: Workspace, problems: Problems, seconds: float = _ALL_SECONDS
) -> tuple[Report, ...]:
    """Read every report that the brief names; tell what is wrong with one at its `file:` and leave it out.

    Documents that are not plain text take so many seconds of work together, and no more.
    """
    _check_ids(brief, problems)
    reports, end = list[Report](), seconds_spent() + seconds
    for source in brief.sources:
        report = _read(source, workspace, problems, end - seconds_spent())
        reports += [report] if report else []
        if excess := _excess(reports, "" if seconds_spent() <= end else f"{seconds:.0f} seconds"):
            problems.add(source.file.where, "source", f"the reports up to this one {excess}", _SHARE)
            break
    return tuple(reports)


def _excess(reports: list[Report], time: str) -> str:
    """Tell what is too much about all reports together, the time that they take if it is; empty if nothing is."""
    if sum(len(block.text) for report in reports for block in report.blocks) > _ALL_LETTERS:
        return f"have more than {_ALL_LETTERS:,} letters"
    return f"take more than {time} to read" if time else ""


def _check_ids(brief: Brief, problems: Problems) -> None:
    seen: set[str] = set()
    for source in brief.sources:
        where = source.id.where if source.id else source.where
        if len(brief.sources) == 1 and source.id:
            hint = "leave id: out; cite its paragraphs by their numbers alone"
            problems.add(where, "source-id", "the only source needs no id", hint)
        elif len(brief.sources) > 1 and not re.fullmatch("[A-Z]", source.id or ""):
            hint = "write id: A, id: B and so on; then cite paragraphs as A3, B7"
            problems.add(
                where, "source-id", "with several sources each needs a capital letter of its own", hint
            )
        elif source.id in seen:
            problems.add(
                where, "source-id", f"the id {source.id} stands twice", "give each source a letter of its own"
            )
        seen.add(source.id or "")


def _read(source: Source, workspace: Workspace, problems: Problems, seconds: float) -> Report | None:
    try:
        blocks = read_blocks(workspace, str(source.file), source.file.where, seconds)
    except Refused as refused:
        problems.take(refused.problems)
        return None
    named = str(source.id or "")
    owned = (replace(block, source=named) if isinstance(block, Paragraph) else block for block in blocks)
    report = Report(named, str(source.file), source, tuple(owned))
    return report if _is_as_pinned(report, problems) else None


def read_blocks(workspace: Workspace, name: str, where: Where, seconds: float) -> tuple[Block, ...]:
    """Read the headings and numbered paragraphs of a file; raise Refused if it is not to be read, or not in time.

    That is told at a line of the file if one is at fault, else at `where`.
    """
    suffix = "." + name.rpartition(".")[2].lower()
    try:
        if suffix in _FOREIGN:
            return read_foreign(_FOREIGN[suffix], workspace.read(name, _DOCUMENT_LIMIT, where), name, seconds)
        if suffix in (*_READERS, *_PAGES):
            return _read_text(suffix, _decoded(workspace.read(name, _TEXT_LIMIT, where), name), name, seconds)
    except ValueError as fault:
        hint = next((help for word, help in _HELP.items() if word in str(fault)), _AGAIN)
        raise Refused([Problem(where, "source", f"{name}: {fault}", hint)]) from None
    kinds = ", ".join([*_READERS, *_PAGES, *_FOREIGN])
    raise Refused(
        [
            Problem(
                where,
                "source",
                f"{name} is of a kind that cannot be read; a report is {kinds}",
                "save it as text",
            )
        ]
    )


def _read_text(suffix: str, text: str, name: str, seconds: float) -> tuple[Block, ...]:
    if suffix in _PAGES:
        return read_foreign("html", text.encode(), name, seconds)
    blocks = _READERS[suffix](text, name)
    hold("line", ((block.where.line, block.text) for block in blocks))
    return blocks


_AGAIN = "save it again, or put its text into a .txt file in UTF-8 and name that"
_SHARE = "put the parts that the brief rests on into .txt files, and name those"
_IMPORT = "make a text of it once with  python build.py import  and name that"
_HELP = {
    "reading it took": _IMPORT,
    "pictures": "let a program for text recognition (OCR) read it, and name the file that it makes",
    "encrypted": "save a copy of it without a password, and name that",
    "no PDF": "give the file the ending of what it is, or save it as PDF again",
}


def _decoded(data: bytes, name: str) -> str:
    """Decode UTF-8; raise Refused, with every place in the file, for other encodings and for control characters."""
    problems = Problems()
    text = (utf8(data, name, problems) or "").replace("\r\n", "\n").replace("\r", "\n")
    problems.stop()
    lines = Lines(name, text)
    for odd in islice(_CONTROL.finditer(text), _MOST_TOLD):
        message = f"{named(odd[0])} stands here, which has no place in a text"
        problems.add(lines.where(*odd.span()), "control", message, "delete it, or type the line afresh")
    problems.stop()
    return text


def _is_as_pinned(report: Report, problems: Problems) -> bool:
    source, count = report.source, len(report.paragraphs)
    if not count:
        problems.add(
            source.file.where,
            "source",
            f"{source.file} has no paragraph of text",
            "name the file that holds the text",
        )
        return False
    if source.paragraphs is not None and source.paragraphs != count:
        message = (
            f"{source.file} has {count} paragraphs, not {source.paragraphs}, so citations may point elsewhere"
        )
        _unpinned(source.where, message, f"paragraphs: {count}", problems)
    if source.sha256 is not None and source.sha256.lower() != report.sha256:
        message = f"{source.file} is not the text that was pinned: its fingerprint differs"
        _unpinned(source.sha256.where, message, f"sha256: {report.sha256}", problems)
    return True


def _unpinned(where: Where, message: str, line: str, problems: Problems) -> None:
    problems.add(where, "pinned", message, f"check every citation against the text, then write {line}")
