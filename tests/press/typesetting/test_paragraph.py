from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.inks import BLACK
from press.tags import Tag
from press.typesetting.paragraph import Run, Style, Words, _cut
from press.typesetting.shaping import MissingGlyph

LONG = (
    "The report also emphasised that the Afghanistan Freedom Front and the National Resistance Front "
    "have not yet posed a serious threat."
)


def typed(text):
    return text.replace("\u00ad", "")


def test_text_is_data(paper, style, read):
    text = (
        "AT&T <sic> &amp; <b>not bold</b> 10\u202f000 5\u2009% a\u00a0b  c office fjord “waffle” – é e\u0301"
    )
    words = Words(text, style, Tag("P"))
    assert words.text == text
    assert read(paper.draw(words, 90).pdf()) == text


def test_hyphens_come_back_as_soft_ones(paper, style, read):
    text = "reconstruction of international organisations, inter\u00adnationalisation"
    said = read(paper.draw(Words(text, replace(style, hyphens=True), None), 60).pdf())
    assert typed(said) == typed(text)
    assert said.count("\u00ad") > 2
    assert "-" not in said


def test_the_report_comes_back_letter_for_letter(paper, style, read, report):
    for text in report:
        paper.draw(Words(text, replace(style, hyphens=True, align="justify", hang=True), None), 150)
    assert typed(read(paper.pdf())) == "".join(report)


def test_right_to_left_comes_back_in_reading_order(paper, style, dari, read):
    text = "سرمفتش ویژهٔ آمریکا (SIGAR) در ۹ ماه «می‌خواهند» 2,000 عضو، ۱۲٪ کاهش https://example.org/a"
    words = Words(text, replace(style, face=dari, direction="rtl", lang="fa", align="justify"), None)
    assert read(paper.draw(words, 90).pdf()) == text


ALPHABET = "abcdefij AVTo fi ffi -–—/.,“”‘’()%0123456789\u00a0\u2009\u00ad\u200c éß سلامپچگ‌ی ۱۲َ«»"


@pytest.fixture(scope="session")
def comes_back(papers, read):
    return lambda words, width: read(papers().draw(words, width).pdf())


SETTINGS = st.fixed_dictionaries(
    {
        "align": st.sampled_from(["start", "end", "centre", "justify"]),
        "direction": st.sampled_from(["ltr", "rtl"]),
        "hang": st.booleans(),
    }
)


@settings(max_examples=80, deadline=None)
@given(text=st.text(ALPHABET, min_size=1, max_size=120), width=st.floats(20, 200), how=SETTINGS)
def test_whatever_is_typed_comes_back(dari, comes_back, text, width, how):
    words = Words(text, Style("any", dari, 10, 14, BLACK, hyphens=True, **how), None)
    assert typed(comes_back(words, width)) == typed(text)
    assert words.height == words.lines_at(width) * 14


def test_height_is_a_number_of_leadings(style):
    words = Words(LONG, style, None)
    assert words.wrap(120, 1e6) == (120, 14 * words.lines_at(120))
    assert words.lines_at(60) > words.lines_at(120) > 3
    assert Words("", style, None).wrap(120, 1e6) == (120, 0)


def test_letters_of_all_sizes_and_faces_stand_on_one_line_of_a_leading(style, sans):
    words = Words("a", style, None)
    assert words.baseline == 0.77 * 14
    assert Words("a", replace(style, face=sans, size=7.5), None).baseline == words.baseline
    assert Words([Run("a", size=30)], style, None).baseline == words.baseline


def test_a_leading_on_the_grid_keeps_the_grid(paper, style):
    for y in (700, 700 - 14 * 5):
        words = Words(LONG, style, None)
        paper.draw(words, 200, (0, y - 14 * words.lines_at(200)))
        assert (y - words.baseline) % 14 == pytest.approx((700 - words.baseline) % 14)


def split(words, width, height):
    words.wrap(width, height)
    return words.split(width, height)


def test_split_gives_back_every_letter(style):
    words = Words([Run(LONG[:30]), Run(LONG[30:], size=9.0)], style, Tag("P"))
    first, second = split(words, 100, 60)
    assert first.lines_at(100) == 4
    assert first.text + second.text == LONG
    assert first.tag is second.tag is words.tag
    assert second.wrap(100, 1e6)[1] == words.height - 56


