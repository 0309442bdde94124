from hypothesis import given, settings
from hypothesis import strategies as st

from press.typesetting.breaking import NEVER, Box, Break, Cut, Measure, break_lines, fill_lines


def no_cuts(word):
    return ()


def words(*widths, **more):
    return [Box(width, 2.0, **more) for width in widths]


def lines(boxes, breaks):
    """Return the natural length of each line that ends behind a word."""
    start, found = 0, []
    for place in breaks:
        line = boxes[start : place.word + 1]
        found.append(sum(box.width + box.space for box in line) - line[-1].space)
        start = place.word + 1
    return found


def test_one_line_stays_one():
    assert break_lines(words(10, 10), no_cuts, Measure(30, 30, 5)) == [Break(1)]


def test_all_lines_together_look_best():
    boxes = words(3, 3, 2, 6, 5)
    assert [place.word for place in fill_lines(boxes, no_cuts, None, Measure(10, 10, 2))] == [1, 3, 4]
    boxes = words(30, 30, 20, 50, 45, 20)
    greedy = fill_lines(boxes, no_cuts, None, Measure(84, 84, 20))
    best = break_lines(boxes, no_cuts, Measure(84, 84, 20))
    assert lines(boxes, greedy) == [84 - 84 + 62 + 22, 50, 67]
    assert lines(boxes, best) == [62, 72, 67]


def test_last_line_is_not_a_single_short_word():
    boxes = words(20, 20, 20, 20, 20, 20, 20, 20, 5)
    assert [place.word for place in fill_lines(boxes, no_cuts, None, Measure(86, 86, 25))] == [3, 7, 8]
    assert break_lines(boxes, no_cuts, Measure(86, 86, 25))[-2:] == [Break(6), Break(8)]


def test_a_reference_does_not_lengthen_the_last_line():
    boxes = [*words(20, 20, 20, 20, 20, 20), Box(20, 2, cost=NEVER), Box(15, aside=True)]
    narrow = Measure(64, 64, 20)
    assert [place.word for place in break_lines(boxes, no_cuts, narrow)] == [1, 4, 7]
    boxes[-1] = Box(15)
    assert [place.word for place in break_lines(boxes, no_cuts, narrow)] == [2, 5, 7]


def test_no_break_spaces_hold():
    boxes = [*words(20, 20), Box(20, 2, cost=NEVER), *words(20, 20)]
    assert [place.word for place in break_lines(boxes, no_cuts, Measure(66, 66, 20))] == [1, 4]


def test_dear_places_are_avoided():
    boxes = words(20, 20, 20, 20, 20, 20)
    assert [place.word for place in break_lines(boxes, no_cuts, Measure(66, 66, 30))] == [2, 5]
    boxes[2] = boxes[2]._replace(cost=400.0)
    assert [place.word for place in break_lines(boxes, no_cuts, Measure(66, 66, 30))] == [1, 3, 5]


def test_justified_lines_shrink_as_far_as_they_may():
    boxes = [Box(20, 4, 2, 1.2) for _ in range(6)]
    assert [place.word for place in break_lines(boxes, no_cuts, Measure(66, 66))] == [2, 5]
    assert break_lines(boxes, no_cuts, Measure(65, 65))[0] == Break(1)


def test_words_are_cut_where_that_looks_better():
    boxes = words(30, 60, 40)
    cuts = {1: (Cut(3, 42, 22, 50, True),)}
    found = break_lines(boxes, lambda word: cuts.get(word, ()), Measure(76, 76, 10))
    assert found == [Break(1, 3, True), Break(2)]


def test_a_cut_that_costs_more_than_an_empty_line_is_not_taken():
    boxes = words(60, 30, 40)
    cuts = {1: (Cut(3, 12, 20, 500, True),)}
    assert break_lines(boxes, lambda word: cuts.get(word, ()), Measure(76, 76, 20)) == [Break(0), Break(2)]


def test_one_word_may_be_cut_more_than_once():
    cuts = {0: (Cut(10, 50, 100), Cut(20, 100, 50))}
    found = break_lines([Box(150)], lambda word: cuts[word], Measure(60, 60, 10))
    assert found == [Break(0, 10), Break(0, 20), Break(0)]


