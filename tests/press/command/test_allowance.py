"""What a brief may take is counted for each brief, over all that is done for it."""

import pytest

from press.command.allowance import Allowance

BRIEF = "briefs/a.yaml"


def test_a_document_has_six_seconds_of_a_brief_that_was_checked_quickly():
    one = Allowance(2)
    one.checked(BRIEF, 0.5)
    assert one.left(BRIEF) == 6


def test_a_slow_check_leaves_less_for_the_documents():
    one = Allowance(2)
    one.checked(BRIEF, 8)
    assert one.left(BRIEF) == pytest.approx(1.5)
    assert one.left("briefs/b.yaml") == 6


def test_documents_share_what_there_is_and_half_a_second_of_each_is_free():
    one = Allowance(2)
    one.checked(BRIEF, 0.5)
    for _ in range(100):
        one.made(BRIEF, 1.0, 2)
    assert one.left(BRIEF) == 6
    for _ in range(2):
        one.made(BRIEF, 7.0, 2)
    assert one.left(BRIEF) == pytest.approx(3)
    one.made(BRIEF, 12.0, 2)
    assert one.left(BRIEF) == 0


@pytest.mark.parametrize(("processes", "left"), [(1, 3.5), (2, 3.5), (4, 6)])
def test_more_processors_make_more_in_the_same_time(processes, left):
    one = Allowance(processes)
    one.made(BRIEF, 12.0, 0)
    assert one.left(BRIEF) == left
