from dataclasses import replace
from itertools import pairwise

import pytest

from press.typesetting.lines import Form, set_lines
from press.typesetting.measuring import Manners, Sort


def form(width=200.0, align="start", indent=0.0, first=0.0, **manners):
    told = {"justified": align == "justify", "hyphens": False, "hang": False, "backward": False, **manners}
    return Form(width, align, indent, first, Manners(**told), mirrored=told["backward"])


@pytest.fixture
def lines(serif):
    def make(text, form, face=serif):
        return set_lines((Sort(text, face, 10.0, (), "en", 0.0),), form)

    return make


def ends(line):
    """Return the left and right edge of the letters of a line."""
    letters = list(line.pieces)
    while not letters[-1].shaped.text.strip():
        letters.pop()
    return line.x, line.x + sum(p.width + p.gaps * line.extra for p in letters)


BODY = "The report also emphasised that the Afghanistan Freedom Front has not yet posed a serious threat."


def test_each_letter_stands_on_one_line(lines):
    found = lines(BODY, form(120))
    assert len(found) > 3
    assert "".join(BODY[line.start : line.end] for line in found) == BODY
    assert all(BODY[line.end - 1] == " " for line in found[:-1])
    for line in found:
        assert "".join(p.shaped.text for p in line.pieces) == BODY[line.start : line.end]


def test_start(lines):
    for number, line in enumerate(lines(BODY, form(120, indent=12, first=6))):
        left, right = ends(line)
        assert left == (18 if number == 0 else 12)
        assert right <= 120


def test_balanced_lines_are_about_as_long(lines):
    *body, last = [ends(line)[1] for line in lines(BODY, form(300))]
    assert len(body) == 1
    assert last < 0.6 * body[0]
    first, second = [ends(line)[1] for line in lines(BODY, replace(form(300), balance=True))]
    assert second == pytest.approx(first, rel=0.2)


def test_end_and_centre(lines):
    for line in lines(BODY, form(120, "end")):
        assert ends(line)[1] == pytest.approx(120)
    for line in lines(BODY, form(120, "centre", indent=20)):
        left, right = ends(line)
        assert left - 20 == pytest.approx(120 - right)


def test_justified_lines_are_full_but_for_the_last(lines):
    *full, last = lines(BODY, form(120, "justify"))
    assert all(ends(line) == (0, pytest.approx(120)) for line in full)
    assert last.extra == 0


def test_justified_last_line_shrinks_if_it_must(lines, serif):
    width = sum(ends(lines(BODY, form(1000))[0]))
    (line,) = lines(BODY, form(width - 2, "justify"))
    assert line.extra < 0
    assert ends(line)[1] == pytest.approx(width - 2)


def test_opening_quotation_marks_and_stops_hang(lines, serif):
    (line,) = lines("“Yes.”", form(hang=True))
    assert line.x == pytest.approx(-serif.advance(serif.glyph("“")) / 100)
    (line,) = lines("Yes.", form(100, "end", hang=True))
    assert ends(line)[1] == pytest.approx(100 + 0.007 * serif.advance(serif.glyph(".")))


def test_right_to_left_starts_at_the_right(lines, dari):
    text = "سرمفتش ویژهٔ آمریکا برای بازسازی افغانستان در گزارشی نوشته است"
    for line in lines(text, form(100, indent=10, backward=True), dari):
        letters = [(p, x) for p, x in zip(line.pieces, line.places, strict=True) if p.shaped.text.strip()]
        assert max(x + p.width for p, x in letters) == pytest.approx(90)
        assert min(x for p, x in letters) >= 0
        assert [x for _, x in letters] == sorted((x for _, x in letters), reverse=True)


def test_spaces_that_trail_a_line_stand_outside_it(lines, dari):
    text = "سرمفتش Kabul Herat"
    first, _ = lines(text, form(80, backward=True), dari)
    assert first.pieces[-1].shaped.text == " "
    assert first.places[-1] < min(first.places[:-1])


def test_mixed_directions_keep_reading_order_and_visual_places(lines, dari):
    (line,) = lines("در Kabul City بود", form(backward=True), dari)
    said = [p.shaped.text for p in line.pieces]
    assert said == ["در", " ", "Kabul", " ", "City", " ", "بود"]
    place = dict(zip(said, line.places, strict=True))
    assert place["بود"] < place["Kabul"] < place["City"] < place["در"]


def test_a_hyphen_put_in_ends_the_line(lines):
    found = lines("internationalisation of reconstruction", form(60, "justify", hyphens=True))
    assert any(line.pieces[-1].shaped.text.endswith("\u00ad") for line in found)
    assert "".join(p.shaped.text for line in found for p in line.pieces).replace("\u00ad", "") == (
        "internationalisation of reconstruction"
    )


@pytest.mark.parametrize(
    "text", ["a" * 3000, "https://example.org/" + "a" * 300, "\u00a0a" * 500, "e\u0301" * 300]
)
def test_text_never_runs_out_of_the_column(lines, text):
    found = lines(text, form(90))
    assert "".join(text[line.start : line.end] for line in found) == text
    assert all(ends(line)[1] <= 90.001 for line in found)


def test_no_hyphen_is_put_into_an_address(lines):
    text = "https://example.org/reconstruction/internationalisation/counterterrorism"
    found = lines(text, form(70, hyphens=True))
    assert "".join(p.shaped.text for line in found for p in line.pieces) == text


def test_columns_narrower_than_a_letter_end(lines):
    assert len(lines("word", form(1))) == 4
    assert len(lines("word", form(10, indent=30))) == 4


def test_nothing_is_no_line(lines):
    assert lines("", form()) == ()


def test_ragged_columns_are_even_and_end_well(report, serif):
    singles = 0
    for text in report:
        *body, last = set_lines((Sort(text, serif, 9.5, (), "en", 0.0),), form(240, hyphens=True, hang=True))
        hyphens = [line.pieces[-1].shaped.text[-1] == "\u00ad" for line in body]
        assert not any(a and b for a, b in pairwise(hyphens))
        assert all(240 - ends(line)[1] < 50 for line in body)
        singles += bool(body) and ends(last)[1] < 30
    assert singles <= 1


def test_justified_columns_have_even_spaces(report, serif):
    wide = []
    for text in report:
        found = set_lines(
            (Sort(text, serif, 9.5, (), "en", 0.0),), form(240, "justify", hyphens=True, hang=True)
        )
        wide += [line.extra / (serif.advance(serif.glyph(" ")) * 0.0095) for line in found]
    assert min(wide) >= -0.31
    assert sum(extra > 1.5 for extra in wide) <= 5
    assert sum(wide) / len(wide) < 0.4
