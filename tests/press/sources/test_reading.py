from pathlib import Path

import pytest

from press.brief import Brief
from press.marked import mark
from press.problems import Problem, Problems
from press.reportlab import Canvas
from press.shape import shaped
from press.sources import Report, read_reports, reading
from press.workspace import Workspace

BRIEF = """\
title: Rivers rise
date: 2024-11-28
sources:
{}
bottom_line: The rivers are likely to rise. [1]
key_judgments:
  - judgment: The rivers are likely to rise.
    likelihood: likely
    source_says: The rivers are likely to rise
    confidence: moderate
    because: The report says so.
    cites: 1
"""
ONE = "  - file: source/a.txt\n    title: Rivers\n"
TEXT = "Rivers\n\nThe rivers are likely to rise.\n\nThey fall.\n"


def read(root: Path, sources: str, **files: bytes) -> tuple[tuple[Report, ...], list[Problem]]:
    (root / "source").mkdir()
    for name, data in files.items():
        (root / "source" / name.replace("_", ".")).write_bytes(data)
    problems = Problems()
    tree = mark(BRIEF.format(sources).encode(), "briefs/b.yaml", problems)
    brief = shaped(Brief, tree, problems) if tree else None
    assert brief
    reports = read_reports(brief, Workspace(root), problems)
    return reports, list(problems)


def test_reads_paragraphs(tmp_path: Path) -> None:
    (report,), problems = read(tmp_path, ONE, a_txt=TEXT.encode())
    assert problems == []
    assert [one.text for one in report.paragraphs] == ["The rivers are likely to rise.", "They fall."]
    second = report.paragraph(2)
    assert second
    assert second.label == "2"
    assert report.paragraph(3) is None
    assert report.paragraph(0) is None


@pytest.mark.parametrize("data", [TEXT.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + TEXT.encode()])
def test_other_line_ends_and_marks_change_nothing(tmp_path: Path, data: bytes) -> None:
    (report,), _ = read(tmp_path, ONE, a_txt=data)
    assert report.numbered == "# Rivers\n\n[1] The rivers are likely to rise.\n\n[2] They fall.\n\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "source/a.txt has no paragraph of text"),
        (b"Just a heading\n", "source/a.txt has no paragraph of text"),
        (b"x. " * 1_000_000, "source/a.txt has 3,000,000 bytes, and 2,000,000 is the most"),
    ],
)
def test_refused(tmp_path: Path, data: bytes, message: str) -> None:
    reports, (problem,) = read(tmp_path, ONE, a_txt=data)
    assert (reports, problem.message) == ((), message)
    assert (problem.where.line, problem.where.column) == (4, 11)
    assert problem.hint


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            b"It rose.\n\nIt \xff\xfe fell.\n",
            "3:4",
            "the byte FF is not UTF-8; in a Windows-1252 file it would be ÿ",
        ),
        (b"It rose.\n\nIt\x00 fell.\n", "3:3", "U+0000 stands here, which has no place in a text"),
        ("It \u202erose.\n".encode(), "1:4", "U+202E RIGHT-TO-LEFT OVERRIDE stands here"),
        ("It rose.\n".encode("utf-16"), "1:1", "the file is UTF-16, where UTF-8 text was expected"),
    ],
)
def test_what_is_no_text_is_told_at_its_line(tmp_path: Path, data: bytes, place: str, message: str) -> None:
    reports, (problem,) = read(tmp_path, ONE, a_txt=data)
    assert reports == ()
    assert str(problem.where) == f"source/a.txt:{place}"
    assert problem.message.startswith(message)
    assert problem.hint


def test_pictures_of_text_need_another_help_than_a_damaged_file(tmp_path: Path) -> None:
    sheet = Canvas(str(tmp_path / "scan.pdf"))
    sheet.rect(50, 50, 400, 600)
    sheet.showPage()
    sheet.save()
    data = (tmp_path / "scan.pdf").read_bytes()
    _, (problem,) = read(tmp_path, ONE.replace("a.txt", "a.pdf"), a_pdf=data)
    assert "pictures of text" in problem.message
    assert "text recognition" in problem.hint


@pytest.mark.parametrize("name", ["source/none.txt", "../a.txt", "/etc/hostname.txt", "source"])
def test_files_that_are_not_there(tmp_path: Path, name: str) -> None:
    reports, (problem,) = read(tmp_path, ONE.replace("source/a.txt", name))
    assert reports == ()
    assert (problem.where.file, problem.where.line) == ("briefs/b.yaml", 4)


def test_a_kind_that_cannot_be_read(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, ONE.replace("a.txt", "a.exe"), a_exe=b"MZ")
    assert "cannot be read" in problem.message


def test_pins(tmp_path: Path) -> None:
    (report,), problems = read(
        tmp_path, ONE + "    paragraphs: 3\n    sha256: " + "0" * 64 + "\n", a_txt=TEXT.encode()
    )
    assert [one.rule for one in problems] == ["pinned", "pinned"]
    assert problems[0].message == "source/a.txt has 2 paragraphs, not 3, so citations may point elsewhere"
    assert report.sha256 in problems[1].hint


def test_pins_that_hold(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    (report,), _ = read(tmp_path / "first", ONE, a_txt=TEXT.encode())
    pins = f"    paragraphs: 2\n    sha256: {report.sha256}\n"
    assert read(tmp_path / "second", ONE + pins, a_txt=TEXT.encode())[1] == []


def test_several_sources_have_letters(tmp_path: Path) -> None:
    two = ONE + "    id: A\n" + ONE.replace("a.txt", "b.txt") + "    id: B\n"
    reports, problems = read(tmp_path, two, a_txt=TEXT.encode(), b_txt=TEXT.encode())
    assert problems == []
    assert [one.paragraphs[1].label for one in reports] == ["A2", "B2"]


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        (ONE + "    id: A\n", "the only source needs no id"),
        (ONE + "    id: A\n" + ONE, "with several sources each needs a capital letter of its own"),
        (
            ONE + "    id: A\n" + ONE + "    id: b\n",
            "with several sources each needs a capital letter of its own",
        ),
        (ONE + "    id: A\n" + ONE + "    id: A\n", "the id A stands twice"),
    ],
)
def test_ids(tmp_path: Path, sources: str, message: str) -> None:
    _, problems = read(tmp_path, sources, a_txt=TEXT.encode())
    assert [one.message for one in problems] == [message]


TWO = "  - {file: source/a.txt, title: A, id: A}\n  - {file: source/b.txt, title: B, id: B}\n"


def test_all_reports_together_have_a_bound(tmp_path: Path) -> None:
    text = (("It rose. " * 2_000) + "\n\n").encode() * 60
    reports, (problem,) = read(tmp_path, TWO, a_txt=text, b_txt=text)
    assert len(reports) == 2
    assert problem.where.line == 5
    assert problem.message == "the reports up to this one have more than 2,000,000 letters"


def test_reading_all_reports_has_a_bound_of_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spent = iter(range(0, 100, 5))
    monkeypatch.setattr(reading, "seconds_spent", lambda: next(spent))
    _, (problem,) = read(tmp_path, TWO, a_txt=TEXT.encode(), b_txt=TEXT.encode())
    assert problem.message == "the reports up to this one take more than 5 seconds to read"
