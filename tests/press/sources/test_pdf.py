import io
import logging
from collections.abc import Iterator

import pypdf
import pytest
from reportlab.pdfgen import canvas

from press.sources.pdf import read_pdf

BODY = (
    "The rivers of the delta rise every spring, and the ferries that",
    "carry timber to the town wait until the water falls again. Most",
    "years that takes three weeks.",
)
SECOND = (
    "In dry years the ferries do not wait at all, and the timber",
    "reaches the town before the first rain of the year.",
)


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Let later tests hear of warnings again: the reader stops them in its process, which is here the tests' own."""
    yield
    logging.disable(logging.NOTSET)


def pages(*contents: list[tuple[float, float, str]], foot: str = "Rivers report") -> bytes:
    """Draw pages of (y, size, text), each with a foot and a page number."""
    file = io.BytesIO()
    sheet = canvas.Canvas(file, pagesize=(400, 500))
    for number, content in enumerate(contents, 1):
        for y, size, text in content:
            sheet.setFont("Times-Roman", size)
            sheet.drawString(50, y, text)
        sheet.setFont("Times-Roman", 9)
        sheet.drawString(50, 20, f"{foot} {number}" if foot else "")
        sheet.showPage()
    sheet.save()
    return file.getvalue()


def lines(top: float, texts: tuple[str, ...], size: float = 11) -> list[tuple[float, float, str]]:
    return [(top - 13 * n, size, text) for n, text in enumerate(texts)]


def read(data: bytes) -> list[tuple[str, int, str]]:
    return [(kind, page, " ".join(found)) for kind, page, found in read_pdf(data)]


def test_paragraphs_headings_and_pages() -> None:
    first = [(460.0, 16.0, "On rivers"), *lines(430, BODY), *lines(370, SECOND)]
    assert read(pages(first, lines(460, SECOND), lines(460, BODY))) == [
        ("heading", 1, "On rivers"),
        ("text", 1, " ".join(BODY)),
        ("text", 1, " ".join(SECOND)),
        ("text", 2, " ".join(SECOND)),
        ("text", 3, " ".join(BODY)),
    ]


def test_a_paragraph_over_a_page_end_is_one_in_spite_of_a_note() -> None:
    cut = [*lines(430, BODY[:2]), (60.0, 8.0, "1 A note about the ferries of the delta, in small print.")]
    found = read(pages(cut, lines(460, ("years that takes three weeks.", *SECOND)), lines(460, SECOND)))
    assert found[0] == ("text", 1, " ".join((*BODY, *SECOND)))
    assert found[1][2].startswith("1 A note")


def test_feet_and_page_numbers_are_left_out() -> None:
    counts = ("One", "Two", "Three", "Four")
    found = read(
        pages(
            *(
                lines(460, (f"{count} river of the delta rises every spring and falls in summer.",))
                for count in counts
            )
        )
    )
    assert not any("Rivers report" in text for _, _, text in found)
    assert len(found) == 4


def test_the_raised_number_of_a_note_is_left_out() -> None:
    mark = [(464.0, 6.0, "7")]
    (found,) = read(pages([*lines(460, BODY[:1]), *mark, *lines(447, BODY[1:])], foot=""))
    assert found[2] == " ".join(BODY)


def test_bullets_begin_paragraphs() -> None:
    bullets = [*lines(460, BODY), (400.0, 11.0, "\u2022 short"), (387.0, 11.0, "\u2022 also short")]
    assert [text for kind, _, text in read(pages(bullets, foot="")) if kind == "text"] == [
        " ".join(BODY),
        "short",
        "also short",
    ]


def locked() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pages(lines(460, BODY))))
    writer.encrypt("secret")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def many(count: int) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(count):
        writer.add_blank_page(72, 72)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<!DOCTYPE html>", "it is no PDF"),
        (pages(lines(460, BODY))[:-300], "cut off"),
        (pages(lines(460, BODY))[:200] + b"\n%%EOF", "damaged"),
        (locked(), "encrypted"),
        (many(3), "pictures of text"),
        (many(501), "501 pages"),
    ],
    ids=["html", "cut-off", "damaged", "encrypted", "scan", "long"],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_pdf(data)


def styled(*rows: tuple[float, float, list[tuple[str, str]]]) -> bytes:
    """Draw one page of (y, size, [(face, text), …]); the parts of a line follow each other."""
    file = io.BytesIO()
    sheet = canvas.Canvas(file, pagesize=(400, 500))
    for y, size, parts in rows:
        text = sheet.beginText(50, y)
        for face, words in parts:
            text.setFont(face, size)
            text.textOut(words)
        sheet.drawText(text)
    sheet.save()
    return file.getvalue()


def test_a_bold_word_at_the_beginning_of_a_line_makes_no_heading() -> None:
    plain, bold = "Times-Roman", "Times-Bold"
    data = styled(
        (460, 11, [(plain, BODY[0])]),
        (447, 11, [(bold, "Timber"), (plain, BODY[1][12:])]),
        (434, 11, [(plain, BODY[2])]),
    )
    (found,) = read(data)
    assert found == ("text", 1, " ".join((BODY[0], "Timber" + BODY[1][12:], BODY[2])))


def test_a_heading_may_ask() -> None:
    data = styled(
        (460, 16, [("Times-Bold", "What are rivers?")]),
        *((430 - 13 * n, 11, [("Times-Roman", line)]) for n, line in enumerate(BODY)),
    )
    assert [kind for kind, _, _ in read(data)] == ["heading", "text"]


def test_the_count_of_pages_is_left_out_with_their_number() -> None:
    sheets = (lines(460, BODY), lines(460, SECOND), lines(460, BODY), lines(460, SECOND))
    feet = ("Rivers ii", "Rivers 1 / 3", "Rivers 2 / 3", "Rivers 3 of 3")
    heads = [[*sheet, (480.0, 11.0, foot)] for sheet, foot in zip(sheets, feet, strict=True)]
    assert not any("Rivers" in text for _, _, text in read(pages(*heads, foot="")))