def test_hyphens_do_not_form_ladders():
    def broken(hyphen):
        cuts = {1: (Cut(3, 24, 20, 60, hyphen),), 3: (Cut(3, 16.5, 12.5, 60, True),)}
        boxes = words(40, 40, 25, 25, 25)
        return break_lines(boxes, lambda word: cuts.get(word, ()), Measure(70, 70, 20))

    assert broken(hyphen=False) == [Break(1, 3), Break(3, 3, True), Break(4)]
    assert broken(hyphen=True) == [Break(1, 3, True), Break(2), Break(4)]


def test_first_line_has_its_own_length():
    assert [place.word for place in break_lines(words(20, 20, 20), no_cuts, Measure(22, 60, 9))] == [0, 2]


def test_marks_that_hang_make_room():
    boxes = words(20, 20, 20, 40)
    assert [place.word for place in break_lines(boxes, no_cuts, Measure(62, 62, 20))] == [1, 3]
    boxes[0], boxes[2] = boxes[0]._replace(lead=1.0), boxes[2]._replace(trail=1.0)
    assert break_lines(boxes, no_cuts, Measure(62, 62, 20))[0] == Break(2)


def test_words_that_fit_nowhere_are_left_to_filling():
    assert break_lines(words(20, 90), no_cuts, Measure(60, 60, 9)) == []


def test_filling_cuts_what_is_too_long():
    def chop(word, at, room):
        return Cut(at + int(room // 10), room, max(0.0, 150 - (at + int(room // 10)) * 10))

    assert fill_lines(words(20, 150, 20), no_cuts, chop, Measure(60, 60)) == [
        Break(0),
        Break(1, 6),
        Break(1, 12),
        Break(2),
    ]


def test_filling_prefers_places_in_the_word_and_parts_held_words_last():
    cuts = {1: (Cut(4, 40, 110), Cut(9, 90, 60), Cut(13, 130, 20))}
    found = fill_lines(words(20, 150), lambda word: cuts.get(word, ()), None, Measure(60, 60))
    assert found == [Break(0), Break(1, 4), Break(1, 9), Break(1)]
    held = [Box(20, 2, cost=NEVER) for _ in range(5)]
    assert [place.word for place in fill_lines(held, no_cuts, None, Measure(45, 45))] == [1, 3, 4]
    held[0] = held[0]._replace(cost=0.0)
    assert [place.word for place in fill_lines(held, no_cuts, None, Measure(45, 45))] == [0, 2, 4]


def test_a_letter_wider_than_the_line_stands_alone():
    def chop(word, at, room):
        return Cut(at + 1, room, max(0.0, (2 - at - 1) * 10.0))

    assert fill_lines(words(20, 20), no_cuts, chop, Measure(5, 5)) == [
        Break(0, 1),
        Break(0),
        Break(1, 1),
        Break(1),
    ]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.floats(1, 60), min_size=1, max_size=80),
    st.floats(60, 200),
    st.floats(1, 40),
    st.booleans(),
)
def test_every_word_stands_on_one_line_that_holds_it(widths, length, give, justified):
    boxes = [Box(width, 3.0, 1.5 * justified, justified * 1.0) for width in widths]
    found = break_lines(boxes, no_cuts, Measure(length, length, 0.0 if justified else give))
    assert [place.word for place in found] == sorted({place.word for place in found})
    assert found[-1] == Break(len(boxes) - 1)
    start = 0
    for place, natural in zip(found, lines(boxes, found), strict=True):
        assert natural - (place.word - start) * justified <= length + 1e-3
        start = place.word + 1


def test_long_paragraphs_take_time_in_proportion():
    calls = 0

    def cuts(word):
        nonlocal calls
        calls += 1
        return (Cut(3, 22, 22, 100, True),)

    boxes = words(*([40.0, 23.0, 11.0] * 1000))
    assert break_lines(boxes, cuts, Measure(240, 240, 28))
    assert calls < len(boxes)