def test_parts_keep_the_lines_they_had(paper, style, read):
    style = replace(style, align="justify", hyphens=True, hang=True)
    whole = Words(LONG, style, None)
    parts = split(whole, 100, 60)
    before = [line.pieces for line in whole._lines(100)]
    assert [line.pieces for part in parts for line in part._lines(100)] == before
    assert parts[0]._lines(100)[-1].extra != 0
    for part in parts:
        paper.draw(part, 100)
    assert typed(read(paper.pdf())) == LONG


def test_parts_may_be_set_to_another_width_and_split_again(style):
    first, second = split(Words(LONG, style, None), 100, 60)
    wider = second.lines_at(200)
    assert 0 < wider < second.lines_at(100)
    third, fourth = split(second, 70, 30)
    assert first.text + third.text + fourth.text == LONG


@pytest.mark.parametrize(
    ("lines", "room", "parts"),
    [
        (6, 6, [6]),
        (6, 4, [4, 2]),
        (6, 5, [4, 2]),
        (6, 2, [2, 4]),
        (6, 1, []),
        (3, 2, []),
        (4, 3, [2, 2]),
        (6, 0, []),
    ],
)
def test_neither_widows_nor_orphans(style, lines, room, parts):
    text = " ".join(["word"] * lines)
    words = Words(text, style, None)
    assert words.lines_at(30) == lines
    assert [part.lines_at(30) for part in split(words, 30, room * 14 + 3)] == parts


def test_widows_and_orphans_are_for_the_style_to_say(style):
    words = Words("word word word", replace(style, widows=1, orphans=1), None)
    assert [part.lines_at(30) for part in split(words, 30, 15)] == [1, 2]


def test_kept_paragraphs_are_not_split(style):
    assert split(Words(LONG, replace(style, keep=True), None), 100, 60) == []


def test_spaces_and_company(style):
    words = Words(LONG, replace(style, before=6, after=4, keep_next=True), None)
    assert (words.getSpaceBefore(), words.getSpaceAfter(), words.getKeepWithNext()) == (6, 4, True)
    first, second = split(words, 100, 60)
    assert (first.getSpaceBefore(), first.getSpaceAfter(), first.getKeepWithNext()) == (6, 0, False)
    assert (second.getSpaceBefore(), second.getSpaceAfter(), second.getKeepWithNext()) == (0, 4, True)


def test_first_lines_are_indented_once(style):
    words = Words(LONG, replace(style, indent=5, first=12), None)
    first, second = split(words, 100, 60)
    assert [line.x for line in first._lines(100)] == [17, 5, 5, 5]
    assert {line.x for line in second._lines(90)} == {5}


def test_labels_hang_in_the_indent(paper, style, read):
    label, body = Tag("Lbl"), Tag("LBody")
    words = Words(LONG, replace(style, indent=20), body, Words("•", style, label))
    paper.draw(words, 100, (50, 300))
    assert paper.marked == [label, body]
    assert "1 0 0 1 0 " in paper.drawn[0]
    begin = f"BT 1 0 0 1 20 {words.height - words.baseline:.2f} Tm /LBody "
    assert paper.drawn[1].startswith(begin)
    assert read(paper.pdf()) == "•" + LONG


def test_labels_stand_on_the_first_baseline_whatever_their_size(paper, style):
    label = Words("1", replace(style, size=7, leading=9), None)
    words = Words(LONG, replace(style, indent=20), None, label)
    paper.draw(words, 100)
    moves = [line for line in paper._code if line.endswith(" cm")]
    y = float(moves[-1].split()[5]) if moves[-1].split()[5] != "0" else 0.0
    assert y + label.height - label.baseline == pytest.approx(words.height - words.baseline, abs=0.01)


def test_labels_wider_than_the_indent_push_the_first_line(style):
    words = Words(LONG, replace(style, indent=10), None, Words("(xviii)", style, None))
    first, *others = words._lines(100)
    assert first.x == pytest.approx(words.label.natural + 3)
    assert {line.x for line in others} == {10}


