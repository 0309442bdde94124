import pytest

from press.brief import Source
from press.marked import Text
from press.problems import Where
from press.sources import Report
from press.sources.blocks import read_text
from press.sources.report import Line, Paragraph, divided

TEXT = "Rivers\n\nIt was a long develop-\nment. It rose.\n\nIt fell.\n"


def report(text: str) -> Report:
    return Report("", "f.txt", Source(file=Text("f.txt"), title=Text("Rivers")), read_text(text, "f.txt"))


def test_paragraphs_are_counted_from_1() -> None:
    one = report(TEXT)
    assert [paragraph.number for paragraph in one.paragraphs] == [1, 2]
    assert one.paragraph(0) is None
    assert one.paragraph(3) is None
    assert one.paragraph(2) is one.paragraphs[1]


def test_the_numbered_text_reads_back_as_the_same_report() -> None:
    one = report(TEXT)
    assert one.numbered == "# Rivers\n\n[1] It was a long development. It rose.\n\n[2] It fell.\n\n"
    again = report(one.numbered)
    assert again.numbered == one.numbered
    assert again.sha256 == one.sha256


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("fell", "rose"),
        TEXT.replace("Rivers", "Rivers rise."),
        TEXT.replace("\n\nIt fell", " It fell"),
    ],
)
def test_another_text_or_numbering_has_another_fingerprint(other: str) -> None:
    assert report(other).sha256 != report(TEXT).sha256


def test_the_page_stands_in_the_numbered_text() -> None:
    (paragraph,) = report("[1 p. 7] It rose.\n").paragraphs
    assert paragraph.page == 7
    assert report("[1 p. 7] It rose.\n").numbered == "[1 p. 7] It rose.\n\n"


def test_readings_keep_and_drop_the_hyphens_at_line_ends() -> None:
    (paragraph,) = report("A cross-\nborder develop-\nment came in the end.\n").paragraphs
    assert set(paragraph.readings) >= {
        "A cross-border develop-ment came in the end.",
        "A crossborder development came in the end.",
    }


def test_a_paragraph_without_divided_words_has_one_reading() -> None:
    assert report(TEXT).paragraphs[1].readings == ("It fell.",)


def test_a_place_is_cut_at_the_end_of_its_line() -> None:
    paragraph = report(TEXT).paragraphs[0]
    where = paragraph.at(paragraph.text.index("long"), 40)
    assert (where.line, where.column, where.length) == (3, 10, len("long develop-"))


def test_a_paragraph_without_lines_has_one_place() -> None:
    here = Where("f.md", 3, 1, 4, "It *rose*.")
    assert Paragraph(1, "It rose.", here).at(3, 4) == here


@pytest.mark.parametrize(
    ("line", "is_divided"),
    [("ISIS-", True), ("soft\u00ad", True), ("end.", False), ("a –", False), ("-", False)],
)
def test_divided(line: str, is_divided: bool) -> None:
    assert divided(line) is is_divided


def test_words_of_a_line_begin_at_its_column() -> None:
    assert Line(Where("f.txt", 1, 5, 5, "[1] It rose. "), 0).words == "It rose."
