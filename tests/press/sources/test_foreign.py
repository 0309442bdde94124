import io
import time
import zipfile
from contextlib import suppress

import pytest

from press.sources import foreign
from press.sources.foreign import read_foreign, seconds_spent
from press.sources.report import Heading, Paragraph


def docx(*texts: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def test_a_document_is_read_in_a_child_process() -> None:
    heading, paragraph = read_foreign("docx", docx("Rivers", "They rise in spring."), "f.docx", 5)
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.number, paragraph.text) == (1, "They rise in spring.")
    where = paragraph.at(5, 4)
    assert (where.file, where.line, where.column, where.length) == ("f.docx", 2, 6, 4)


def test_a_refusal_of_the_child_is_passed_on() -> None:
    with pytest.raises(ValueError, match="no Word document"):
        read_foreign("docx", b"nothing", "f.docx", 5)


@pytest.mark.parametrize(
    ("child", "reason"),
    [
        ("import time; time.sleep(9)", "took more than"),
        ("import os; os.abort()", "more time or memory"),
        ("raise SystemExit(3)", "more time or memory"),
    ],
)
def test_a_child_that_hangs_or_dies_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, child: str, reason: str
) -> None:
    monkeypatch.setattr(foreign, "_CHILD", child)
    monkeypatch.setattr(foreign, "_PATIENCE", 1)
    began = time.monotonic()
    with pytest.raises(ValueError, match=reason):
        read_foreign("pdf", b"%PDF-1.7", "f.pdf", 0.5)
    assert time.monotonic() - began < 8


def test_memory_is_limited() -> None:
    bomb = b"%PDF-1.7\n" + b"0" * 1000 + b"\n%%EOF"
    with pytest.raises(ValueError, match=r"damaged|memory"):
        read_foreign("pdf", bomb, "f.pdf", 5)


def test_a_page_is_read_with_its_lines() -> None:
    heading, paragraph = read_foreign("html", b"<h1>Rivers</h1>\n<p>They rise.</p>", "f.html", 5)
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.number, paragraph.page, paragraph.where.line, paragraph.text) == (1, 0, 2, "They rise.")


@pytest.mark.parametrize("page", [b"<!--" * 480_000, b"</" * 900_000])
def test_the_child_is_ended_by_its_clock(page: bytes) -> None:
    before = seconds_spent()
    with suppress(ValueError):
        read_foreign("html", page, "f.html", 1)
    assert seconds_spent() - before < 1.5


def flipped(data: bytes) -> bytes:
    """A document whose text, stored packed, has one bit wrong."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    odd = bytearray(file.getvalue())
    at = odd.index(b"word/document.xml") + len("word/document.xml")
    odd[at + 3] ^= 0xFF
    return bytes(odd)


def encoded(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<?xml version="1.0" encoding="{name}"?><a/>')
    return file.getvalue()


@pytest.mark.parametrize(
    "data", [flipped(docx("They rise in spring. " * 9)), *map(encoded, ("nope", "rot13", "zlib"))]
)
def test_a_damaged_document_is_told_as_damaged(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        read_foreign("docx", data, "f.docx", 5)


def test_a_paragraph_without_end_is_refused_by_its_number() -> None:
    with pytest.raises(ValueError, match="paragraph 2: a paragraph has at most 20,000 letters"):
        read_foreign("docx", docx("They rise.", "a " * 3_000_000), "f.docx", 5)
