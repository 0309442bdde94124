import pytest

from press.typesetting.breaking import END, NEVER, Break
from press.typesetting.measuring import Manners, Measured, Sort

RAGGED = Manners(justified=False, hyphens=False, hang=False, backward=False)


def sort(face, text, size=10.0, lang="en"):
    return Sort(text, face, size, (), lang, 0.0)


@pytest.fixture
def measured(serif):
    def measure(*texts, size=10.0, **manners):
        return Measured([sort(serif, text, size) for text in texts], RAGGED._replace(**manners))

    return measure


def texts(pieces):
    return [piece.shaped.text for piece in pieces]


def test_words_and_the_spaces_behind_them(measured):
    found = measured("one  two ", "th", "ree").words
    assert [(word.start, word.text, "".join(texts(word.glue))) for word in found] == [
        (0, "one", "  "),
        (5, "two", " "),
        (9, "three", ""),
    ]
    assert [piece.run for piece in found[2].pieces] == [1, 2]
    assert [piece.gaps for piece in found[0].glue] == [2]


def test_widths_are_in_points(measured, serif):
    (box,) = measured("a", size=20.0).boxes
    assert box.width == pytest.approx(serif.advance(serif.glyph("a")) * 0.02)


def test_only_justified_spaces_give(measured):
    assert measured("a b").boxes[0].stretch == 0
    box = measured("a b", justified=True).boxes[0]
    assert (box.stretch, box.shrink) == (pytest.approx(box.space / 2), pytest.approx(box.space * 0.3))


def test_no_break_spaces_hold_and_stretch(measured):
    first, second, _ = measured("10\u00a0km x", justified=True).boxes
    assert first.cost == NEVER
    assert first.stretch > 0
    assert second.cost < NEVER


def test_other_spaces_stay_in_the_word_as_typed(measured):
    assert [word.text for word in measured("10\u202f000 5\u2009%").words] == ["10\u202f000", "5\u2009%"]


def test_small_words_cling_to_what_follows(measured):
    of, report, day, month = (box.cost for box in measured("of report 26 November").boxes)
    assert of == day > report == month == 0


def test_a_figure_is_not_parted_from_its_scale(measured):
    costs = [box.cost for box in measured("some 1.6 million and 40 percent of 12 millers").boxes]
    assert [cost > 100 for cost in costs] == [False, True, False, False, True, False, False, False, False]


def test_no_line_begins_with_a_reference_or_a_dash(serif):
    plain, aside = sort(serif, "the border "), sort(serif, "Judgments 1 and 5")._replace(aside=True)
    boxes = Measured([plain, aside], RAGGED).boxes
    assert [box.cost for box in boxes[1:]] == [NEVER, 1000.0, 1000.0, 1000.0, 0.0]
    assert [box.aside for box in boxes] == [False, False, True, True, True, True]
    assert Measured([sort(serif, "State – Khorasan")], RAGGED).boxes[0].cost == NEVER


def test_a_line_does_not_break_in_front_of_leading_spaces(measured):
    assert measured("  a").boxes[0].cost == NEVER


def test_marks_hang_only_if_the_paragraph_lets_them(measured):
    assert measured("“a.”").boxes[0].lead == measured("“a.”").boxes[0].trail == 0
    box = measured("“a.”", hang=True).boxes[0]
    assert box.lead > box.trail > 0


def test_cuts_are_measured_with_their_hyphen(measured):
    found = measured("reconstruction", hyphens=True)
    first = found.cuts(0)[0]
    front, back = found.part(0, 0, first.at, True), found.part(0, first.at, 14)
    assert (texts(front), texts(back)) == (["re\u00ad"], ["construction"])
    assert first.front == pytest.approx(front[0].width)
    assert first.back == pytest.approx(back[0].width)
    assert found.cuts(0) is found.cuts(0)


def test_hyphens_cost_more_where_lines_need_not_be_full(measured):
    ragged, justified = (
        measured("reconstruction", hyphens=True, justified=j).cuts(0)[0].cost for j in (False, True)
    )
    assert ragged > 2 * justified


def test_parts_of_words_made_of_several_runs(measured):
    found = measured("inter", "national", "isation")
    assert texts(found.part(0, 3, 16)) == ["er", "national", "isa"]
    assert texts(found.part(0, 5, 13)) == ["national"]
    assert texts(found.part(0, 0, 13, True)) == ["inter", "national\u00ad"]


def test_a_typed_soft_hyphen_is_not_doubled(measured):
    assert texts(measured("inter\u00adnational").part(0, 0, 6, True)) == ["inter\u00ad"]


def test_offsets_count_the_spaces_that_end_a_line(measured):
    found = measured("one  two")
    assert found.offset(Break(0, END)) == 5
    assert found.offset(Break(1, 2)) == 7


def test_chopping_fills_the_line(measured):
    found = measured("a" * 3000)
    cut = found.chop(0, 100, 120.0)
    width = found.part(0, 100, cut.at)[0].width
    assert width <= 120 < found.part(0, 100, cut.at + 1)[0].width
    assert cut.back == NEVER
    assert 0 < found.chop(0, 2900, 120.0).back < NEVER


def test_chopping_keeps_marks_on_their_letter_and_always_gets_on(measured):
    assert measured("e\u0301" * 9).chop(0, 0, 0.0).at == 2


def test_right_to_left_words_are_split_by_level(dari):
    found = Measured([sort(dari, "کابل(12)، UN", lang="fa")], RAGGED._replace(backward=True))
    assert [(p.shaped.text, p.level, p.shaped.backward) for p in found.words[0].pieces] == [
        ("کابل(", 1, True),
        ("12", 2, False),
        (")،", 1, True),
    ]
    assert found.words[1].pieces[0].level == 2
