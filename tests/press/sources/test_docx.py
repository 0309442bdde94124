import io
import zipfile

import pytest

from press.sources.docx import read_docx

HEAD = '<?xml version="1.0"?>'
SPACES = 'xmlns:w="w" xmlns:mc="mc"'


def document(body: str, head: str = HEAD) -> bytes:
    return f"{head}<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode()


def packed(xml: bytes, **more: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
        for name, data in more.items():
            archive.writestr(name, data)
    return file.getvalue()


def paragraph(*runs: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def test_paragraphs_and_headings() -> None:
    body = (
        paragraph("Rivers", style="Heading1") + paragraph("They ", "rise.") + paragraph() + paragraph("Short")
    )
    assert read_docx(packed(document(body))) == [
        ("heading", 0, "Rivers"),
        ("text", 0, "They rise."),
        ("text", 0, "Short"),
    ]


def test_without_styles_the_reader_must_tell_headings_itself() -> None:
    assert [kind for kind, _, _ in read_docx(packed(document(paragraph("Rivers"))))] == ["unstyled"]


def test_what_was_deleted_and_field_codes_stay_out() -> None:
    left_out = "<w:delText>never</w:delText><w:instrText>PAGE</w:instrText>"
    body = f"<w:p><w:r><w:t>It</w:t><w:tab/>{left_out}<w:t>rose.</w:t></w:r></w:p>"
    assert [text for _, _, text in read_docx(packed(document(body)))] == ["It rose."]


def test_a_text_box_stands_once() -> None:
    box = paragraph("Box.")
    box = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = f"<w:p><w:r><w:t>Before </w:t>{box}<w:t>after.</w:t></w:r></w:p>"
    assert sorted(text for _, _, text in read_docx(packed(document(body)))) == ["Before after.", "Box."]


LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no zip at all", "no Word document"),
        (packed(document(paragraph("It rose.")))[:-40], "no Word document"),
        (packed(document("<w:p><w:r>")), "damaged"),
        (packed(document(paragraph("&b;"), LAUGHS)), "declares a document type"),
        (packed(document(paragraph("&a;"), OUTSIDE)), "declares a document type"),
        (packed(document("<w:x>" * 300 + "</w:x>" * 300)), "nested too deep"),
        (packed(document(paragraph("x" * 21_000_000))), "unpacks to more than"),
        (packed(document(paragraph("It rose.")), **{f"f{n}": b"" for n in range(5_001)}), "too many files"),
    ],
    ids=["no-zip", "cut-off", "not-closed", "laughs", "outside", "deep", "bomb", "members"],
)
def test_hostile_documents_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_docx(data)


def test_an_archive_without_a_document_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("readme.txt", "no")
    with pytest.raises(ValueError, match="no Word document"):
        read_docx(file.getvalue())
