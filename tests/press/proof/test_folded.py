"""A booklet that is read in another order than its pages is found out."""

from dataclasses import replace

import pytest

from press.imposition import SCHEMES, Scheme, saddle
from press.proof.folded import misread
from tests.leaflets import COUNTS, leaflet
from tests.press.editions.test_booklet import sheets


@pytest.mark.parametrize("pages", COUNTS)
@pytest.mark.parametrize("kind", SCHEMES)
def test_every_scheme_is_read_in_order(kind, pages):
    made = sheets(pages, SCHEMES[kind](pages, 0.3, False))
    assert list(misread(made, leaflet(pages), kind)) == []


@pytest.mark.parametrize("pages", [4, 5, 13])
def test_from_the_right_too(pages):
    made = sheets(pages, saddle(pages, 0.3, rtl=True))
    assert list(misread(made, leaflet(pages), "saddle", rtl=True)) == []
    assert list(misread(made, leaflet(pages), "saddle"))


def test_a_sheet_turned_over_is_found():
    scheme = saddle(8, 0)
    front, back, *others = scheme.sides
    made = sheets(8, Scheme((back, front, *others), 0, True))
    assert len(list(misread(made, leaflet(8), "saddle"))) == 4


def test_halves_changed_on_one_side_are_found():
    scheme = saddle(4, 0)
    (left, right), back = scheme.sides
    front = replace(left, half="right"), replace(right, half="left")
    assert len(list(misread(sheets(4, Scheme((front, back), 0, True)), leaflet(4), "saddle"))) == 2


def test_a_missing_page_is_found():
    scheme = saddle(4, 0)
    made = sheets(4, Scheme((scheme.sides[0][:1], scheme.sides[1]), 0, True))
    (words,) = misread(made, leaflet(4), "saddle")
    assert words.startswith("page 1 reads ''")


def test_a_scheme_is_not_another_one():
    made = sheets(8, SCHEMES["two-up"](8, 0, False))
    assert list(misread(made, leaflet(8), "cut-and-stack"))
