"""Words that stand upon others are told, and those that a picture chops; lines of a paragraph and of a picture are not."""

import pytest

from press.proof import overprint

FIGURE = ("paragraph", b"/S /P", b"/S /Figure /Alt (It goes on)")


def test_a_faithful_file_passes(faults):
    assert faults(overprint) == []


def test_one_block_upon_another_is_told_with_its_page(faults):
    (fault, *_) = faults(overprint, ("content1", b"20 320 Td", b"20 342 Td"))
    assert fault.page == 1
    assert fault.message == r"'Roads & bridges' stands upon 'The recon\xad'"


def test_furniture_upon_a_block_is_told(faults):
    assert faults(overprint, ("content1", b"20 380 Td", b"20 338 Td"))


@pytest.mark.parametrize("by", [b"12", b"10"])
def test_lines_of_one_block_may_be_close(faults, by):
    assert faults(overprint, ("content1", b"0 -12 Td", b"0 -%s Td" % by)) == []


def test_lines_of_a_picture_that_are_heaped_up_are_told(faults):
    assert faults(overprint, FIGURE) == []
    assert faults(overprint, ("content1", b"0 -12 Td", b"0 -6 Td")) == []
    assert faults(overprint, FIGURE, ("content1", b"0 -12 Td", b"0 -6 Td"))


def test_a_word_that_is_chopped_in_a_picture_is_told(faults, shown):
    chopped = ("content1", shown("The recon\u00ad"), shown("The recon"))
    (fault,) = faults(overprint, FIGURE, chopped)
    assert fault.message == "'The recon|struction goes on. ' is divided in a picture"
    assert faults(overprint, chopped) == []
