"""A file as proofs see it."""

import pytest

from press.proof.reading.document import Unreadable, read


def test_a_file_is_read_whole(build):
    document = read(build(), "small.pdf")
    assert document.name == "small.pdf"
    assert [page.number for page in document.pages] == [1, 2]
    assert document.pages[0].media == document.pages[0].trim == (0, 0, 300, 400)
    assert [font.name for font in document.fonts] == ["Test"]
    assert document.info["Title"] == "Roads & bridges"
    assert document.xmp.startswith(b"<?xpacket")
    assert (document.lang, document.marked, document.encrypted) == ("en-GB", True, False)
    assert len(document.identity) == 2


def test_boxes_of_a_sheet_for_print(build):
    boxes = b"/MediaBox [-34 -34 334 434] /BleedBox [-9 -9 309 409] /TrimBox [0 0 300 400]"
    page = read(build(("page1", b"/MediaBox [0 0 300 400]", boxes))).pages[0]
    assert (page.media.x0, page.bleed.x0, page.trim.x0) == (-34, -9, 0)


def test_several_content_streams_are_one(build):
    data = build(
        ("page1", b"/Contents @content1", b"/Contents [@content1 @content3]"),
        ("+content3", b"", b"/Artifact BMC 0 0 5 5 re f EMC"),
    )
    page = read(data).pages[0]
    assert len(page.sources) == 2
    assert page.painted[-1].box == (0, 0, 5, 5)


def test_a_page_without_content_is_read(build):
    assert read(build(("page1", b"/Contents @content1", b""))).pages[0].drawn.things == []


def test_what_a_reader_forgives_is_kept(build):
    broken = build().replace(b"/Size 22", b"/Size 999999")
    assert read(broken, strict=False).pages


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"no PDF file"])
def test_what_is_no_file_is_told(data):
    with pytest.raises(Unreadable):
        read(data)
