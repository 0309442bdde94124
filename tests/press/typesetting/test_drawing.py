import re
from dataclasses import replace

import pytest

from press.inks import Ink
from press.tags import Mark, Tag
from press.typesetting.paragraph import Run, Words

RED = Ink("red", (1.0, 0.0, 0.0), (0.0, 1.0, 1.0, 0.0))


def shown(paper):
    """Return the operators of the only paragraph, the letters left out."""
    (code,) = paper.drawn
    return re.sub(r"\[.*?\] TJ", "TJ", code)


def test_one_text_object_with_a_line_each(paper, style):
    paper.draw(Words("one two three four five six seven", style, Tag("P")), 60)
    assert shown(paper).startswith("BT 1 0 0 1 0 ")
    assert shown(paper).endswith(" EMC ET")
    assert [float(y) for y in re.findall(r"([\d.]+) Tm", shown(paper))] == pytest.approx([31.22, 17.22, 3.22])
    assert shown(paper).count("TJ") == 3
    assert " Tw" not in shown(paper)


def test_fonts_and_inks_are_set_when_they_change(paper, style, sans):
    runs = [Run("a "), Run("b ", ink=RED), Run("c ", face=sans, ink=RED), Run("d", size=7)]
    paper.draw(Words(runs, style, Tag("P")), 200)
    assert re.findall(r"\S+ \S+ \S+ rg|/F\d \S+ Tf", shown(paper)) == [
        "0 0 0 rg", "/F2 10 Tf", "1 0 0 rg", "/F3 10 Tf", "0 0 0 rg", "/F2 7 Tf",
    ]  # fmt: skip


def test_raised_runs_come_down_again(paper, style):
    paper.draw(Words([Run("a"), Run("1", rise=3.5), Run("b")], style, Tag("P")), 200)
    assert re.findall(r"(\S+) Ts", shown(paper)) == ["3.5", "0"]


def test_marks_on_letters_are_raised_in_reading_order(paper, dari, style, read):
    words = Words("بِسْمِ", replace(style, face=dari, direction="rtl", lang="fa"), Tag("P"))
    paper.draw(words, 200)
    rises = [float(rise) for rise in re.findall(r"(\S+) Ts", shown(paper))]
    assert rises[-1] == 0
    assert min(rises) < 0 < max(rises)
    assert read(paper.pdf()) == "بِسْمِ"


def test_inline_elements_have_marks_of_their_own_in_reading_order(paper, style):
    paragraph, link = Tag("P"), Tag("Link")
    paper.draw(
        Words(
            [Run("See "), Run("this", link="https://example.org", tag=link), Run(" now.")], style, paragraph
        ),
        200,
    )
    assert paragraph.kids == [Mark(1, 0), link, Mark(1, 2)]
    assert link.kids == [Mark(1, 1)]
    assert re.findall(r"/(\w+) <<|EMC", shown(paper)) == ["P", "", "Link", "", "P", ""]


def test_an_element_is_hung_in_once(paper, style):
    paragraph, span = Tag("P"), Tag("Span")
    words = Words([Run("one two three four five six seven eight nine ten", tag=span)], style, paragraph)
    words.wrap(60, 1e6)
    for part in words.split(60, 30):
        paper.draw(part, 60)
    assert paragraph.kids == [span]
    assert span.kids == [Mark(1, 0), Mark(1, 1)]


def test_nothing_is_marked_inside_other_elements(paper, style):
    paragraph, link = Tag("P"), Tag("Link")
    paper.inside = True
    paper.draw(Words([Run("a "), Run("b", link="#x", tag=link)], style, paragraph), 200)
    assert "BDC" not in shown(paper)
    assert paragraph.kids == link.kids == paper.links == []


def test_words_without_an_element_are_not_marked(paper, style):
    paper.draw(Words("a", style, None), 200)
    assert shown(paper).startswith("BT 1 0 0 1")
    assert "BDC" not in shown(paper)


def test_links_cover_their_words_on_each_line(paper, style):
    link = Tag("Link")
    runs = [
        Run("See "),
        Run("one two ", link="#n", contents="Numbers", tag=link),
        Run("three", link="#n", contents="Numbers", tag=link),
    ]
    words = Words(runs, style, Tag("P"))
    paper.draw(words, 60)
    first, second = paper.links
    assert first[1:] == second[1:] == ("#n", "Numbers", link)
    (x0, y0, x1, y1), (z0, _, z1, w1) = first[0], second[0]
    see = words._lines(60)[0].pieces[0].width
    assert x0 > see
    assert x1 < 70
    assert (z0, y1 - w1) == (0, 14)
    assert 20 < z1 < 60
    assert y0 == pytest.approx(28 - words.baseline - 2.5)
    assert y1 == pytest.approx(28 - words.baseline + 8)


def test_links_may_begin_with_letters_that_take_no_room(paper, style):
    link = Tag("Link")
    runs = [Run("\u200b", link="#n", tag=link), Run("here", link="#n", tag=link)]
    paper.draw(Words(runs, style, Tag("P")), 200)
    assert len(paper.links) == 1


def test_a_link_says_its_words_if_it_says_nothing_else(paper, style):
    paper.draw(Words([Run("here", link="https://example.org", tag=Tag("Link"))], style, Tag("P")), 200)
    assert paper.links[0][2] == "here"


def test_links_without_an_element_are_not_made(paper, style):
    paper.draw(Words([Run("here", link="https://example.org")], style, Tag("P")), 200)
    assert paper.links == []


def test_backward_links_cover_their_words(paper, style, dari):
    link = Tag("Link")
    runs = [Run("طالبان "), Run("جبهه", link="#n", tag=link), Run(" است")]
    words = Words(runs, replace(style, face=dari, direction="rtl", lang="fa"), Tag("P"))
    paper.draw(words, 200)
    ((x0, _, x1, _), *_) = paper.links[0]
    line = words._lines(200)[0]
    widths = [piece.width for piece in line.pieces]
    assert x1 == pytest.approx(200 - widths[0] - widths[1])
    assert x0 == pytest.approx(x1 - widths[2])


def test_backward_words_begin_at_their_right_edge(paper, style, dari):
    words = Words("سلام", replace(style, face=dari, direction="rtl", lang="fa"), Tag("P"))
    paper.draw(words, 200)
    (piece,) = words._lines(200)[0].pieces
    to, back = map(int, re.search(r"\[(-\d+) (\d+)[.\d]*<", paper.drawn[0]).groups())
    assert to == pytest.approx(-piece.shaped.width, abs=1)
    assert back == pytest.approx(piece.shaped.glyphs[0].advance, abs=1)


def test_justified_lines_end_at_the_edge(paper, style):
    words = Words(
        "The report also emphasised that the Front has not yet posed",
        replace(style, align="justify"),
        Tag("P"),
    )
    paper.draw(words, 90)
    first = words._lines(90)[0]
    pen = x = 0.0
    (code, *_) = re.findall(r"\[(.*?)\] TJ", paper.drawn[0])
    spaces = [float(move) for move in re.findall(r"> ?(-\d+) <", code)]
    assert len(spaces) == sum(piece.gaps for piece in first.pieces) - 1
    assert sum(spaces) == pytest.approx(-first.extra * 100 * len(spaces), abs=1)
    assert pen == x
