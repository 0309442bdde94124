"""The pages are those that were laid out."""

import pytest

from press.proof import pages


def test_a_faithful_file_passes(faults):
    assert faults(pages) == []


def test_a_lost_page_is_told(faults):
    found = faults(pages, ("pages", b"@page1 @page2] /Count 2", b"@page1] /Count 1"))
    assert [fault.message for fault in found] == ["the file has 1 pages, 2 were laid out"]


def test_a_page_with_furniture_only_is_blank(faults):
    found = faults(
        pages,
        ("page2", b"/Contents @content2", b"/Contents @content3"),
        ("+content3", b"", b"/Artifact BMC 0 g 20 20 9 9 re f EMC"),
    )
    assert [(fault.page, fault.message) for fault in found] == [
        (2, "nothing but furniture stands on the page")
    ]


@pytest.mark.parametrize(
    "box", [b"/MediaBox [0 0 300 401]", b"/MediaBox [-9 -9 309 409] /TrimBox [0 0 299 400]"]
)
def test_a_page_of_the_wrong_size_is_told(faults, box):
    found = faults(pages, ("page1", b"/MediaBox [0 0 300 400]", box))
    assert [fault.page for fault in found] == [1]
    assert "300.00 x 400.00 points was laid out" in found[0].message


def test_the_trim_is_measured_not_the_sheet(faults):
    assert (
        faults(
            pages, ("page1", b"/MediaBox [0 0 300 400]", b"/MediaBox [-9 -9 309 409] /TrimBox [0 0 300 400]")
        )
        == []
    )


def test_pages_that_fill_up_the_last_sheet_are_blank(faults):
    blank = (("page2", b"/Contents @content2", b"/Contents @content3"), ("+content3", b"", b""))
    assert faults(pages, *blank, blank=1) == []
    assert [fault.page for fault in faults(pages, *blank)] == [2]
    assert [fault.message for fault in faults(pages, blank=1)] == [
        "something stands on a page that was to be blank"
    ]
