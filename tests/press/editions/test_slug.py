import re

import pypdf

from press.editions.slug import draw_slug, job_line
from press.sheets import EMAIL, MM, PRINT

SIZE = (148 * MM, 210 * MM)


def test_says_what_the_job_is(told):
    line = job_line(told("print"), PRINT, SIZE, "1 of 2")
    assert line.split(" | ") == [
        *("kitchen-2026", "version 3", "2026-01-02", "page 1 of 2", "FOGRA39"),
        "trim 148 x 210 mm, bleed 3 mm",
    ]


def test_stands_on_every_page(made):
    pages = pypdf.PdfReader(made(PRINT)).pages
    for count, page in enumerate(pages, 1):
        text = re.sub(r"\s+", " ", page.extract_text())
        assert f"kitchen-2026 | version 3 | 2026-01-02 | page {count} of 2" in text
        assert "Cyan Magenta Yellow Black" in text


def test_each_plate_is_named_in_its_own_ink(drawn):
    surface, _ = drawn(PRINT)
    with surface.artifact("Page"):
        draw_slug(surface, SIZE, "job")
    inks = re.findall(r"[01] [01] [01] [01] k|/All cs 1 scn", "\n".join(surface._code))
    assert inks == ["/All cs 1 scn", "1 0 0 0 k", "0 1 0 0 k", "0 0 1 0 k", "0 0 0 1 k"]


def test_stays_in_the_slug(drawn):
    surface, _ = drawn(PRINT)
    with surface.artifact("Page"):
        draw_slug(surface, SIZE, "a long name of a job " * 5)
    heights = [float(y) for y in re.findall(r"1 0 0 1 [\d.]+ (-[\d.]+) cm", "\n".join(surface._code))]
    assert len(heights) == 2
    assert all(-12 * MM < y < -3 * MM for y in heights)


def test_is_left_out_without_letters_to_set_it_in(drawn):
    surface, _ = drawn(PRINT)
    with surface.artifact("Page"):
        draw_slug(surface, SIZE, "中")
    assert "BT" not in "".join(surface._code)


def test_email_has_none(made):
    assert "kitchen-2026" not in pypdf.PdfReader(made(EMAIL)).pages[0].extract_text()
