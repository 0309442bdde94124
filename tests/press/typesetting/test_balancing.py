"""Display lines are as few as they must be, evenly long, and part nothing that is held together."""

from press.typesetting.balancing import balance
from press.typesetting.breaking import NEVER, Box, Break, Measure, fill_lines
from tests.press.typesetting.test_breaking import no_cuts, words


def test_balanced_lines_are_as_few_as_they_must_be_and_even():
    boxes = words(20, 20, 20, 20, 20, 20, 20)
    assert [place.word for place in fill_lines(boxes, no_cuts, None, Measure(130, 130, 20))] == [5, 6]
    assert [place.word for place in balance(boxes, Measure(130, 130, 20))] == [3, 6]
    assert balance(words(20, 20), Measure(50, 50, 20)) == [Break(1)]
    assert balance(words(20, 60), Measure(50, 50, 20)) == []


def test_balanced_lines_part_no_held_words():
    boxes = [Box(30, 2), Box(30, 2, cost=NEVER), Box(20, 2), Box(20)]
    assert [place.word for place in balance(boxes, Measure(90, 90, 20))] == [0, 3]