def test_labels_and_names_are_gone_on_the_continuation(paper, style):
    words = Words(LONG, replace(style, indent=20), Tag("LBody"), Words("•", style, Tag("Lbl")))
    words.name = "here"
    first, second = split(words, 100, 60)
    assert (first.label, first.name) == (words.label, "here")
    assert (second.label, second.name) == (None, None)


def test_names_are_places_at_the_top(paper, style):
    words = Words(LONG, style, None)
    words.name = "here"
    paper.draw(words, 100)
    assert paper.places == [("here", 0, words.height)]


def test_right_to_left_labels_stand_at_the_right(paper, style, dari):
    style = replace(style, face=dari, direction="rtl", lang="fa")
    words = Words("سرمفتش ویژهٔ آمریکا برای بازسازی", replace(style, indent=20), None, Words("۱", style, None))
    paper.draw(words, 100)
    (shift,) = [float(line.split()[4]) for line in paper._code if line.endswith(" cm")][1:]
    assert shift == 80
    first = words._lines(100)[0]
    assert max(x + p.width for p, x in zip(first.pieces, first.places, strict=True)) == pytest.approx(80)


def test_what_is_hung_on_a_paragraph_stays_on_its_parts(style):
    words = Words(LONG, style, None)
    words.where = "line 7"
    assert [part.where for part in split(words, 100, 60)] == ["line 7", "line 7"]


def test_missing_glyphs_are_told_when_words_are_set(style):
    with pytest.raises(MissingGlyph) as error:
        Words("see 中文", style, None).wrap(100, 100)
    assert error.value.char == "中"


def test_runs_take_what_they_do_not_say_from_the_style(paper, serif, sans):
    style = Style("caps", serif, 9, 12, BLACK, features=("smcp",), tracking=40)
    plain, own = Words("abc", style, None), Words([Run("abc", face=sans, size=12, features=())], style, None)
    (piece,), (other,) = plain._lines(100)[0].pieces, own._lines(100)[0].pieces
    assert (piece.shaped.face, other.shaped.face) == (serif, sans)
    assert piece.shaped.glyphs[0].code != serif.glyph("a")
    assert other.shaped.glyphs[0].code == sans.glyph("a")


def test_quality_is_paid_for_once(style, report):
    from press.typesetting.lines import set_lines

    set_lines.cache_clear()
    for _ in range(3):
        for text in report:
            Words(text, style, Tag("P")).wrap(200, 1e6)
    assert set_lines.cache_info().misses == len(report)
    assert all(a.end == b.start for a, b in pairwise(Words(report[1], style, None)._lines(200)))


def test_runs_that_lose_nothing_are_not_made_anew() -> None:
    runs = [Run("It "), Run("rose"), Run(""), Run(" fast.")]
    cut = list(_cut(runs, 3, 9))
    assert [one.text for one in cut] == ["", "rose", "", " f"]
    assert [one is other for one, other in zip(cut, runs, strict=True)] == [False, True, True, False]


@pytest.mark.parametrize("typed", ["It is likely (", "سيكون ("])
def test_words_of_another_language_run_their_own_way_from_the_edge_of_the_page(style, dari, typed):
    runs = (Run("1 "), Run(typed, lang="xx"), Run("55–80"), Run(").", lang="xx"))
    for direction in ("ltr", "rtl"):
        words = Words(runs, replace(style, face=dari, direction=direction), None)
        words.wrap(300, 0)
        (line,) = words._lines(300)
        pieces = [piece for piece in line.pieces if piece.shaped.text.strip()]
        places = dict(zip((p.shaped.text for p in line.pieces), line.places or _along(line), strict=True))
        begins, ends = places[pieces[0].shaped.text], places[pieces[-1].shaped.text]
        assert (begins < ends) == typed.isascii()
        assert (line.x > 150) == (direction == "rtl")


def test_a_few_foreign_words_do_not_turn_a_paragraph_round(style, dari):
    runs = (Run("٢٨ نوفمبر · مسودة · "), Run("South desk", lang="en"))
    words = Words(runs, replace(style, face=dari, direction="rtl"), None)
    words.wrap(300, 0)
    (line,) = words._lines(300)
    assert line.places[0] > line.places[-1]


def _along(line):
    x = line.x
    for piece in line.pieces:
        yield x
        x += piece.width
